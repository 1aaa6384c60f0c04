package vn.thamtra.wire.draining;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP/1.1 that answers, before it stops, whoever was let in, and closes each connection with its answer. Made by Tomcat, by its
 * name.
 */
public final class DrainingProtocol extends Http11NioProtocol {
    public DrainingProtocol() {
        super(new DrainingEndpoint());
    }

    boolean isDraining() {
        return getEndpoint().isPaused();
    }

    boolean owesAnswers() {
        return ((DrainingEndpoint) getEndpoint()).owesAnswers();
    }

    /** A paused one closes a connection instead of reading from it. */
    @Override
    public boolean isPaused() {
        return false;
    }

    @Override
    public int getMaxKeepAliveRequests() {
        return isDraining() ? 1 : super.getMaxKeepAliveRequests();
    }
}

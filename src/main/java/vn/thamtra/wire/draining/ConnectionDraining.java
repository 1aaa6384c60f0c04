package vn.thamtra.wire.draining;

import java.time.Duration;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Waits, once the platform finds no request under way any more and before connections are closed, until those that were let in
 * last are answered. Who was let in and says nothing is waited for a while; who was answered before, and kept his connection for
 * later, is not.
 */
final class ConnectionDraining implements SmartLifecycle {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final ServletWebServerApplicationContext context;
    private volatile boolean running;

    ConnectionDraining(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the platform's own graceful stop, before the server's. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 1;
    }

    @Override
    public void stop() {
        running = false;
        if (context.getWebServer() instanceof TomcatWebServer server
                && server.getTomcat().getConnector().getProtocolHandler() instanceof DrainingProtocol protocol
                && protocol.isDraining()) {
            drain(protocol);
        }
    }

    private static void drain(DrainingProtocol protocol) {
        long end = System.nanoTime() + LONGEST.toNanos();
        do {
            pause();
        } while (protocol.owesAnswers() && System.nanoTime() - end < 0);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

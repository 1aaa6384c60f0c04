package vn.thamtra.problem;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * The rest of a body that was refused before it had been read. Closing at once would reset the connection, and many a
 * client would lose the answer it is still sending against; so a moderate rest is taken and forgotten, but no one can
 * hold a thread with it for longer than this and one read of the connector.
 */
final class UnreadBody {
    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(3);

    private UnreadBody() {}

    /** Sends the answer, then reads what comes. */
    static void letItPass(HttpServletRequest request, HttpServletResponse answer) {
        try {
            ServletInputStream body = request.getInputStream();
            if (!body.isFinished()) {
                answer.flushBuffer();
                // What the container has to answer itself, a body that broke off, it keeps back until we are done.
                if (answer.isCommitted()) {
                    drain(body);
                }
            }
        } catch (IOException gone) {
            // The answer was sent; whether the client stayed for it is its own affair.
        }
    }

    private static void drain(ServletInputStream body) throws IOException {
        byte[] forgotten = new byte[16 * 1024];
        long begun = System.nanoTime();
        long taken = 0;
        for (int count = 0; count >= 0 && taken < MOST_BYTES; taken += count) {
            if (System.nanoTime() - begun > MOST_NANOS) {
                return;
            }
            count = body.read(forgotten);
        }
    }
}

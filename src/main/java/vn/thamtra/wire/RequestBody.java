package vn.thamtra.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** The exact bytes of a body, bounded in size and in the time it may take. */
public final class RequestBody {
    private static final int FIRST = 8 * 1024;
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** A body that comes more slowly than this, after the grace, is given up. */
    private static final long SLOWEST_BYTES_A_SECOND = 8 * 1024;

    private final InputStream in;
    private final int most;
    private final long begun = System.nanoTime();
    private byte[] bytes;
    private int length;

    private RequestBody(InputStream in, int first, int most) {
        this.in = in;
        this.most = most;
        this.bytes = new byte[first];
    }

    /**
     * The whole body, in UTF-8 if it is text. A body that breaks off is answered by the container: 408 or 400.
     *
     * @throws ProblemException 413 when it is longer than {@code most} bytes, before it has been read; 408 when it comes
     *     too slowly; 415 when it is compressed or in another charset
     */
    public static byte[] json(HttpServletRequest request, int most) throws IOException {
        ContentType.check(request);
        long declared = request.getContentLengthLong();
        if (declared > most) {
            throw tooLarge(most);
        }
        int first = declared < 0 ? FIRST : (int) Math.min(declared + 1, 4L * FIRST);
        return new RequestBody(request.getInputStream(), Math.max(first, 1), most).read();
    }

    /** Whether reading failed because the client was silent for too long. */
    public static boolean timedOut(IOException e) {
        return e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException;
    }

    /** Throws 415 unless the body is uncompressed text in UTF-8. */
    public static void checkText(HttpServletRequest request) {
        ContentType.check(request);
    }

    private byte[] read() throws IOException {
        for (int count = 0; count >= 0; count = in.read(bytes, length, bytes.length - length)) {
            length += count;
            if (length > most) {
                throw tooLarge(most);
            } else if (tooSlowSoFar()) {
                throw tooSlow();
            } else if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, most + 1L));
            }
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private boolean tooSlowSoFar() {
        long due = GRACE_NANOS + TimeUnit.SECONDS.toNanos(length) / SLOWEST_BYTES_A_SECOND;
        return System.nanoTime() - begun > due;
    }

    /** What is answered to a body of more than so many bytes. */
    static ProblemException tooLarge(int most) {
        return new ProblemException(Problem.of(
                ProblemType.TOO_LARGE,
                "Nội dung gửi lên lớn hơn " + most + " byte; hãy chia nhỏ hoặc bớt nội dung",
                "The body is larger than " + most + " bytes; send less, or in several parts"));
    }

    private static ProblemException tooSlow() {
        return new ProblemException(Problem.of(ProblemType.REQUEST_TIMEOUT).with("Connection", "close"));
    }
}

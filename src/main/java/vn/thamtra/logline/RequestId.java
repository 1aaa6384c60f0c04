package vn.thamtra.logline;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of the call that this thread answers: in the lines of the log, in the answer, in problem documents. */
public final class RequestId {
    /** In a request the id that somebody before the service has given it, in an answer the id it has. */
    public static final String HEADER = "X-Request-Id";

    private static final String NAME = "requestId";
    private static final String TRACE = "traceId";
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /** W3C Trace Context, 3.2; later versions may have more after it. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private RequestId() {}

    /**
     * A call begins on this thread.
     *
     * @param given by whoever sent it; what has another form than an id gets a new one
     * @return its id
     */
    public static String begin(@Nullable String given, @Nullable String traceparent) {
        String id = given != null && GIVEN.matcher(given).matches() ? given : fresh();
        MDC.put(NAME, id);
        if (traceparent != null) {
            Matcher trace = TRACEPARENT.matcher(traceparent);
            if (trace.matches()) {
                MDC.put(TRACE, trace.group(1));
            }
        }
        return id;
    }

    /** To tell calls apart is all it is for: nobody need be unable to guess it. */
    private static String fresh() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** Of the call that this thread answers, if it answers one. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(NAME));
    }

    /** The call is answered. */
    public static void end() {
        MDC.remove(NAME);
        MDC.remove(TRACE);
    }
}

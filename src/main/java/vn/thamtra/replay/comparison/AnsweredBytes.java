package vn.thamtra.replay.comparison;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.program.Program;

/**
 * Finds what stands at the end of every answer, {@code "asOf":"…","rulebook":{…},"program":{…}}}, without reading the
 * rest. No member after them has text a person wrote, so the last place that looks like one of them is it.
 */
public final class AnsweredBytes {
    private static final byte[] AS_OF = ",\"asOf\":\"".getBytes(US_ASCII);
    private static final byte[] RULEBOOK = ",\"rulebook\":{\"id\":\"".getBytes(US_ASCII);
    private static final byte[] PROGRAM = ",\"program\":{\"version\":\"".getBytes(US_ASCII);
    private static final Pattern NAMED = Pattern.compile("\\{\"version\":\"([^\"]+)\",\"build\":\"([^\"]+)\"");
    private static final Pattern SEQUENCE = Pattern.compile(",\"rulebook\":\\{[^}]*\"sequence\":([0-9]{1,18})}");
    private static final int MOMENT = "2024-10-17T08:00:00+07:00".length();

    private AnsweredBytes() {}

    /** The moment the answer holds for; empty in bytes that are no answer. */
    static Optional<OffsetDateTime> asOf(byte[] answer) {
        int start = last(answer, AS_OF) + AS_OF.length;
        if (start < AS_OF.length || start + MOMENT > answer.length) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(new String(answer, start, MOMENT, US_ASCII)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Where the member {@code rulebook} begins; beyond the end in bytes that are no answer. */
    static int rulebook(byte[] answer) {
        int start = last(answer, RULEBOOK);
        return start < 0 ? answer.length : start;
    }

    /** The program that judged; empty in answers from before programs were named. */
    public static Optional<Program> program(byte[] answer) {
        int start = last(answer, PROGRAM);
        if (start < 0) {
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(new String(answer, start, answer.length - start, US_ASCII));
        return named.find() ? Optional.of(new Program(named.group(1), named.group(2))) : Optional.empty();
    }

    /** The sequence of the publication that decided; empty in answers from before it was named. */
    private static Optional<Long> sequence(byte[] answer) {
        int start = rulebook(answer);
        Matcher named = SEQUENCE.matcher(new String(answer, start, answer.length - start, US_ASCII));
        return named.lookingAt() ? Optional.of(Long.valueOf(named.group(1))) : Optional.empty();
    }

    /**
     * What an answer says of those who decided; null where it is from before they were named.
     *
     * @param bytes from the member {@code rulebook} on
     */
    @SuppressWarnings("ArrayRecordComponent") // held against others by hand
    record Ending(
            byte[] bytes,
            @Nullable Program program,
            @Nullable Long sequence) {
        static final Ending NONE = new Ending(new byte[0], null, null);

        static Ending of(byte[] answer) {
            byte[] bytes = Arrays.copyOfRange(answer, rulebook(answer), answer.length);
            return new Ending(
                    bytes,
                    AnsweredBytes.program(bytes).orElse(null),
                    AnsweredBytes.sequence(bytes).orElse(null));
        }

        /** Whether an answer ends with the same bytes; what has none is never sure. */
        boolean isOf(byte[] answer) {
            int start = answer.length - bytes.length;
            return bytes.length > 0
                    && start >= 0
                    && Arrays.equals(answer, start, answer.length, bytes, 0, bytes.length);
        }
    }

    private static int last(byte[] bytes, byte[] wanted) {
        int at = bytes.length - wanted.length;
        while (at >= 0 && !isAt(bytes, at, wanted)) {
            at--;
        }
        return at;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}

package vn.thamtra.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** The header {@code Idempotency-Key}, or the member of that name: any visible ASCII text. */
public final class IdempotencyKey {
    private static final String HEADER = "Idempotency-Key";

    /** The key of a whole batch leaves room for the number of a line. */
    private static final int LONGEST_OF_BATCH = 240;

    private IdempotencyKey() {}

    /** Throws a problem for a key nobody could keep apart from others. */
    static Optional<String> find(HttpServletRequest request) {
        return find(request, Idempotency.LONGEST_KEY);
    }

    /** Of a whole batch. */
    public static Optional<String> ofBatch(HttpServletRequest request) {
        return find(request, LONGEST_OF_BATCH);
    }

    private static Optional<String> find(HttpServletRequest request, int longest) {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.isEmpty()) {
            return Optional.empty();
        } else if (given.size() > 1 || !isFit(given.get(0), longest)) {
            throw refused(
                    "Idempotency-Key là một chuỗi ASCII không có dấu cách, từ 1 đến " + longest + " ký tự",
                    "An Idempotency-Key is one text of 1 to " + longest + " visible ASCII characters without spaces");
        }
        return Optional.of(given.get(0));
    }

    /** In a dossier; one that is not fit is none, and reading the dossier tells. */
    public static Optional<String> in(byte[] dossier) {
        return TopMember.find(dossier, "idempotencyKey").filter(key -> isFit(key, Idempotency.LONGEST_KEY));
    }

    /** The one key of a call; throws a problem where header and dossier name different ones. */
    static Optional<String> one(Optional<String> header, byte[] dossier) {
        Optional<String> member = in(dossier);
        if (header.isPresent() && member.isPresent() && !header.equals(member)) {
            throw refused(
                    "Tiêu đề Idempotency-Key và idempotencyKey trong hồ sơ khác nhau; chỉ ghi một khóa",
                    "The header Idempotency-Key and the idempotencyKey of the dossier differ; give one key");
        }
        return header.or(() -> member);
    }

    /** Of a line without a key of its own. The space keeps it apart from every key a client can give. */
    public static String ofLine(String batch, long number) {
        return batch + " " + number;
    }

    private static boolean isFit(String key, int longest) {
        return !key.isEmpty() && key.length() <= longest && key.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    private static ProblemException refused(String vi, String en) {
        return new ProblemException(Problem.of(ProblemType.MALFORMED_REQUEST, vi, en));
    }
}

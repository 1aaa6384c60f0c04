package vn.thamtra.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** The header {@code Idempotency-Key}: any visible ASCII text. */
final class IdempotencyKey {
    private static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {}

    /** Throws a problem for a key nobody could keep apart from others. */
    static Optional<String> find(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.isEmpty()) {
            return Optional.empty();
        } else if (given.size() > 1 || !isFit(given.get(0))) {
            throw new ProblemException(Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    "Idempotency-Key là một chuỗi ASCII không có dấu cách, từ 1 đến " + Idempotency.LONGEST_KEY
                            + " ký tự",
                    "An Idempotency-Key is one text of 1 to " + Idempotency.LONGEST_KEY
                            + " visible ASCII characters without spaces"));
        }
        return Optional.of(given.get(0));
    }

    private static boolean isFit(String key) {
        return !key.isEmpty()
                && key.length() <= Idempotency.LONGEST_KEY
                && key.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    /** Where there is no use for one: who sends it counts on a protection that is not there. */
    static void refuse(HttpServletRequest request) {
        if (request.getHeader(HEADER) != null) {
            throw new ProblemException(Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    "Lời gọi hàng loạt không dùng Idempotency-Key; gửi từng hồ sơ nếu cần khóa này",
                    "A batch takes no Idempotency-Key; send dossiers one by one where you need it"));
        }
    }
}

package vn.thamtra.audit;

import java.util.Optional;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Query;
import vn.thamtra.wire.WholeNumber;

/** Indices and sizes given as parameters, and what is wrong with those the log does not have. */
final class Numbers {
    private static final Message WHOLE = new Message(
            "một số nguyên từ 0, viết bằng chữ số, không có số 0 ở đầu",
            "a whole number from 0, in digits, without leading zeros");

    private Numbers() {}

    static Optional<Long> given(Query query, String name) {
        return query.read(name, WholeNumber::from0, WHOLE);
    }

    static long required(Query query, String name) {
        return given(query, name)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.MALFORMED_REQUEST,
                        "Thiếu tham số " + name + ": " + WHOLE.vi(),
                        "The parameter " + name + " is missing: " + WHOLE.en())));
    }

    /** Both were read, and no log can ever fulfil them together. */
    static void ordered(boolean holds, String vi, String en) {
        if (!holds) {
            throw new ProblemException(Problem.of(ProblemType.MALFORMED_REQUEST, vi, en));
        }
    }

    static ProblemException beyond(long size) {
        return new ProblemException(Problem.of(
                ProblemType.NOT_FOUND,
                "Sổ cái hiện có " + size + " lá, chỉ số từ 0",
                "The ledger has " + size + " leaves now, counted from 0"));
    }
}

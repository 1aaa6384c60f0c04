package vn.thamtra.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Filter;
import vn.thamtra.ledger.Page;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.Summary;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** Which dossiers were decided in a period: the newest decision on each, the oldest dossier first. */
record RegisteredDossiers(Records records) {
    /** More are no register but an export. */
    private static final int MOST = 2_000;

    /**
     * Those whose content was not erased.
     *
     * @param caller whose decisions; null for everybody's
     */
    List<Recorded> decided(Instant from, Instant to, @Nullable String caller) {
        Filter filter = new Filter(null, null, from, to, null, caller);
        Set<String> codes = new HashSet<>();
        List<Recorded> decided = new ArrayList<>();
        Optional<Cursor> next = Optional.of(Cursor.NEWEST);
        while (next.isPresent()) {
            Page page = records.list(filter, next.get(), Records.LONGEST_PAGE);
            for (Summary summary : page.records()) {
                @Nullable String code = summary.labels().dossierCode();
                if (code == null || codes.add(code)) {
                    records.find(summary.entry().id())
                            .filter(found -> found.content().isPresent())
                            .ifPresent(found -> decided.add(0, found));
                }
                refuseMore(decided);
            }
            next = page.next();
        }
        return decided;
    }

    private static void refuseMore(List<Recorded> decided) {
        if (decided.size() > MOST) {
            throw new ProblemException(Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    "Thời gian này có hơn " + MOST + " hồ sơ; hãy chọn thời gian ngắn hơn",
                    "This period has more than " + MOST + " dossiers; choose a shorter one"));
        }
    }
}

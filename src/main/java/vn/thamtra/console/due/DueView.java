package vn.thamtra.console.due;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.console.Names;
import vn.thamtra.due.DueLine;
import vn.thamtra.due.DueQuery;
import vn.thamtra.due.Dues;
import vn.thamtra.explanation.Moments;
import vn.thamtra.explanation.Where;
import vn.thamtra.verdict.Message;

/**
 * One part of what is due.
 *
 * @param lines those that end first
 * @param counts how many there are
 * @param next the cursor of those that end after them; null where there are none
 */
record DueView(
        Part part,
        List<Line> lines,
        Dues.Counts counts,
        @Nullable String next) {

    /** In the order in which one looks. */
    enum Part {
        LATE,
        APOLOGY,
        TODAY,
        WEEK,
        LATER
    }

    /** A deadline that is open. */
    record Line(DueLine due, Message label, Message end, String party, Message procedure) {
        static Line of(DueLine due, Names.Procedures procedures) {
            return new Line(
                    due,
                    Where.message(due.deadline().path("label")),
                    Moments.shown(due.deadline().path("due").stringValue()),
                    due.deadline().path("boundParty").stringValue(""),
                    procedures.of(due.decision().labels().procedure()));
        }
    }

    static DueView of(Part part, DueQuery query, Dues dues, Names.Procedures procedures) {
        Dues.Counts counts = dues.counts(query);
        List<DueLine> found = counts.all() == 0 ? List.of() : dues.list(query);
        return new DueView(
                part,
                found.stream().map(due -> Line.of(due, procedures)).toList(),
                counts,
                found.size() < query.limit()
                        ? null
                        : found.get(found.size() - 1).end().text());
    }
}

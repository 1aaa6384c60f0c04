package vn.thamtra.console.due;

import java.util.List;
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
 * @param all how many there are
 */
record DueView(Part part, List<Line> lines, List<Dues.OfParty> parties, long all) {

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
        List<Dues.OfParty> parties = dues.parties(query);
        long all = parties.stream().mapToLong(Dues.OfParty::deadlines).sum();
        List<Line> lines = all == 0
                ? List.of()
                : dues.list(query).stream().map(due -> Line.of(due, procedures)).toList();
        return new DueView(part, lines, parties, all);
    }
}

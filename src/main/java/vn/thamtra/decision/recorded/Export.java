package vn.thamtra.decision.recorded;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import vn.thamtra.accessrecord.Shown;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Page;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.journal.Erasures;

/** Everything a query finds, newest first, page after page: never more than one in memory, and nothing kept open. */
record Export(Records records, Erasures erasures, ExportedLines lines, Shown shown) {

    /** From the cursor on, without a limit; what is recorded meanwhile is not in it. */
    void write(DecisionQuery query, OutputStream out) throws IOException {
        out.write(lines.head());
        Optional<Cursor> next = Optional.of(query.cursor());
        while (next.isPresent()) {
            Page page = records.list(query.filter(), next.get(), Records.LONGEST_PAGE);
            for (DecisionList.Line line : DecisionList.lines(page, erasures)) {
                out.write(lines.line(line));
                shown.add(line.index());
            }
            next = page.next();
        }
    }
}

package vn.thamtra.console.rowuse;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.console.law.SheetPages;
import vn.thamtra.rowuse.RowUse;
import vn.thamtra.verdict.Source;

/**
 * A row of the rulebook that no decision has used since a day.
 *
 * @param address of the row in its sheet
 * @param decisions how many used it before
 */
record UnusedRow(
        String rule,
        String sheet,
        String address,
        long decisions,
        @Nullable Instant lastUsed) {
    static UnusedRow of(RowUse use, Source.Cell cell, LocalDate today) {
        return new UnusedRow(
                use.rule(),
                cell.sheet(),
                SheetPages.address(use.procedure(), cell.sheet(), use.rule(), today),
                use.decisions(),
                use.lastUsed());
    }
}

package vn.thamtra.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.Row;

/**
 * A time limit.
 *
 * @param trigger what starts it: {@code RECEIVED}, {@code COMPLETE} or the type of an event; null for a fixed date
 * @param amountFact the fact that gives the amount, where the row does not
 */
record ShownLimit(
        String rule,
        Message label,
        boolean onlyIncomplete,
        @Nullable String trigger,
        @Nullable Integer amount,
        @Nullable String amountFact,
        TimeUnit unit,
        Direction direction,
        Row.@Nullable FixedDate fixedDate,
        List<String> fulfilledBy,
        String boundParty,
        boolean right,
        List<ShownCondition> when,
        Citation citation,
        List<String> readings,
        Source source) {
    static ShownLimit of(Row.Limit row, String file) {
        boolean amountGiven = row.amountFact() == null && row.fixedDate() == null;
        return new ShownLimit(
                row.id(),
                row.label(),
                row.onlyIncomplete(),
                trigger(row.start()),
                amountGiven ? row.amount() : null,
                row.amountFact(),
                row.unit(),
                row.direction(),
                row.fixedDate(),
                row.fulfilledBy(),
                row.boundParty(),
                row.right(),
                ShownCondition.all(row.conditions()),
                row.citation(),
                row.readings(),
                ShownRow.cellOf(row, file));
    }

    private static @Nullable String trigger(Row.Start start) {
        if (start instanceof Row.Start.OfEvent event) {
            return event.type();
        } else if (start instanceof Row.Start.None) {
            return null;
        }
        return start instanceof Row.Start.Complete ? "COMPLETE" : "RECEIVED";
    }
}

package vn.thamtra.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.WhichEvent;

/**
 * A time limit.
 *
 * @param trigger what starts it: {@code RECEIVED}, {@code COMPLETE}, the type of an event or the id of another limit
 *     ({@code R-OSS-28}); null for a fixed date
 * @param triggerEvent which of several events starts it; null where no event does
 * @param triggerWhen what must hold for the event to start it
 * @param amountFact the fact that gives the amount, where the row does not
 * @param amountValue the value of a table that gives the amount, where the row does not
 * @param unitSetting the setting that gives the unit, where the row does not
 */
record ShownLimit(
        String rule,
        Message label,
        Row.Exists exists,
        @Nullable String trigger,
        @Nullable WhichEvent triggerEvent,
        @Nullable ShownCondition triggerWhen,
        @Nullable Integer amount,
        @Nullable String amountFact,
        @Nullable String amountValue,
        TimeUnit unit,
        @Nullable String unitSetting,
        Direction direction,
        Row.@Nullable FixedDate fixedDate,
        List<String> fulfilledBy,
        String boundParty,
        boolean right,
        boolean onlyIfAccepted,
        List<ShownCondition> when,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Citation citation,
        List<String> readings,
        Source source) {
    static ShownLimit of(Row.Limit row, String file) {
        boolean amountGiven = row.amountSaid() && row.fixedDate() == null;
        return new ShownLimit(
                row.id(),
                row.label(),
                row.exists(),
                trigger(row.start()),
                row.startEvent().map(Row.Start.OfEvent::which).orElse(null),
                triggerWhen(row),
                amountGiven ? row.amount() : null,
                row.amountFact(),
                row.amountValue(),
                row.unit(),
                row.unitSetting(),
                row.direction(),
                row.fixedDate(),
                row.fulfilledBy(),
                row.boundParty(),
                row.right(),
                row.onlyIfAccepted(),
                ShownCondition.all(row.conditions()),
                row.days().from(),
                row.days().to(),
                row.citation(),
                row.readings(),
                ShownRow.cellOf(row, file));
    }

    private static @Nullable String trigger(Row.Start start) {
        return start.<@Nullable String>match(
                received -> "RECEIVED",
                complete -> "COMPLETE",
                Row.Start.OfEvent::type,
                Row.Start.OfLimit::id,
                none -> null);
    }

    private static @Nullable ShownCondition triggerWhen(Row.Limit row) {
        return row.startEvent()
                .map(Row.Start.OfEvent::when)
                .map(ShownCondition::of)
                .orElse(null);
    }
}

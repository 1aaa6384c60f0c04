package vn.thamtra.console.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.explanation.Words;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.ValueDeclaration;

/**
 * A time limit in words.
 *
 * @param length how long, or until which day of a year
 * @param from what it is counted from or back from; null for a fixed day
 * @param back whether it is counted back
 */
record LimitWords(
        String rule,
        Message label,
        Message length,
        @Nullable Message from,
        boolean back,
        String party,
        boolean right,
        boolean onlyIfAccepted,
        List<RowInWords.When> when,
        Citation citation,
        List<String> readings) {

    static LimitWords of(Row.Limit row, ProcedureTables tables, RowsInWords words) {
        return new LimitWords(
                row.id(),
                row.label(),
                length(row, tables),
                row.start()
                        .<@Nullable Message>match(
                                received -> new Message("ngày nhận hồ sơ", "receipt of the dossier"),
                                complete -> new Message("ngày nhận đủ hồ sơ hợp lệ", "receipt of a complete dossier"),
                                event -> event(event.type(), tables),
                                limit -> limit(limit.id(), tables),
                                none -> null),
                row.direction() == Direction.BEFORE,
                row.boundParty(),
                row.right(),
                row.onlyIfAccepted(),
                words.when(row.conditions()),
                row.citation(),
                row.readings());
    }

    private static Message length(Row.Limit row, ProcedureTables tables) {
        Row.@Nullable FixedDate fixed = row.fixedDate();
        @Nullable String fact = row.amountFact();
        if (fixed != null) {
            return Words.of(row.unit(), 1);
        } else if (fact != null) {
            @Nullable FactDeclaration declared = tables.vocabulary().facts().get(fact);
            return declared == null ? Words.of(row.unit(), 0) : declared.name();
        } else if (row.amountValue() != null) {
            return tables.values().stream()
                    .filter(value -> value.id().equals(row.amountValue()))
                    .map(ValueDeclaration::name)
                    .findFirst()
                    .orElseGet(() -> Words.of(row.unit(), 0));
        }
        return Words.of(row.unit(), row.amount());
    }

    private static Message event(String type, ProcedureTables tables) {
        @Nullable EventDeclaration declared = tables.vocabulary().events().get(type);
        return declared == null ? new Message("một sự kiện khác", "another event") : declared.name();
    }

    private static Message limit(String id, ProcedureTables tables) {
        return tables.limits().stream()
                .filter(limit -> limit.id().equals(id))
                .map(Row.Limit::label)
                .findFirst()
                .orElse(new Message("thời hạn " + id, "the limit " + id));
    }
}

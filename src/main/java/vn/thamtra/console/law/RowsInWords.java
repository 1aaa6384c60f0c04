package vn.thamtra.console.law;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.wording.RowWording;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Row;

/** Says the rows of one workbook in the words of its rulebook. */
final class RowsInWords {
    private final RowWording wording;

    RowsInWords(RowWording wording) {
        this.wording = wording;
    }

    RowInWords of(Row.Requirement row) {
        return rule(row, wording.nameOf(row.subject()), wording.needed(row.demand()), row.conditions());
    }

    RowInWords of(Row.Alternative row) {
        List<Condition> all = Stream.concat(Stream.ofNullable(row.appliesWhen()), row.conditions().stream())
                .toList();
        return rule(row, row.met(), null, all);
    }

    RowInWords of(Row row, Message says) {
        return rule(row, says, null, row.conditions());
    }

    private RowInWords rule(Row row, Message says, @Nullable Message wanted, List<Condition> conditions) {
        return new RowInWords(row, says, wanted, when(conditions), row.citation(), row.readings());
    }

    List<RowInWords.When> when(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> new RowInWords.When(wording.nameOf(condition.operand()), wording.needed(condition)))
                .toList();
    }
}

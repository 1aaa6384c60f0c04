package vn.thamtra.rulebook.judgement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.wording.RowWording;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.AskedValues;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Template;
import vn.thamtra.workbook.model.ValueTable;

/** What the tables of values give, from what was found about their rows. */
public final class Valuation {
    private final ProcedureTables tables;
    private final Map<String, ValueTable> giving = new HashMap<>();
    private final Map<String, List<PlannedRow>> rows = new HashMap<>();
    private final int rounds;

    public Valuation(ProcedureTables tables, RulePlan plan) {
        this.tables = tables;
        tables.valueTables().forEach(table -> table.values().forEach(value -> giving.put(value, table)));
        plan.rows().forEach(planned -> planned.row().asValue().ifPresent(row -> rows.computeIfAbsent(
                        row.sheet(), any -> new ArrayList<>())
                .add(planned)));
        this.rounds = AskedValues.rounds(tables);
    }

    /** How often rows are matched again, with what values are known by then. */
    public int rounds() {
        return rounds;
    }

    /** Every value by its id, in the order of the dictionary. */
    public Map<String, Valued> values(Found findings) {
        if (giving.isEmpty()) {
            return Map.of();
        }
        Map<String, Valued> values = new LinkedHashMap<>();
        tables.values().forEach(value -> {
            @Nullable ValueTable table = giving.get(value.id());
            if (table != null) {
                values.put(value.id(), valued(table, value.id(), findings));
            }
        });
        return values;
    }

    private Valued valued(ValueTable table, String value, Found findings) {
        return Valued.of(rows.getOrDefault(table.sheet(), List.of()), findings, table.policy(), value);
    }

    /** A sentence with the values that it names between braces; what else stands there is left as it is. */
    Message named(Message sentence, Map<String, Valued> values, RowWording words) {
        boolean names = !giving.isEmpty() && sentence.vi().indexOf('{') >= 0;
        return names ? new Template(sentence).fillKnown(said(values, words)) : sentence;
    }

    private Map<String, Message> said(Map<String, Valued> values, RowWording words) {
        Map<String, Message> said = new HashMap<>();
        tables.values().forEach(declared -> {
            @Nullable Valued valued = values.get(declared.id());
            if (valued != null) {
                Operand operand = new Operand.OfValue(declared.id());
                said.put(declared.place(), valued.said(one -> words.given(operand, one)));
            }
        });
        return said;
    }

    /** Whether each row that is open has to be decided before the value is, not only one of them. */
    boolean gathers(String id) {
        return Objects.requireNonNull(giving.get(id), id).policy().gathers();
    }
}

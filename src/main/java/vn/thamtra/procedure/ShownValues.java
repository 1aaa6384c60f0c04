package vn.thamtra.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Source;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.model.ValueTable;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** A table of values: what it gives, how it chooses among its rows, and the rows. */
record ShownValues(String sheet, HitPolicy policy, List<Given> values, List<Line> rows) {

    /** What a table gives. */
    record Given(
            String id,
            Message name,
            ShownFact.Type type,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String unit,
            @Nullable List<FactType.Option> options) {
        private static Given of(ValueDeclaration value) {
            FactType.@Nullable Number number = value.type().asNumber().orElse(null);
            return new Given(
                    value.id(),
                    value.name(),
                    ShownFact.type(value.type()),
                    number == null ? null : number.min(),
                    number == null ? null : number.max(),
                    number == null ? null : number.unit(),
                    value.type().kind() == FactType.Kind.CHOICE ? value.type().options() : null);
        }
    }

    /**
     * A row.
     *
     * @param otherwise whether it is for whatever no other row is for
     * @param gives by the id of the value; without those it gives none for
     */
    record Line(
            String rule,
            boolean otherwise,
            List<ShownCondition> when,
            Map<String, Object> gives,
            Message message,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Citation citation,
            List<String> readings,
            Source source) {
        private static Line of(Row.Value row, String file) {
            Map<String, Object> gives = new LinkedHashMap<>();
            row.given().forEach(given -> {
                if (given.is() != null) {
                    gives.put(given.value(), given.is() instanceof LocalDate day ? day.toString() : given.is());
                }
            });
            return new Line(
                    row.id(),
                    row.otherwise(),
                    ShownCondition.all(row.conditions()),
                    gives,
                    row.message(),
                    row.days().from(),
                    row.days().to(),
                    row.citation(),
                    row.readings(),
                    ShownRow.cellOf(row, file));
        }
    }

    static List<ShownValues> all(ProcedureTables tables) {
        List<ShownValues> all = new ArrayList<>();
        for (ValueTable table : tables.valueTables()) {
            all.add(new ShownValues(
                    table.sheet(),
                    table.policy(),
                    tables.values().stream()
                            .filter(value -> table.values().contains(value.id()))
                            .map(Given::of)
                            .toList(),
                    tables.rowsOf(table).stream()
                            .map(row -> Line.of(row, tables.file()))
                            .toList()));
        }
        return List.copyOf(all);
    }
}

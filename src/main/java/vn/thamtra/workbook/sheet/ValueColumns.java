package vn.thamtra.workbook.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Columns;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.Table;
import vn.thamtra.workbook.cell.Values;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** The columns of a table that say values, and whether its hit policy can be had of them. */
record ValueColumns(Table table, HitPolicy policy) {
    /** In a column that is counted: the row counts. */
    static final String COUNTS = "x";

    private static final Message NUMBER = new Message("kết quả kiểu số", "a value that is a number");

    void fit(List<Columns.Column> giving, Map<String, ValueDeclaration> byHeading) {
        if (giving.isEmpty() && !table.columns().fixed().isEmpty()) {
            table.account().faultOfSheet(table.sheet(), FaultCode.NO_VALUE_COLUMN, "");
        }
        for (Columns.Column column : giving) {
            ValueDeclaration value = Objects.requireNonNull(byHeading.get(column.heading()));
            boolean number = value.type().kind() == FactType.Kind.NUMBER || unclear(value.type());
            if (policy.gathers() && policy != HitPolicy.LIST && !number) {
                fault(column, FaultCode.WRONG_TYPE, value.name().vi(), NUMBER);
            } else if (policy.gathers() && !column.equals(giving.get(0))) {
                fault(column, FaultCode.ONE_VALUE_ONLY);
            }
        }
    }

    private static boolean unclear(FactType type) {
        return type.kind() == FactType.Kind.CHOICE && type.options().isEmpty();
    }

    /** Of a heading. */
    void fault(Columns.Column column, FaultCode code, Object... arguments) {
        Place place = new Place(table.headingRow(), column.index());
        table.account().fault(table.sheet(), place, code, column.heading(), arguments);
    }

    /** What a cell gives, as a dossier would hold it; null for {@code -} and for a cell at fault. */
    static @Nullable Object is(Slot slot, ValueDeclaration value, HitPolicy policy) {
        if (slot.none()) {
            return null;
        } else if (policy == HitPolicy.COUNT) {
            return counts(slot) ? 1L : null;
        }
        @Nullable Object is = Values.ofCell(slot, value.type());
        return is == null ? null : Values.held(value.type(), is);
    }

    private static boolean counts(Slot slot) {
        String word = slot.code(Wanted.both(COUNTS + "; -")).toLowerCase(Locale.ROOT);
        if (!word.equals(COUNTS) && !word.isEmpty()) {
            slot.fault(FaultCode.UNKNOWN_WORD, COUNTS + "; -", "");
        }
        return word.equals(COUNTS);
    }
}

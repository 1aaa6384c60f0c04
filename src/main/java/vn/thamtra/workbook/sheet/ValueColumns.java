package vn.thamtra.workbook.sheet;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** The columns of a table that say values, and whether its hit policy can be had of them. */
record ValueColumns(Table table, HitPolicy policy) {
    /** In a column that is counted: the row counts. */
    static final String COUNTS = "x";

    private static final String WHEN = ValueDeclaration.Heading.WHEN;
    private static final String ASKS = ValueDeclaration.Heading.ASKS;
    private static final Message NUMBER = new Message("kết quả kiểu số", "a value that is a number");
    private static final Message ASKED = new Message("điều kiện", "condition");

    /**
     * What a heading says of the values that are declared: one of them, and in a table of two axes the case it is given in.
     *
     * @param across empty where the column is for every case
     */
    record Heading(ValueDeclaration value, String across) {

        /** Null where it names no value. */
        static @Nullable Heading of(String text, Map<String, ValueDeclaration> byHeading) {
            @Nullable ValueDeclaration alone = byHeading.get(text);
            return alone != null
                    ? new Heading(alone, "")
                    : byHeading.entrySet().stream()
                            .filter(known -> text.startsWith(known.getKey() + WHEN))
                            .max(Comparator.comparing(known -> known.getKey().length()))
                            .map(known -> new Heading(
                                    known.getValue(),
                                    text.substring(known.getKey().length() + WHEN.length())))
                            .orElse(null);
        }
    }

    /**
     * A column that says a value.
     *
     * @param across when it is given; null where the rows alone say when, and where that could not be read
     */
    record Giving(
            Columns.Column column,
            Heading heading,
            @Nullable Condition across) {
        ValueDeclaration value() {
            return heading.value();
        }

        boolean isAcross() {
            return !heading.across().isEmpty();
        }
    }

    Giving giving(Columns.Column column, Heading heading, Names declared, Map<String, Names.Named> names) {
        return new Giving(
                column, heading, heading.across().isEmpty() ? null : across(column, heading.across(), declared, names));
    }

    private @Nullable Condition across(
            Columns.Column column, String asks, Names declared, Map<String, Names.Named> names) {
        String name = names.keySet().stream()
                .filter(known -> asks.startsWith(known + ASKS))
                .max(Comparator.comparing(String::length))
                .orElse("");
        Names.@Nullable Named named = names.get(name);
        if (named == null) {
            String meant = asks.split(ASKS, 2)[0];
            declared.unknown(slot(column, meant, null), meant, ASKED, List.of(Operand.Kind.values()), Set.of());
            return null;
        }
        String wanted = asks.substring(name.length() + ASKS.length()).strip();
        boolean numbers = named.type().values().kind() == FactType.Kind.NUMBER;
        Slot slot = slot(column, wanted, numbers ? Values.typedNumber(wanted) : null);
        @Nullable UnaryTest test = UnaryTestParser.parse(slot, named.type(), names);
        return test == null ? null : new Condition(named.operand(), test, slot.address());
    }

    /** A part of a heading, as if it stood in a cell of its own. */
    private Slot slot(Columns.Column column, String text, @Nullable BigDecimal number) {
        Place place = new Place(table.headingRow(), column.index());
        RawCell cell = number == null
                ? RawCell.of(place, RawCell.Kind.TEXT, text)
                : new RawCell(place, RawCell.Kind.NUMBER, text, "", number, null);
        return new Slot(table.account(), table.sheet(), place, column.heading(), cell, false);
    }

    void fit(List<Giving> giving) {
        if (giving.isEmpty() && !table.columns().fixed().isEmpty()) {
            table.account().faultOfSheet(table.sheet(), FaultCode.NO_VALUE_COLUMN, "");
        }
        for (Giving each : giving) {
            ValueDeclaration value = each.value();
            boolean number = value.type().kind() == FactType.Kind.NUMBER || unclear(value.type());
            if (policy.gathers() && policy != HitPolicy.LIST && !number) {
                fault(each.column(), FaultCode.WRONG_TYPE, value.name().vi(), NUMBER);
            } else if (policy.gathers() && !value.equals(giving.get(0).value())) {
                fault(each.column(), FaultCode.ONE_VALUE_ONLY);
            }
        }
        giving.stream().filter(Giving::isAcross).findFirst().ifPresent(first -> twoAxes(first, giving));
    }

    /** One value, and one thing that is asked across. */
    private void twoAxes(Giving first, List<Giving> giving) {
        for (Giving each : giving) {
            boolean same = each.isAcross()
                    && each.value().equals(first.value())
                    && (each.across() == null
                            || first.across() == null
                            || each.across().operand().equals(first.across().operand()));
            if (!same) {
                String asked = first.heading().across().split(ASKS, 2)[0];
                fault(each.column(), FaultCode.NOT_TWO_AXES, first.value().heading(), asked);
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

package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.model.AskedValues;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.model.ValueTable;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** Tells conditions that ask about a list, and values that hang, in the end, on themselves. */
public final class ValueUses {
    private final ProcedureTables tables;
    private final Sheets sheets;
    private final Account account;
    private final Map<String, ValueTable> giving = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    public ValueUses(ProcedureTables tables, Sheets sheets, Account account) {
        this.tables = tables;
        this.sheets = sheets;
        this.account = account;
        tables.valueTables().forEach(table -> table.values().forEach(value -> giving.put(value, table)));
    }

    public void tell() {
        tables.terms().forEach(term -> term.rows().forEach(row -> lists(SheetName.TERMS.title(), row.conditions())));
        tables.rows().forEach(row -> lists(row.sheet(), row.conditions()));
        tables.limits().stream()
                .filter(limit -> limit.amountValue() != null && isList(limit.amountValue()))
                .forEach(limit -> list(limit.sheet(), limit.cell(), limit.amountValue()));
        giving.values().stream().distinct().forEach(this::follow);
    }

    private boolean isList(String value) {
        ValueTable table = giving.get(value);
        return table != null && table.policy() == HitPolicy.LIST;
    }

    private void lists(String sheet, List<Condition> conditions) {
        for (Condition condition : conditions) {
            condition
                    .operand()
                    .asValue()
                    .filter(value -> isList(value.id()))
                    .ifPresent(value -> list(sheet, condition.cell(), value.id()));
        }
    }

    private void list(String sheet, String cell, String value) {
        tell(sheet, cell, FaultCode.LIST_ASKED, name(value));
    }

    private String name(String value) {
        return tables.values().stream()
                .filter(one -> one.id().equals(value))
                .map(ValueDeclaration::name)
                .map(name -> name.vi())
                .findFirst()
                .orElse(value);
    }

    private void tell(String sheet, String cell, FaultCode code, String said) {
        Place place = Place.parse(cell);
        if (place != null) {
            account.fault(sheets.nameOf(sheet), place, code, said, said);
        }
    }

    private void follow(ValueTable table) {
        if (!done.add(table.sheet())) {
            return;
        }
        path.add(table.sheet());
        for (Row.Value row : tables.rowsOf(table)) {
            for (Condition condition : row.conditions()) {
                AskedValues.by(tables, List.of(row.with(List.of(condition)))).forEach(value -> step(value, condition));
            }
        }
        path.remove(path.size() - 1);
    }

    private void step(String value, Condition condition) {
        ValueTable next = giving.get(value);
        int start = next == null ? -1 : path.indexOf(next.sheet());
        if (start >= 0) {
            String circle = String.join(" → ", path.subList(start, path.size())) + " → " + path.get(start);
            tell(path.get(path.size() - 1), condition.cell(), FaultCode.VALUE_CYCLE, circle);
        } else if (next != null) {
            follow(next);
        }
    }
}

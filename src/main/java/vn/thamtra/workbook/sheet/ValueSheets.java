package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.model.ValueTable;

/** {@code Kết quả} and {@code Kết quả - Mức phí}: tables of values. A value is declared once, and given by one of them. */
public final class ValueSheets {
    private final RuleLine.Book book;
    private final List<ValueDeclaration> declared;
    private final Account account;
    private final Map<String, String> givenBy = new HashMap<>();

    public ValueSheets(RuleLine.Book book, List<ValueDeclaration> declared, Account account) {
        this.book = book;
        this.declared = declared;
        this.account = account;
    }

    public ProcedureTables.Values read() {
        Map<String, ValueDeclaration> byHeading = new LinkedHashMap<>();
        declared.forEach(value -> byHeading.put(value.heading(), value));
        List<ValueTable> tables = new ArrayList<>();
        List<Row.Value> rows = new ArrayList<>();
        for (String title : book.sheets().ofValues()) {
            ValueSheet sheet = new ValueSheet(title, book, byHeading, givenBy);
            tables.add(sheet.table());
            rows.addAll(sheet.rows());
        }
        if (!book.sheets().open()) {
            declared.forEach(this::given);
        }
        return new ProcedureTables.Values(List.copyOf(tables), List.copyOf(rows));
    }

    private void given(ValueDeclaration value) {
        Place place = Place.parse(value.cell());
        if (!givenBy.containsKey(value.id()) && place != null && !value.id().isEmpty()) {
            String facts = book.sheets().nameOf(SheetName.FACTS.title());
            account.fault(facts, place, FaultCode.VALUE_WITHOUT_TABLE, value.id(), value.heading());
        }
    }
}

package vn.thamtra.console.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thamtra.explanation.ShownValue;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.model.ValueTable;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/**
 * A table of values in words.
 *
 * @param values what it gives
 * @param how its rows are chosen among
 */
record ValuesInWords(Message values, Message how, List<RowInWords> rows) {

    static List<ValuesInWords> all(ProcedureTables tables, RowsInWords words) {
        List<ValuesInWords> all = new ArrayList<>();
        for (ValueTable table : tables.valueTables()) {
            List<ValueDeclaration> given = tables.values().stream()
                    .filter(value -> table.values().contains(value.id()))
                    .toList();
            all.add(new ValuesInWords(
                    joined(given.stream().map(ValueDeclaration::name).toList()),
                    how(table.policy()),
                    tables.rowsOf(table).stream()
                            .map(row -> row(row, given, words))
                            .toList()));
        }
        return List.copyOf(all);
    }

    private static RowInWords row(Row.Value row, List<ValueDeclaration> given, RowsInWords words) {
        Message gives = joined(given.stream()
                .map(value -> ShownValue.said(value, row.is(value.id())))
                .toList());
        Message says = row.otherwise()
                ? new Message("Trường hợp còn lại: " + gives.vi(), "In all other cases: " + gives.en())
                : gives;
        return words.of(row, says);
    }

    private static Message joined(List<Message> parts) {
        return new Message(
                parts.stream().map(Message::vi).collect(Collectors.joining("; ")),
                parts.stream().map(Message::en).collect(Collectors.joining("; ")));
    }

    private static Message how(HitPolicy policy) {
        return switch (policy) {
            case UNIQUE -> new Message("Mỗi hồ sơ chỉ khớp một dòng.", "Each dossier matches one row only.");
            case FIRST -> new Message("Lấy dòng đầu tiên đúng.", "The first row that holds is taken.");
            case ANY -> new Message("Các dòng cùng đúng thì nói như nhau.", "Rows that hold together say the same.");
            case SUM -> new Message("Cộng các dòng đúng.", "The rows that hold are added up.");
            case LEAST -> new Message("Lấy số nhỏ nhất trong các dòng đúng.", "The least of the rows that hold.");
            case GREATEST -> new Message("Lấy số lớn nhất trong các dòng đúng.", "The greatest of the rows that hold.");
            case COUNT -> new Message("Đếm số dòng đúng.", "The number of rows that hold.");
            case LIST -> new Message("Liệt kê mọi dòng đúng.", "All rows that hold, listed.");
        };
    }
}

package vn.thamtra.workbook.model;

import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;

/**
 * Something that no dossier gives and a table does: a row of {@code Dữ liệu} that belongs to {@code bảng kết quả}.
 *
 * @param cell where it is declared
 */
public record ValueDeclaration(String id, Message name, FactType type, String cell) {

    /** How a message names it. */
    public String place() {
        return "{" + name.vi() + "}";
    }

    /** How a column is headed that says it: name and unit, {@code Kết quả: Mức phí (đồng)}. */
    public String heading() {
        return SheetName.VALUES.title() + ": " + name.vi() + (type.unit().isEmpty() ? "" : " (" + type.unit() + ")");
    }
}

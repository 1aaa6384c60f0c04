package vn.thamtra.workbook.model;

import java.util.List;
import vn.thamtra.verdict.Message;

/**
 * A term of the law defined by rows ({@code Khái niệm}): it holds when one row certainly holds, fails when every row
 * certainly fails, and is unknown otherwise.
 */
public record Term(String id, Message name, List<Definition> rows) {

    /** One way for the term to hold. */
    public record Definition(List<Condition> conditions, String cell) {}
}

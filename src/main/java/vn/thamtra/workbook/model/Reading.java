package vn.thamtra.workbook.model;

/** A row of {@code Diễn giải}: how an unclear text is read. */
public record Reading(String id, String clause, String question, String applied, Status status, String cell) {

    /** {@code đã chốt}, {@code còn ngỏ}, {@code mâu thuẫn}. */
    public enum Status {
        SETTLED,
        OPEN,
        CONTRADICTORY
    }
}

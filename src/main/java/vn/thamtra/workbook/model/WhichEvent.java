package vn.thamtra.workbook.model;

/** Which of several events of one type starts a limit ({@code Sự kiện}). */
public enum WhichEvent {
    /** {@code cuối cùng}: each one starts it anew. */
    LAST,
    /** {@code đầu tiên}: later ones change nothing, and what was done before it is done. */
    FIRST
}

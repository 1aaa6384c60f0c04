package vn.thamtra.workbook.fault;

/**
 * What one cell of a workbook is taken to say, in Vietnamese.
 *
 * @param heading what heads its column, or its row; empty where the cell stands for itself
 */
public record Meaning(String sheet, String cell, String heading, String said) {

    /** {@code Thời gian công tác: ≥ 24}. */
    public String text() {
        return heading.isEmpty() ? said : heading + ": " + said;
    }
}

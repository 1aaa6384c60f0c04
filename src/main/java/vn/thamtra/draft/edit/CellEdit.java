package vn.thamtra.draft.edit;

/**
 * Another content for one cell.
 *
 * @param row the id of the row; of one without an id its number as a person counts ({@code #7})
 * @param column the heading; {@code Cách chọn} in the row over the headings ({@code #1}) is how a table of values chooses;
 *     with neither row nor column it is the cell over the headings that says what stands there
 * @param from what stands there, as it was typed; empty for nothing
 * @param to what is to stand there; empty for nothing
 */
public record CellEdit(String sheet, String row, String column, String from, String to) {}

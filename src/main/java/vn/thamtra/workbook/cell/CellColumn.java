package vn.thamtra.workbook.cell;

/**
 * A column that has content.
 *
 * @param index from 0
 * @param heading empty where nothing stands above it, and in a sheet without headings
 */
public record CellColumn(int index, String heading, boolean hidden) {}

package vn.thamtra.check;

import java.util.List;

/**
 * What every cell of a workbook is taken to say.
 *
 * @param meanings by sheet, row and column; a cell without one is at fault, and {@code check} tells it
 */
public record Explained(String workbook, List<CellMeaning> meanings) {}

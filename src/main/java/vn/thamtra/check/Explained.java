package vn.thamtra.check;

import java.util.List;
import vn.thamtra.workbook.Meaning;

/**
 * What every cell of a workbook is taken to say.
 *
 * @param meanings by sheet, row and column; a cell without one is at fault, and {@code check} tells it
 */
public record Explained(String workbook, List<Meaning> meanings) {}

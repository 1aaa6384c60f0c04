package vn.thamtra.check.alignment;

import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.CellRow;

/** One row in both sheets; null where it is not there. */
public record RowPair(@Nullable CellRow before, @Nullable CellRow after) {}

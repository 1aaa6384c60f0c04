/**
 * Changes a workbook without touching what is not to be changed: styles, widths, panes and drop-downs stay, since only
 * the cells concerned are rewritten in the file itself. Start at {@link vn.thamtra.workbook.edit.WorkbookPatch}. Knows
 * the file format, not what a cell means.
 */
@NullMarked
package vn.thamtra.workbook.edit;

import org.jspecify.annotations.NullMarked;

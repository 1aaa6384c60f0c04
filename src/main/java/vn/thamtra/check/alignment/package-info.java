/**
 * Which sheet, row and column of one workbook is which of another, wherever it stands and whatever it is called now. Knows the cells
 * of workbooks, and nothing of what is made of it. Start at {@link vn.thamtra.check.alignment.SheetAlignment}.
 */
@NullMarked
package vn.thamtra.check.alignment;

import org.jspecify.annotations.NullMarked;

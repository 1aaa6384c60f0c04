/**
 * A blank workbook, with headings, choices and examples to be replaced. Start at {@link
 * vn.thamtra.workbook.blank.BlankWorkbook}.
 */
@NullMarked
package vn.thamtra.workbook.blank;

import org.jspecify.annotations.NullMarked;

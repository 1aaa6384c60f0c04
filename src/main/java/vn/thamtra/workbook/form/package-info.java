/**
 * The printed forms as {@code bieu-mau.xlsx} words them: lines with places to fill, by set and day of receipt. Begin at {@link
 * vn.thamtra.workbook.form.FormSets}. Knows the model of the workbooks.
 */
@NullMarked
package vn.thamtra.workbook.form;

import org.jspecify.annotations.NullMarked;

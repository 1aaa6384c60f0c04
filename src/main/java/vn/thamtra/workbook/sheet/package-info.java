/**
 * One reader for each kind of sheet: what its lines say, as rows of the model. Start at {@link
 * vn.thamtra.workbook.sheet.RuleLine}.
 */
@NullMarked
package vn.thamtra.workbook.sheet;

import org.jspecify.annotations.NullMarked;

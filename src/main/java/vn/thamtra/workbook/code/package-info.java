/**
 * The forms that the law gives codes of dossiers, agencies and procedures, as {@code ma-so.xlsx} words them, by day. Begin at
 * {@link vn.thamtra.workbook.code.CodeForms}. Knows the model of the workbooks.
 */
@NullMarked
package vn.thamtra.workbook.code;

import org.jspecify.annotations.NullMarked;

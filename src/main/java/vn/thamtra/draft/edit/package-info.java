/**
 * Edits of single cells, rows and examples of a workbook, named by sheet, row id and heading as a person names them; the file
 * is patched and stays byte for byte where it is not edited. Knows {@code workbook.cell} and {@code workbook.edit}, no draft.
 * Start at {@link vn.thamtra.draft.edit.CellEdits}, {@link vn.thamtra.draft.edit.RowEdits} and {@link
 * vn.thamtra.draft.edit.ExampleEdits}.
 */
@NullMarked
package vn.thamtra.draft.edit;

import org.jspecify.annotations.NullMarked;

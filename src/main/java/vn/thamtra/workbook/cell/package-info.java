/**
 * Tables of a sheet: the heading row, lines, and slots that account for every cell. Start at {@link
 * vn.thamtra.workbook.cell.Sheets}.
 */
@NullMarked
package vn.thamtra.workbook.cell;

import org.jspecify.annotations.NullMarked;

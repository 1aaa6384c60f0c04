/**
 * An .xlsx as it stands: zip, XML, sheets of raw cells, within bounds. The only place that parses one. Start at {@link
 * vn.thamtra.workbook.file.SheetScanner}.
 */
@NullMarked
package vn.thamtra.workbook.file;

import org.jspecify.annotations.NullMarked;

/**
 * A procedure as its tables say it: rows, conditions, terms, limits, each with its cell. Values only; what other packages
 * import. Start at {@link vn.thamtra.workbook.model.ProcedureTables}.
 */
@NullMarked
package vn.thamtra.workbook.model;

import org.jspecify.annotations.NullMarked;

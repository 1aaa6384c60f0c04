/**
 * What is told about a cell: a fault, with its place and what to do, or what the cell is taken to say. Start at {@link
 * vn.thamtra.workbook.fault.Account}.
 */
@NullMarked
package vn.thamtra.workbook.fault;

import org.jspecify.annotations.NullMarked;

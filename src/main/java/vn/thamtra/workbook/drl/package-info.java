/**
 * Rules written from tables, every literal rendered by its type. Start at {@link vn.thamtra.workbook.drl.DrlWriter}.
 */
@NullMarked
package vn.thamtra.workbook.drl;

import org.jspecify.annotations.NullMarked;

/**
 * The page of rows that no decision has used since a day. Start at {@link vn.thamtra.console.rowuse.RowUsePages}.
 */
@NullMarked
package vn.thamtra.console.rowuse;

import org.jspecify.annotations.NullMarked;

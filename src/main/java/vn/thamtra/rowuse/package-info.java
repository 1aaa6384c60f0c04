/**
 * How often each row of the rulebook stood among the reasons of recorded decisions, and when last: counted behind those who
 * record, so that a row that is never used is found. Start at {@link vn.thamtra.rowuse.RowUses}.
 */
@NullMarked
package vn.thamtra.rowuse;

import org.jspecify.annotations.NullMarked;

/**
 * The grid: a sheet of a draft as a table in which one cell at a time is edited, with what may stand in it and what the check
 * finds there. What comes out is the officer's own file, patched. Knows {@code console.draft}. Start at {@link
 * vn.thamtra.console.draft.grid.GridPages}.
 */
@NullMarked
package vn.thamtra.console.draft.grid;

import org.jspecify.annotations.NullMarked;

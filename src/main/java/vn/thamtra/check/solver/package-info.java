/**
 * Whether some dossier meets a formula over the conditions of a table, and which: axes, boxes, links between conditions. Knows
 * nothing of what is looked for. Start at {@link vn.thamtra.check.solver.Finder}.
 */
@NullMarked
package vn.thamtra.check.solver;

import org.jspecify.annotations.NullMarked;

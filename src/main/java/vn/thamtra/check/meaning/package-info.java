/**
 * What the rows of a workbook mean together: rows that can never hold or add nothing, answers that collide, cases no
 * row answers. Exact, not sampled: a {@link vn.thamtra.check.solver.Space} cuts everything a dossier may say into the
 * regions that the tests of the workbook can tell apart, and a {@link vn.thamtra.check.solver.Solver} finds a region
 * or proves that there is none. Start with {@link vn.thamtra.check.meaning.Meaning}.
 */
@NullMarked
package vn.thamtra.check.meaning;

import org.jspecify.annotations.NullMarked;

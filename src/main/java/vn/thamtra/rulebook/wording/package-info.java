/**
 * The words that judging adds to the sentences of the workbooks: from {@code loi-van.xlsx} where the rulebook has it, as they
 * were before where it has none. Begin at {@link vn.thamtra.rulebook.wording.Wording}. Knows the tables and the verdict.
 */
@NullMarked
package vn.thamtra.rulebook.wording;

import org.jspecify.annotations.NullMarked;

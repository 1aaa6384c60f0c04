/**
 * Why a verdict is what it is: every row with the state of each condition, and the smallest change that would turn it. Asks a
 * judgement and never an engine. Start at {@link vn.thamtra.rulebook.explanation.Explanations}.
 */
@NullMarked
package vn.thamtra.rulebook.explanation;

import org.jspecify.annotations.NullMarked;

/**
 * Tables interpreted instead of compiled, for the thousands of variants that a check asks about. Start at {@link
 * vn.thamtra.rulebook.interpreter.InterpretedProcedure}.
 */
@NullMarked
package vn.thamtra.rulebook.interpreter;

import org.jspecify.annotations.NullMarked;

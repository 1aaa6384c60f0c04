/**
 * Conditions read in Java: of the rows that the compiled rules do not report ({@link
 * vn.thamtra.rulebook.interpreter.Conditions}), and of whole tables that are interpreted instead of compiled, for the thousands
 * of variants that a check asks about ({@link vn.thamtra.rulebook.interpreter.InterpretedProcedure}).
 */
@NullMarked
package vn.thamtra.rulebook.interpreter;

import org.jspecify.annotations.NullMarked;

/**
 * Conditions read in Java, by which the engine matches rows and a judgement tells of those that do not hold ({@link
 * vn.thamtra.rulebook.interpreter.Conditions}); and whole tables read without an engine, for the thousands of variants that a
 * check asks about ({@link vn.thamtra.rulebook.interpreter.InterpretedProcedure}).
 */
@NullMarked
package vn.thamtra.rulebook.interpreter;

import org.jspecify.annotations.NullMarked;

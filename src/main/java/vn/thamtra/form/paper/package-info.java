/**
 * What stands on a printed form, before anybody prints it: one description, made of the wording of the rulebook, of what was
 * recorded and of what an officer filled in. Pure. Begin at {@link vn.thamtra.form.paper.Composition}. Knows the model of
 * the workbooks.
 */
@NullMarked
package vn.thamtra.form.paper;

import org.jspecify.annotations.NullMarked;

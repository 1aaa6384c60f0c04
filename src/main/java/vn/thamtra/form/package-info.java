/**
 * The printed forms of recorded decisions: which of them are due, what each says, and what was printed of them. Begin at
 * {@link vn.thamtra.form.DecidedForms}. Reads only what was recorded, by the rulebook that decided it.
 */
@NullMarked
package vn.thamtra.form;

import org.jspecify.annotations.NullMarked;

/**
 * A paper as a document for word processors: styles, no macros, nothing compressed. Begin at {@link
 * vn.thamtra.form.word.WordForms}. Knows the description of a paper.
 */
@NullMarked
package vn.thamtra.form.word;

import org.jspecify.annotations.NullMarked;

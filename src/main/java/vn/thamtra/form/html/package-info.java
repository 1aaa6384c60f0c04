/**
 * A paper as a page of HTML, to look at before it is printed. Begin at {@link vn.thamtra.form.html.HtmlForms}. Knows the
 * description of a paper.
 */
@NullMarked
package vn.thamtra.form.html;

import org.jspecify.annotations.NullMarked;

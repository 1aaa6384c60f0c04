/**
 * A paper as PDF/A-2, tagged, its fonts embedded: the same bytes for the same paper on every machine. Begin at {@link
 * vn.thamtra.form.pdf.PdfForms}. Knows the description of a paper, and alone sees PDFBox.
 */
@NullMarked
package vn.thamtra.form.pdf;

import org.jspecify.annotations.NullMarked;

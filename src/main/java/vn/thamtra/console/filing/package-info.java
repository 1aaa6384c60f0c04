/**
 * A dossier filled in on a form: made from the procedure's own workbook, turned into the JSON that programs send, judged or
 * recorded as any other. Start at {@link vn.thamtra.console.filing.DossierForm}; {@link
 * vn.thamtra.console.filing.DossierOfForm} is the way back.
 */
@NullMarked
package vn.thamtra.console.filing;

import org.jspecify.annotations.NullMarked;

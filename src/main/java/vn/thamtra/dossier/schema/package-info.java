/**
 * The JSON Schema of the dossiers of a procedure, made of its vocabulary. Start at {@link
 * vn.thamtra.dossier.schema.DossierSchema}.
 */
@NullMarked
package vn.thamtra.dossier.schema;

import org.jspecify.annotations.NullMarked;

/**
 * What is submitted, as checked records, and the {@link vn.thamtra.dossier.Vocabulary} of what a procedure knows: facts,
 * documents and events. Knows {@code verdict} for its words only, and nothing of JSON; {@link
 * vn.thamtra.dossier.parsing.DossierReader} makes a {@link vn.thamtra.dossier.Dossier} from bytes.
 */
@NullMarked
package vn.thamtra.dossier;

import org.jspecify.annotations.NullMarked;

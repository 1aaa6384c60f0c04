/**
 * What is submitted: checked records made from JSON. A {@link vn.thamtra.dossier.Vocabulary} says which facts, documents
 * and events a procedure knows; {@link vn.thamtra.dossier.DossierReader} turns bytes into a {@link
 * vn.thamtra.dossier.Dossier} or into every fault at once. Knows {@code verdict} for its words only.
 */
@NullMarked
package vn.thamtra.dossier;

import org.jspecify.annotations.NullMarked;

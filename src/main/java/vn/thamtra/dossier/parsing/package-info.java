/**
 * From bytes down to a {@link vn.thamtra.dossier.Dossier}, or to every fault at once: the tree is held against the
 * vocabulary, member by member. Start at {@link vn.thamtra.dossier.parsing.DossierReader}.
 */
@NullMarked
package vn.thamtra.dossier.parsing;

import org.jspecify.annotations.NullMarked;

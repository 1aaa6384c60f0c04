/**
 * What is wrong with what was submitted: where, in which words, what was meant instead. Knows {@code dossier} for its
 * bounds. Start at {@link vn.thamtra.dossier.fault.Faults}.
 */
@NullMarked
package vn.thamtra.dossier.fault;

import org.jspecify.annotations.NullMarked;

/**
 * Procedures, DRL and calendar as one content-addressed rulebook, compiled and resolved by date; {@link
 * vn.thamtra.rulebook.Rulebook#evaluate} is the way in. The only package that sees Drools. Knows {@code dossier},
 * {@code verdict}, {@code calendar} and {@code workbook}; no Spring, no SQL, no HTTP, no clock.
 */
@NullMarked
package vn.thamtra.rulebook;

import org.jspecify.annotations.NullMarked;

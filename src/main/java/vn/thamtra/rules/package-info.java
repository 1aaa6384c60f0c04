/**
 * What DRL may name: the facts a rule is asked about, how a dossier was handled, and where it puts what it finds. Small and frozen:
 * nothing here is ever moved, renamed or taken away, since rulebooks that were published name it for ever. Knows only the
 * calendar.
 */
@NullMarked
package vn.thamtra.rules;

import org.jspecify.annotations.NullMarked;

/**
 * Recorded dossiers evaluated again, one or a million, and what comes out otherwise. A rulebook is taken from the archive,
 * not from the program. Knows {@code rulebook}, {@code ledger}, {@code publication} and how {@code decision} reads a
 * request. Start at {@link vn.thamtra.replay.comparison.Replayer} for one decision and {@link vn.thamtra.replay.Runner} for many.
 */
@NullMarked
package vn.thamtra.replay;

import org.jspecify.annotations.NullMarked;

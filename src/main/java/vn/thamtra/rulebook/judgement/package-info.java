/**
 * How what the rules find about a dossier becomes a verdict: circumstances, rows that hold or fail, criteria, limits, and the
 * ladder that adds them up. Pure; sees neither an engine nor a file. Start at {@link vn.thamtra.rulebook.judgement.Judgement}.
 */
@NullMarked
package vn.thamtra.rulebook.judgement;

import org.jspecify.annotations.NullMarked;

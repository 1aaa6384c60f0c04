/**
 * Evaluate and record as one act, a dossier at a time. Knows {@code publication}, {@code rulebook}, {@code ledger}, {@code
 * access} and what they speak of. Start at {@link vn.thamtra.decision.EvaluationController}; {@link
 * vn.thamtra.decision.Judge} judges, {@link vn.thamtra.decision.Recorder} records.
 */
@NullMarked
package vn.thamtra.decision;

import org.jspecify.annotations.NullMarked;

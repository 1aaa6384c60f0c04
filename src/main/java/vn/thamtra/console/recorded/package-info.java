/**
 * Pages about what is on record: decisions found, each with its reasons, its deadlines on a calendar and its place in the
 * ledger. What is shown is found and checked as for programs. Start at {@link vn.thamtra.console.recorded.DecisionPages}.
 */
@NullMarked
package vn.thamtra.console.recorded;

import org.jspecify.annotations.NullMarked;

/**
 * Who there is: persons, API keys and their roles. Knows {@code problem}, {@code wire}, the day in {@code calendar}, and of
 * {@code ledger} the journal. Start at {@link vn.thamtra.access.ApiKeys}, which keeps of each secret only its hash, and at
 * {@link vn.thamtra.access.Persons}; a controller learns from {@link vn.thamtra.access.Caller} who calls.
 */
@NullMarked
package vn.thamtra.access;

import org.jspecify.annotations.NullMarked;

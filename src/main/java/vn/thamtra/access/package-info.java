/**
 * Who may do what: persons, API keys and their roles. Knows {@code problem}, {@code wire}, the day in {@code calendar}, and
 * of {@code ledger} the journal. Start at {@link vn.thamtra.access.ApiKeys}, which makes, finds and revokes keys and keeps
 * of each secret only its hash, and at {@link vn.thamtra.access.Persons}; a controller says with {@link
 * vn.thamtra.access.Allowed} who may call it and learns from {@link vn.thamtra.access.Caller} who does.
 */
@NullMarked
package vn.thamtra.access;

import org.jspecify.annotations.NullMarked;

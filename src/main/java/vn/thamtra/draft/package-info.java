/**
 * Changes of the law on their way: a draft is written by some, checked by the machine, approved by others, and published by
 * the service at its moment. Knows {@code publication}, {@code check} and {@code ledger}. Start at {@link
 * vn.thamtra.draft.Drafts} for what persons do and at {@link vn.thamtra.draft.Publishing} for what the service does.
 */
@NullMarked
package vn.thamtra.draft;

import org.jspecify.annotations.NullMarked;

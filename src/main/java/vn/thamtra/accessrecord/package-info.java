/**
 * Reading is recorded too: who looked at which decisions, when, and what was shown. A row is on record before anything is
 * shown, or nothing is shown. How long it is kept is a setting. Knows {@code access}, {@code problem} and {@code wire}, and of
 * {@code ledger} the cursor and the journal. Start at {@link vn.thamtra.accessrecord.AccessRecordInterceptor}; whoever shows records says which by {@link
 * vn.thamtra.accessrecord.Shown}.
 */
@NullMarked
package vn.thamtra.accessrecord;

import org.jspecify.annotations.NullMarked;

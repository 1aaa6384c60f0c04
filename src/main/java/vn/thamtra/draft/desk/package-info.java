/**
 * Drafts and published rulebooks at the counter: what callers send is read here, and what they may see is shown. Knows {@code
 * draft}. Start at {@link vn.thamtra.draft.desk.DraftsController}.
 */
@NullMarked
package vn.thamtra.draft.desk;

import org.jspecify.annotations.NullMarked;

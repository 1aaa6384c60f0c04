/**
 * Drafts and published rulebooks as programs see them: what callers send is read here, and what they may see is shown. Knows {@code
 * draft}. Start at {@link vn.thamtra.draft.call.DraftsController}.
 */
@NullMarked
package vn.thamtra.draft.call;

import org.jspecify.annotations.NullMarked;

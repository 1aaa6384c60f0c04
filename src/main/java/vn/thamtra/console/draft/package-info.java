/**
 * The pages of drafts: the list, what one says and changes, what the check and the impact tell, and what is decided about
 * it. All of it is done by {@code draft}, with the same guards as for programs. Start at {@link
 * vn.thamtra.console.draft.DraftPages}.
 */
@NullMarked
package vn.thamtra.console.draft;

import org.jspecify.annotations.NullMarked;

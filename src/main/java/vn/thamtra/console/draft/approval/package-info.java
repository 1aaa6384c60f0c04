/**
 * Approving a draft: everything an approver has to see on one page, and the password asked for once more. Knows {@code
 * console.draft} and {@code access.login}. Start at {@link vn.thamtra.console.draft.approval.ApprovalPages}.
 */
@NullMarked
package vn.thamtra.console.draft.approval;

import org.jspecify.annotations.NullMarked;

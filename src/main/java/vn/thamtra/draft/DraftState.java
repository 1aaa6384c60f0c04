package vn.thamtra.draft;

import vn.thamtra.verdict.Message;

/** How far a draft has come. */
public enum DraftState {
    FAULTY("còn lỗi", "faulty", true),
    CHECKED("đã kiểm tra", "checked", true),
    SUBMITTED("đã trình", "submitted", false),
    APPROVED("đã duyệt", "approved", false),
    PUBLISHED("đã công bố", "published", false),
    REJECTED("bị từ chối", "rejected", true),
    WITHDRAWN("đã rút", "withdrawn", false);

    private final Message words;
    private final boolean editable;

    DraftState(String vi, String en, boolean editable) {
        this.words = new Message(vi, en);
        this.editable = editable;
    }

    public Message words() {
        return words;
    }

    /** Whether it takes another revision. */
    public boolean isEditable() {
        return editable;
    }

    /** Whether an author still waits for the answer of somebody else. */
    public boolean isSubmitted() {
        return this == SUBMITTED || this == APPROVED;
    }

    /** Whether nothing more can happen to it. */
    public boolean isEnded() {
        return this == PUBLISHED || this == WITHDRAWN;
    }
}

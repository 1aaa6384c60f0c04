package vn.thamtra.workbook.form;

import java.util.Optional;
import vn.thamtra.verdict.Outcome;

/** What a printed form is for, whatever number it has on the day. */
public enum FormKind {
    RECEIPT("tiếp nhận"),
    SUPPLEMENT("yêu cầu bổ sung"),
    REFUSAL("từ chối"),
    APOLOGY("xin lỗi"),
    CONTROL_SLIP("kiểm soát"),
    REGISTER("sổ theo dõi");

    private final String word;

    FormKind(String word) {
        this.word = word;
    }

    /** As {@code Bộ mẫu} says it. */
    public String word() {
        return word;
    }

    /** The form that tells an outcome; none tells that an officer has to decide. */
    public static Optional<FormKind> of(Outcome outcome) {
        return switch (outcome) {
            case ACCEPT -> Optional.of(RECEIPT);
            case SUPPLEMENT -> Optional.of(SUPPLEMENT);
            case REFUSE -> Optional.of(REFUSAL);
            case REVIEW -> Optional.empty();
        };
    }
}

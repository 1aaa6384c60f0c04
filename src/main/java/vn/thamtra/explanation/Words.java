package vn.thamtra.explanation;

import vn.thamtra.rulebook.explanation.ExplainedCondition;
import vn.thamtra.rulebook.explanation.ExplainedCriterion;
import vn.thamtra.rulebook.explanation.ExplainedRow;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;

/** What the page calls the states and kinds. */
final class Words {
    private Words() {}

    static Message of(Outcome outcome) {
        return switch (outcome) {
            case ACCEPT -> new Message("CHẤP NHẬN", "ACCEPTED");
            case SUPPLEMENT -> new Message("YÊU CẦU BỔ SUNG", "SUPPLEMENT NEEDED");
            case REFUSE -> new Message("TỪ CHỐI", "REFUSED");
            case REVIEW -> new Message("CHỜ CÁN BỘ XÁC NHẬN", "TO BE CONFIRMED BY AN OFFICER");
        };
    }

    /** The heading over the rows of a kind. */
    static Message of(ExplainedRow.Kind kind) {
        return switch (kind) {
            case REQUIREMENT -> new Message("Thành phần hồ sơ", "What the dossier must contain");
            case CRITERION -> new Message("Điều kiện", "Criteria");
            case GROUND -> new Message("Căn cứ", "Grounds");
            case BAR -> new Message("Trường hợp từ chối", "Cases of refusal");
            case NOTICE -> new Message("Thông tin", "Notices");
            case WRITTEN -> new Message("Quy tắc viết tay", "Hand-written rules");
        };
    }

    static Message of(ExplainedRow row) {
        return switch (row.state()) {
            case ESTABLISHED ->
                row.kind() == ExplainedRow.Kind.REQUIREMENT
                        ? new Message("thiếu", "missing")
                        : new Message("được áp dụng", "applies");
            case EXCLUDED ->
                row.kind() == ExplainedRow.Kind.REQUIREMENT
                        ? new Message("không thiếu", "not missing")
                        : new Message("không được áp dụng", "does not apply");
            case UNKNOWN -> new Message("chưa rõ", "unknown");
            case NOT_APPLICABLE -> new Message("không áp dụng", "not applicable");
        };
    }

    static Message of(ExplainedCondition condition) {
        return switch (condition.state()) {
            case HOLDS -> new Message("đúng", "so");
            case FAILS -> new Message("không đúng", "not so");
            case UNKNOWN -> new Message("chưa rõ", "unknown");
        };
    }

    static Message of(ExplainedCriterion criterion) {
        return switch (criterion.state()) {
            case MET -> criterion.ground() ? new Message("có căn cứ", "established") : new Message("đạt", "met");
            case FAILED ->
                criterion.ground()
                        ? new Message("không có căn cứ", "not established")
                        : new Message("không đạt", "not met");
            case UNKNOWN -> new Message("chưa rõ", "unknown");
            case NOT_APPLICABLE -> new Message("không áp dụng", "not applicable");
        };
    }
}

package vn.thamtra.explanation;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import vn.thamtra.rulebook.explanation.ExplainedCondition;
import vn.thamtra.rulebook.explanation.ExplainedRow;
import vn.thamtra.rulebook.explanation.Remedy;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.model.Reading;

/** What pages call the states and kinds. */
public final class Words {
    private static final int TEN = 10;

    private Words() {}

    public static Message of(Outcome outcome) {
        return switch (outcome) {
            case ACCEPT -> new Message("Tiếp nhận", "Accepted");
            case SUPPLEMENT -> new Message("Yêu cầu bổ sung", "Supplement requested");
            case REFUSE -> new Message("Từ chối", "Refused");
            case REVIEW -> new Message("Cần xem xét", "To be looked at by an officer");
        };
    }

    public static Message of(ReasonKind kind) {
        return switch (kind) {
            case BARRED -> new Message("Trường hợp từ chối", "Bar");
            case MISSING -> new Message("Còn thiếu", "Missing");
            case UNMET -> new Message("Không đạt", "Not met");
            case UNKNOWN -> new Message("Chưa rõ", "Unknown");
            case GROUND -> new Message("Có căn cứ", "Ground established");
            case MET -> new Message("Đạt", "Met");
            case BREACH -> new Message("Vi phạm", "Breach");
            case NOTICE -> new Message("Thông tin", "Notice");
        };
    }

    public static Message of(DeadlineStatus status) {
        return switch (status) {
            case NOT_STARTED -> new Message("chưa bắt đầu tính", "not started");
            case PENDING -> new Message("đang trong hạn", "running");
            case DUE_TODAY -> new Message("đến hạn trong ngày thẩm tra", "due on the day of judgement");
            case MET -> new Message("đúng hạn", "met");
            case LATE -> new Message("quá hạn, chưa thực hiện", "late, not done");
            case LATE_MET -> new Message("đã thực hiện nhưng quá hạn", "done too late");
            case NOT_OWED ->
                new Message("không phải thực hiện vì hồ sơ bị từ chối", "not owed, since the dossier is refused");
        };
    }

    public static Message of(TimeUnit unit, int amount) {
        return switch (unit) {
            case WORKING_DAY -> counted(amount, "ngày làm việc", "working day");
            case DAY -> counted(amount, "ngày", "day");
            case MONTH -> counted(amount, "tháng", "month");
            case YEAR -> counted(amount, "năm", "year");
            case HOUR -> counted(amount, "giờ", "hour");
            case WORKING_HOUR -> counted(amount, "giờ làm việc", "working hour");
            case FIXED_DATE -> new Message("ngày ấn định", "a fixed day");
        };
    }

    private static Message counted(int amount, String vi, String en) {
        String padded = amount < TEN ? "0" + amount : Integer.toString(amount);
        return new Message(padded + " " + vi, amount + " " + en + (amount == 1 ? "" : "s"));
    }

    public static Message of(DayOfWeek day) {
        return new Message(
                day == DayOfWeek.SUNDAY ? "CN" : "T" + (day.getValue() + 1),
                day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    public static Message of(ExplainedRow row) {
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

    /** What the law asks for is met or not; what a case is described by is so or not. */
    public static Message of(ExplainedCondition condition, boolean asked) {
        boolean demanded = asked || condition.demand();
        return switch (condition.state()) {
            case HOLDS -> demanded ? new Message("đạt", "met") : new Message("đúng", "so");
            case FAILS -> demanded ? new Message("không đạt", "not met") : new Message("không đúng", "not so");
            case UNKNOWN -> new Message("chưa rõ", "unknown");
        };
    }

    public static Message of(Reading.Status status) {
        return switch (status) {
            case SETTLED -> new Message("đã chốt", "settled");
            case OPEN -> new Message("còn ngỏ", "open");
            case CONTRADICTORY -> new Message("mâu thuẫn", "contradictory");
        };
    }

    /** What came of looking for the smallest change. */
    public static Message of(Remedy remedy) {
        return switch (remedy.answer()) {
            case NOT_NEEDED -> new Message("Không cần thay đổi gì.", "Nothing to change.");
            case FOUND ->
                new Message(
                        "Hồ sơ được tiếp nhận nếu có thay đổi dưới đây, ít hơn thì không đủ (đã thẩm tra lại bằng chính bộ"
                                + " quy tắc này). Chỉ khai điều có thật.",
                        "With the change below, and with no smaller one, the dossier is accepted; this was judged by this very"
                                + " rulebook. Only what is true may be declared.");
            case NONE ->
                new Message(
                        "Không thay đổi nào về giấy tờ, thông tin của người nộp làm cho hồ sơ được tiếp nhận.",
                        "By no change to what the applicant can supply is the dossier accepted.");
            case NOT_FOUND ->
                new Message(
                        "Chưa tìm thấy thay đổi nào trong " + remedy.tried() + " hồ sơ đã thử; có thể vẫn có.",
                        "None was found among " + remedy.tried() + " dossiers tried; there may still be one.");
        };
    }
}

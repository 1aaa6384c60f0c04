package vn.thamtra.dossier;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.thamtra.dossier.EventDeclaration.Told;
import vn.thamtra.verdict.Message;

/** Vocabularies as the workbooks of reporters give them, and one that has facts of every type. */
public final class Vocabularies {
    public static final Vocabulary RECOGNITION = vocabulary(
            "prov-legal-reporter-recognition",
            List.of(
                    choice("applicantLevel", "Cấp của cơ quan đề nghị", "PROVINCE", "DISTRICT", "COMMUNE", "OTHER"),
                    text("fullName", "Họ và tên"),
                    yesNo("hasPosition", "Có chức vụ, chức danh"),
                    text("positionTitle", "Chức vụ, chức danh"),
                    text("workUnit", "Cơ quan, tổ chức, đơn vị công tác"),
                    text("qualification", "Trình độ chuyên môn"),
                    text("legalSpecialty", "Lĩnh vực pháp luật chuyên môn sâu"),
                    choice(
                            "employmentStatus",
                            "Tư cách công tác",
                            "CADRE",
                            "CIVIL_SERVANT",
                            "PUBLIC_EMPLOYEE",
                            "OTHER"),
                    yesNo("goodMorals", "Có phẩm chất đạo đức tốt"),
                    yesNo("firmPoliticalStance", "Lập trường tư tưởng vững vàng"),
                    yesNo("prestige", "Có uy tín trong công tác"),
                    yesNo("communicationAbility", "Có khả năng truyền đạt"),
                    yesNo("lawDegree", "Có bằng tốt nghiệp đại học luật"),
                    whole("legalFieldMonths", "Thời gian công tác trong lĩnh vực pháp luật", 0, 1200, "tháng"),
                    yesNo("otherUniversityDegree", "Có bằng tốt nghiệp đại học khác"),
                    whole("lawRelatedMonths", "Thời gian công tác liên quan đến pháp luật", 0, 1200, "tháng"),
                    yesNo("everyFieldCovered", "Mỗi lĩnh vực có ít nhất một báo cáo viên")),
            List.of("proposal-letter"),
            List.of(
                    event("SUPPLEMENT_REQUESTED", Told.AT, yesNo("beyondLaw", "Yêu cầu giấy tờ ngoài quy định")),
                    event("SUPPLEMENT_RECEIVED", Told.AT),
                    event("DECISION_ISSUED", Told.ON)));

    public static final Vocabulary EVERY_TYPE = vocabulary(
            "every-type",
            List.of(
                    text("fullName", "Họ và tên"),
                    text("dismissalReason", "Lý do của việc đề nghị miễn nhiệm"),
                    date("recognitionDecisionDate", "Ngày của Quyết định công nhận"),
                    choice("resignationReason", "Lý do xin thôi", "HEALTH", "FAMILY", "OTHER"),
                    yesNo("convicted", "Bị Tòa án kết án"),
                    whole("legalFieldMonths", "Thời gian công tác", 0, 1200, "tháng"),
                    whole("evaluationYear", "Năm đánh giá", 2000, 2100, "năm"),
                    whole("feeAmount", "Phí, lệ phí phải nộp", 0, 1_000_000_000_000L, "đồng"),
                    decimal("councilTotalScore", "Tổng điểm do Hội đồng thẩm định", "0", "100", "điểm"),
                    decimal("changePercent", "Mức thay đổi", "-12.5", "12.5", "%")),
            List.of("dismissal-proposal", "photos-2x3", "other-documents"),
            List.of(
                    event("SUPPLEMENT_REQUESTED", Told.AT, yesNo("beyondLaw", "Yêu cầu giấy tờ ngoài quy định")),
                    event("SUPPLEMENT_RECEIVED", Told.AT),
                    event("CONSULTATION_SENT", Told.AT, date("answerBy", "Thời hạn lấy ý kiến")),
                    event("REFUSED_ASSIGNMENT", Told.ON, yesNo("legitimateReason", "Từ chối có lý do chính đáng")),
                    event(
                            "MEMBERS_VOTED",
                            Told.ON,
                            whole("votesFor", "Số thành viên tán thành", 0, 1000, "người"),
                            whole("membersTotal", "Tổng số thành viên", 0, 1000, "người"))));

    /** A procedure that asks for nothing. */
    public static final Vocabulary NOTHING = vocabulary("nothing", List.of(), List.of(), List.of());

    public static final Function<String, Optional<Vocabulary>> ALL =
            id -> List.of(RECOGNITION, EVERY_TYPE, NOTHING).stream()
                    .filter(vocabulary -> vocabulary.procedure().equals(id))
                    .findFirst();

    private static Vocabulary vocabulary(
            String procedure, List<FactDeclaration> facts, List<String> documents, List<EventDeclaration> events) {
        Map<String, FactDeclaration> factsById = new LinkedHashMap<>();
        facts.forEach(fact -> factsById.put(fact.id(), fact));
        Map<String, DocumentDeclaration> documentsById = new LinkedHashMap<>();
        documents.forEach(id -> documentsById.put(id, new DocumentDeclaration(id, new Message("Giấy " + id, id))));
        Map<String, EventDeclaration> eventsById = new LinkedHashMap<>();
        events.forEach(event -> eventsById.put(event.type(), event));
        return new Vocabulary(procedure, factsById, documentsById, eventsById);
    }

    private static EventDeclaration event(String type, Told told, FactDeclaration... facts) {
        return new EventDeclaration(type, new Message("Sự kiện " + type, type), told, List.of(facts));
    }

    private static FactDeclaration text(String id, String name) {
        return fact(id, name, new FactType.Text(), Absence.MISSING);
    }

    private static FactDeclaration yesNo(String id, String name) {
        return fact(id, name, new FactType.YesNo(), Absence.UNKNOWN);
    }

    private static FactDeclaration date(String id, String name) {
        return fact(id, name, new FactType.Date(), Absence.MISSING);
    }

    private static FactDeclaration whole(String id, String name, long min, long max, String unit) {
        BigDecimal least = BigDecimal.valueOf(min);
        return fact(id, name, new FactType.Number(least, BigDecimal.valueOf(max), false, unit), Absence.UNKNOWN);
    }

    private static FactDeclaration decimal(String id, String name, String min, String max, String unit) {
        BigDecimal least = new BigDecimal(min);
        return fact(id, name, new FactType.Number(least, new BigDecimal(max), true, unit), Absence.NO_EFFECT);
    }

    private static FactDeclaration choice(String id, String name, String... codes) {
        List<FactType.Option> options = Arrays.stream(codes)
                .map(code -> new FactType.Option(code, "Nhãn " + code))
                .toList();
        return fact(id, name, new FactType.Choice(options), Absence.UNKNOWN);
    }

    private static FactDeclaration fact(String id, String name, FactType type, Absence absence) {
        return new FactDeclaration(id, new Message(name, id), type, absence == Absence.UNKNOWN, absence);
    }

    private Vocabularies() {}
}

package vn.thamtra.explanation;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.calendar.ShownDate;
import vn.thamtra.rulebook.explanation.ExplainedCriterion;
import vn.thamtra.rulebook.explanation.ExplainedRow;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.rulebook.explanation.Remedy;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;

/** The explanation as one page to read and to print; without scripts, pictures or anything from elsewhere. */
final class ExplanationPage {
    static final String CONTENT_SECURITY_POLICY = Style.POLICY;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy XXX", Locale.ROOT);

    private final ExplainedDecision decision;
    private final Explanation explanation;
    private final Html html = new Html();

    private ExplanationPage(ExplainedDecision decision) {
        this.decision = decision;
        this.explanation = decision.explanation();
    }

    static String write(ExplainedDecision decision) {
        return new ExplanationPage(decision).write();
    }

    private String write() {
        html.raw("<!DOCTYPE html>\n<html lang=vi><head><meta charset=utf-8><title>")
                .text("Giải thích quyết định " + decision.id())
                .raw("</title><style>")
                .raw(Style.SHEET)
                .raw("</style></head><body>\n<h1>")
                .both("Giải thích quyết định thẩm tra", "Explanation of a decision")
                .raw("</h1>");
        head();
        step();
        remedy();
        explanation.parts().forEach(this::part);
        return html.raw("</body></html>\n").toString();
    }

    private void head() {
        html.raw("<table>");
        row("Thủ tục", "Procedure", explanation.name());
        row("Quyết định", "Decision", same(decision.id() + " (№ " + decision.index() + ")"));
        if (decision.dossierCode() != null) {
            row("Mã hồ sơ", "Dossier", same(decision.dossierCode()));
        }
        row("Ghi vào sổ lúc", "Recorded", same(shown(decision.recordedAt().atOffset(java.time.ZoneOffset.UTC))));
        row("Thời điểm thẩm tra", "Judged as of", same(shown(explanation.asOf())));
        row("Bộ quy tắc", "Rulebook", same(explanation.rulebook().value()));
        row("Bảng quy tắc", "Workbook", workbook());
        row("Thẩm tra lại", "Judged again", again());
        html.raw("</table>");
    }

    private Message workbook() {
        return new Message(
                explanation.workbook() + ", có hiệu lực từ ngày "
                        + ShownDate.of(explanation.effectiveFrom()).vi(),
                explanation.workbook() + ", in force from "
                        + ShownDate.of(explanation.effectiveFrom()).en());
    }

    private Message again() {
        return decision.reproduced()
                ? new Message("trùng khớp từng byte với câu trả lời đã ghi", "gives the very bytes that were answered")
                : new Message(
                        "KHÁC với câu trả lời đã ghi ("
                                + Words.of(Outcome.valueOf(decision.recordedOutcome()))
                                        .vi() + ")",
                        "DIFFERS from what was answered ("
                                + Words.of(Outcome.valueOf(decision.recordedOutcome()))
                                        .en() + ")");
    }

    private static Message same(String text) {
        return new Message(text, text);
    }

    private static String shown(OffsetDateTime moment) {
        return MOMENT.format(CivilTime.inVietnam(moment));
    }

    private void row(String vi, String en, Message value) {
        html.raw("<tr><th>").both(vi, en).raw("</th><td>").both(value).raw("</td></tr>");
    }

    private void step() {
        Explanation.Step step = explanation.step();
        html.raw("<div class=box><p class=outcome>")
                .both(Words.of(explanation.outcome()))
                .raw("</p><p>");
        html.both(
                "Bậc " + step.number() + "/5: " + step.meaning().vi(),
                "Step " + step.number() + " of 5: " + step.meaning().en());
        html.raw("</p>");
        rules("Do các quy tắc", "Because of", step.rules());
        html.raw("</div>");
    }

    private void rules(String vi, String en, List<String> rules) {
        if (!rules.isEmpty()) {
            html.raw("<p>")
                    .both(vi + ": " + String.join(", ", rules), en + ": " + String.join(", ", rules))
                    .raw("</p>");
        }
    }

    private void remedy() {
        Remedy remedy = explanation.remedy();
        html.raw("<h2>")
                .both("Người nộp có thể làm gì", "What the applicant can do")
                .raw("</h2><div class=box><p>");
        html.both(said(remedy)).raw("</p>");
        rules("Không thể đáp ứng bằng giấy tờ, thông tin của người nộp", "Beyond the applicant", remedy.inTheWay());
        if (!remedy.changes().isEmpty()) {
            html.raw("<table><thead><tr><th>")
                    .both("Giấy tờ, thông tin", "Document or fact")
                    .raw("</th><th>")
                    .both("Hiện có", "Now")
                    .raw("</th><th>")
                    .both("Cần có", "Needed")
                    .raw("</th></tr></thead>");
            remedy.changes().forEach(this::change);
            html.raw("</table>");
        }
        html.raw("</div>");
    }

    private void change(Remedy.Change change) {
        html.raw("<tr><td>")
                .both(change.name())
                .raw(" <code>")
                .text(change.id())
                .raw("</code>");
        if (change.item() != null) {
            html.raw("<br>").both("mục " + change.item(), "item " + change.item());
        }
        html.raw("</td><td>")
                .both(change.was())
                .raw("</td><td>")
                .both(change.becomes())
                .raw("</td></tr>");
    }

    private static Message said(Remedy remedy) {
        return switch (remedy.answer()) {
            case NOT_NEEDED ->
                new Message("Hồ sơ đã được chấp nhận, không cần thay đổi gì.", "Accepted already; nothing to change.");
            case FOUND ->
                new Message(
                        "Thay đổi ít nhất để hồ sơ được chấp nhận, số điểm: "
                                + remedy.changes().size()
                                + ". Chỉ khai điều có thật; hồ sơ đã đổi được thẩm tra bằng chính bộ quy tắc này.",
                        "The smallest change by which the dossier is accepted, number of points: "
                                + remedy.changes().size()
                                + ". Only what is true may be declared; the changed dossier was judged by this very rulebook.");
            case NONE ->
                new Message(
                        "Không thay đổi nào về giấy tờ, thông tin của người nộp làm cho hồ sơ được chấp nhận.",
                        "By no change to what the applicant can supply is the dossier accepted.");
            case NOT_FOUND ->
                new Message(
                        "Chưa tìm thấy thay đổi nào trong " + remedy.tried() + " hồ sơ đã thử; có thể vẫn có.",
                        "None was found among " + remedy.tried() + " dossiers tried; there may still be one.");
        };
    }

    private void part(Explanation.Part part) {
        html.raw("<h2>");
        if (part.item() == null) {
            html.both("Hồ sơ", "The dossier");
        } else {
            html.both("Mục " + part.item(), "Item " + part.item());
        }
        html.raw("</h2>");
        given(part.given());
        criteria(part.criteria());
        RowsOnPage rows = new RowsOnPage(html);
        for (ExplainedRow.Kind kind : ExplainedRow.Kind.values()) {
            List<ExplainedRow> ofKind =
                    part.rows().stream().filter(row -> row.kind() == kind).toList();
            rows.write(Words.of(kind), ofKind);
        }
    }

    private void given(List<Explanation.Given> given) {
        if (given.isEmpty()) {
            return;
        }
        html.raw("<h3>").both("Đã có trong hồ sơ", "What was given").raw("</h3><table>");
        given.forEach(each -> {
            html.raw("<tr><th>")
                    .both(each.name())
                    .raw(" <code>")
                    .text(each.id())
                    .raw("</code></th><td>");
            html.both(each.shown());
            if (each.attestation()) {
                html.raw(" · ").both("cán bộ xác nhận", "attested by an officer");
            }
            html.raw("</td></tr>");
        });
        html.raw("</table>");
    }

    private void criteria(List<ExplainedCriterion> criteria) {
        if (criteria.isEmpty()) {
            return;
        }
        html.raw("<h3>")
                .both("Kết luận từng tiêu chí", "How each criterion was concluded")
                .raw("</h3><table>");
        for (ExplainedCriterion criterion : criteria) {
            html.raw("<tr><th>").text(criterion.name()).raw("</th><td>").both(Words.of(criterion));
            html.raw("</td><td>").both(criterion.why());
            String by = criterion.by() == null ? String.join(", ", criterion.rules()) : criterion.by();
            html.raw("</td><td>").text(by).raw("</td></tr>");
        }
        html.raw("</table>");
    }
}

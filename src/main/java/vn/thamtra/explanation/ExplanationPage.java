package vn.thamtra.explanation;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Reading;

/** The explanation as one page to read and to print; without scripts, pictures or anything from elsewhere. */
final class ExplanationPage {
    static final String CONTENT_SECURITY_POLICY = Style.POLICY;

    private final ExplainedDecision decision;
    private final Explanation explanation;
    private final JsonNode answer;
    private final Named named;
    private final Html html;

    private ExplanationPage(ExplainedDecision decision, Named named, Language language) {
        this.decision = decision;
        this.explanation = decision.explanation();
        this.answer = decision.answer();
        this.named = named;
        this.html = new Html(language);
    }

    static String write(ExplainedDecision decision, Named named, Language language) {
        return new ExplanationPage(decision, named, language).write();
    }

    private String write() {
        html.raw("<!DOCTYPE html>\n<html lang=\"" + html.language().tag() + "\"><head><meta charset=\"utf-8\">");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .say("Giải thích kết quả thẩm tra", "Explanation of a decision")
                .raw(" – ")
                .say(explanation.name())
                .raw("</title><style>" + Style.SHEET + "</style></head><body><main>\n");
        head();
        ReasonsOnPage reasons = new ReasonsOnPage(html, explanation);
        reasons.write(answer.path("reasons"));
        new ValuesOnPage(html, named.tables()).write(answer.path("values"));
        new MendingOnPage(html, named).write(answer.path("needed"), explanation.remedy());
        new DeadlinesOnPage(html, named).write(answer.path("deadlines"));
        readings();
        known();
        verifying();
        new AnnexOnPage(html, reasons, answer.path("reasons")).write(explanation);
        return html.raw("</main></body></html>\n").toString();
    }

    private void head() {
        html.raw("<p class=\"kicker\">").say("Giải thích kết quả thẩm tra", "Explanation of a decision");
        html.raw("</p><h1>").say(explanation.name()).raw("</h1>\n");
        Outcome outcome = Outcome.valueOf(decision.recordedOutcome());
        html.raw("<div class=\"verdict " + outcome + "\"><strong>")
                .say(Words.of(outcome))
                .raw("</strong>");
        if (decision.reproduced()) {
            html.say(explanation.step().meaning()).raw(".");
        } else {
            html.say(
                    "Chương trình này thẩm tra lại ra kết quả khác với câu trả lời đã ghi; lý do và thời hạn dưới đây là của"
                            + " câu trả lời đã ghi.",
                    "This program judges otherwise than was answered; the reasons and deadlines below are those that were"
                            + " recorded.");
        }
        html.raw("</div>\n");
        dossier();
    }

    private void dossier() {
        Dossier dossier = named.dossier();
        table("Hồ sơ", "Dossier");
        text("Mã hồ sơ", "Code", decision.dossierCode());
        text("Mã cơ quan tiếp nhận", "Code of the agency", decision.agencyCode());
        text(
                "Mã thủ tục quốc gia",
                "National code of the procedure",
                named.tables().nationalCode());
        text("Người nộp", "Applicant", decision.applicant());
        row("Nhận hồ sơ lúc", "Received", Moments.shown(dossier.receivedAt()));
        if (dossier.channel() != null) {
            row("Hình thức nộp", "Handed in", dossier.channel().label());
        }
        dossier.events().forEach(event -> row(named.event(event.type()), Named.when(event)));
        row("Thẩm tra theo thời điểm", "Judged as of", Moments.shown(explanation.asOf()));
        answer.path("items").forEach(this::item);
        forms();
        end();
    }

    private void item(JsonNode item) {
        String ref = item.path("ref").stringValue();
        row(
                "Mục " + ref,
                "Item " + ref,
                Words.of(Outcome.valueOf(item.path("outcome").stringValue())));
    }

    private void forms() {
        List<String> forms =
                answer.path("forms").valueStream().map(JsonNode::stringValue).toList();
        text("Mẫu giấy đi kèm", "Printed forms", forms.isEmpty() ? null : String.join(", ", forms));
    }

    private void readings() {
        Set<String> relied = new LinkedHashSet<>();
        Stream.concat(
                        answer.path("reasons").valueStream(),
                        answer.path("deadlines").valueStream())
                .flatMap(each -> each.path("readings").valueStream())
                .forEach(id -> relied.add(id.stringValue()));
        List<Reading> readings = named.tables().readings().stream()
                .filter(reading -> relied.contains(reading.id()))
                .toList();
        if (readings.isEmpty()) {
            return;
        }
        section("readings", "Diễn giải được dựa vào", "Readings relied upon");
        html.raw("<table class=\"readings\"><thead><tr>");
        column("Mã", "Id");
        column("Câu hỏi", "Question");
        column("Cách hiểu đã áp dụng", "Applied");
        column("Trạng thái", "Status");
        html.raw("</tr></thead><tbody>\n");
        readings.forEach(this::reading);
        html.raw("</tbody></table></section>\n");
    }

    private void reading(Reading reading) {
        html.raw("<tr><td class=\"short\">").text(reading.id()).raw("</td><td>").vietnamese(reading.question());
        html.raw("<br><span class=\"where\">").vietnamese(reading.clause()).raw("</span></td><td>");
        html.vietnamese(reading.applied())
                .raw("</td><td class=\"short\">")
                .say(Words.of(reading.status()))
                .raw("</td></tr>\n");
    }

    private void known() {
        section("known", "Đã biết gì khi quyết định", "What was known when this was decided");
        table("Pháp luật và chương trình đã áp dụng", "The law and the program that decided");
        ExplainedDecision.Known known = decision.publication();
        if (known != null) {
            row("Bộ quy tắc", "Rulebook", published(known));
        }
        ProcedureTables tables = named.tables();
        row("Bảng quy tắc", "Workbook", inForce(tables));
        if (tables.confirmedUntil() != null) {
            row("Pháp luật được xác nhận đến hết", "Law confirmed up to", Moments.shown(tables.confirmedUntil()));
        }
        html.raw("<tr><th scope=\"row\">").say("Căn cứ", "Based on").raw("</th><td>");
        html.vietnamese(instruments(tables)).raw("</td></tr>");
        text("Chương trình", "Program", answer.path("program").path("version").stringValue(null));
        end();
        html.raw("</section>\n");
    }

    private static Message published(ExplainedDecision.Known known) {
        Message at = Moments.shown(known.publishedAt().atOffset(ZoneOffset.UTC));
        Message from = known.effectiveFrom() == null
                ? new Message("áp dụng cho mọi ngày nhận", "for every day of receipt")
                : new Message(
                        "áp dụng cho hồ sơ nhận từ "
                                + Moments.shown(known.effectiveFrom()).vi(),
                        "for dossiers received from "
                                + Moments.shown(known.effectiveFrom()).en());
        String newest = Long.toString(known.newest());
        return new Message(
                "công bố lần thứ " + known.sequence() + " lúc " + at.vi() + ", " + from.vi()
                        + "; công bố mới nhất đã biết khi ghi sổ: lần thứ " + newest,
                "publication " + known.sequence() + " at " + at.en() + ", " + from.en()
                        + "; newest known when recorded: " + newest);
    }

    private static Message inForce(ProcedureTables tables) {
        Message from = Moments.shown(tables.effectiveFrom());
        Message to = tables.effectiveTo() == null ? new Message("", "") : Moments.shown(tables.effectiveTo());
        return new Message(
                tables.file() + ", có hiệu lực từ " + from.vi() + (to.vi().isEmpty() ? "" : " đến hết " + to.vi()),
                tables.file() + ", in force from " + from.en() + (to.en().isEmpty() ? "" : " up to " + to.en()));
    }

    private static String instruments(ProcedureTables tables) {
        Collection<String> numbers = new LinkedHashSet<>();
        numbers.add(tables.instrument().instrument());
        tables.restsOn().forEach(instrument -> numbers.add(instrument.number()));
        return String.join(", ", numbers);
    }

    private void verifying() {
        section("verify", "Cách kiểm chứng", "How to verify");
        table("Bản ghi trong sổ cái", "The record in the ledger");
        text("Mã quyết định", "Decision", decision.id().toString());
        text("Số thứ tự trong sổ", "Place in the ledger", Long.toString(decision.index()));
        row("Ghi sổ lúc", "Recorded", Moments.shown(decision.recordedAt().atOffset(ZoneOffset.UTC)));
        text("Băm của lá (SHA-256, Base64)", "Leaf hash (SHA-256, Base64)", decision.leaf());
        text("Mã bộ quy tắc", "Rulebook id", explanation.rulebook().value());
        text(
                "Bản dựng của chương trình",
                "Build of the program",
                answer.path("program").path("build").stringValue(null));
        row("Thẩm tra lại", "Judged again", again());
        end();
        html.raw("<p>").say("Không cần máy chủ: tải ", "Without a server: fetch ");
        html.raw("<code>").text("/v1/decisions/" + decision.id() + "/evidence").raw("</code>");
        html.say(", rồi chạy ", ", then run ")
                .raw("<code>java -jar thamtra.jar verify evidence.zip</code>.</p></section>\n");
    }

    private Message again() {
        return decision.reproduced()
                ? new Message("trùng khớp với câu trả lời đã ghi", "gives what was answered")
                : new Message("khác với câu trả lời đã ghi", "differs from what was answered");
    }

    private void section(String id, String vi, String en) {
        html.raw("<section aria-labelledby=\"" + id + "\"><h2 id=\"" + id + "\">")
                .say(vi, en)
                .raw("</h2>\n");
    }

    private void table(String vi, String en) {
        html.raw("<table class=\"facts\"><caption>").say(vi, en).raw("</caption><tbody>\n");
    }

    private void end() {
        html.raw("</tbody></table>\n");
    }

    private void column(String vi, String en) {
        html.raw("<th scope=\"col\">").say(vi, en).raw("</th>");
    }

    private void row(String vi, String en, Message value) {
        row(new Message(vi, en), value);
    }

    private void row(Message name, Message value) {
        html.raw("<tr><th scope=\"row\">").say(name).raw("</th><td>").say(value).raw("</td></tr>\n");
    }

    private void text(String vi, String en, @Nullable String value) {
        if (value != null) {
            row(vi, en, new Message(value, value));
        }
    }
}

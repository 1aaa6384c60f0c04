package vn.thamtra.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The page of a bundle for a person, in Vietnamese and English: what was decided, when, by which rules, and how to check
 * it. Made of the other entries alone, so that a verifier makes it again and compares; a change of its words or looks
 * therefore needs another {@link #FORM}, and those of the older ones are kept.
 */
public final class Statement {
    /** The newest; they are counted from 1. */
    public static final int FORM = 4;

    private static final String SCREEN = """
            body{font:11pt/1.4 "Times New Roman",serif;max-width:48em;margin:2em auto;padding:0 1em;color:#000}
            h1{font-size:16pt;text-align:center}h2{font-size:12pt;margin:1em 0 .3em}
            table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.2em .4em;text-align:left;
            vertical-align:top}th{width:30%;font-weight:normal}i{color:#444}code,pre{font:9pt monospace;
            overflow-wrap:anywhere;white-space:pre-wrap}tr{break-inside:avoid}
            """;

    private static final String LOOSE = """
            @page{size:A4;margin:15mm}@media print{body{margin:0;max-width:none;font-size:9pt}}
            """;

    /** A decision of usual length is one page. */
    private static final String DENSE = """
            @page{size:A4;margin:10mm 12mm}@media print{body{margin:0;padding:0;max-width:none;font-size:8pt;line-height:1.2}
            h1{font-size:12pt;margin:0}h2{font-size:9pt;margin:.6em 0 .2em}td,th{padding:.05em .4em}
            p,pre{margin:.2em 0}code,pre{font-size:7pt}}
            """;

    private final StringBuilder html = new StringBuilder(8_192);

    private final int form;

    private Statement(int form) {
        this.form = form;
    }

    /**
     * What the page is made of.
     *
     * @param recordedAt as the leaf says it
     * @param continues the size of the older log that this one is proved to continue; 0 where nobody asked
     * @param checkpoint the signed note
     * @param key in the verifier form of a signed note
     * @param madeKnown the rows that say who made the rulebook known; empty where the bundle has none
     */
    public record Facts(
            JsonNode request,
            JsonNode answer,
            String recordedAt,
            long index,
            long size,
            String leafHash,
            long continues,
            String checkpoint,
            String key,
            List<Row> madeKnown) {}

    /** A row of the database as the journal seals it. */
    public record Row(String subject, SortedMap<String, String> values) {
        private String value(String column) {
            return values.getOrDefault(column, "–");
        }
    }

    /** The page in UTF-8, in the newest form. */
    static byte[] write(Facts facts) {
        return write(facts, FORM);
    }

    /** The page in UTF-8, as it was written when a form was the newest. */
    public static byte[] write(Facts facts, int form) {
        Statement page = new Statement(form);
        page.head(facts);
        page.decision(facts);
        page.reasons(facts.answer().path("reasons"));
        page.deadlines(facts.answer().path("deadlines"));
        page.rulebook(facts.answer().path("rulebook"));
        page.madeKnown(facts.madeKnown());
        page.program(facts.answer().path("program"));
        page.record(facts);
        page.verifying();
        return page.html.append("</body></html>\n").toString().getBytes(UTF_8);
    }

    private void head(Facts facts) {
        String id = escaped(text(facts.answer(), "id"));
        html.append("<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"thamtra-statement\"")
                .append(" content=\"")
                .append(form)
                .append("\"><title>")
                .append(id)
                .append("</title><style>")
                .append(SCREEN + (form == 1 ? LOOSE : DENSE))
                .append("</style></head><body>\n<h1>Bản kê chứng cứ quyết định thẩm tra<br>")
                .append("<i>Statement of evidence of a decision</i></h1>\n");
    }

    private void decision(Facts facts) {
        JsonNode answer = facts.answer();
        JsonNode procedure = answer.path("procedure");
        heading("Đã quyết định gì", "What was decided");
        html.append("<table>\n");
        row("Mã quyết định", "Decision", text(answer, "id"));
        row("Thủ tục", "Procedure", both(procedure.path("name")) + " (" + text(procedure, "id") + ")");
        row("Mã hồ sơ", "Dossier", text(facts.request(), "dossierCode"));
        row("Tiếp nhận lúc", "Received at", text(facts.request(), "receivedAt"));
        row("Thẩm tra theo thời điểm", "Judged as of", text(answer, "asOf"));
        row("Ghi sổ lúc", "Recorded at", facts.recordedAt());
        row("Kết quả thẩm tra", "Outcome", outcome(text(answer, "outcome")));
        answer.path("items")
                .forEach(item -> row("Người, đơn vị " + text(item, "ref"), "Item", outcome(text(item, "outcome"))));
        html.append("</table>\n");
    }

    private static String outcome(String outcome) {
        return outcome
                + switch (outcome) {
                    case "ACCEPT" -> " – tiếp nhận, đủ điều kiện";
                    case "SUPPLEMENT" -> " – cần bổ sung, hoàn thiện";
                    case "REFUSE" -> " – từ chối";
                    case "REVIEW" -> " – cần cán bộ xem xét";
                    default -> "";
                };
    }

    private void reasons(JsonNode reasons) {
        heading("Lý do và căn cứ", "Reasons and articles");
        html.append("<table>\n");
        reasons.forEach(reason -> cells(
                text(reason, "rule") + " " + text(reason, "kind"),
                both(reason.path("message")),
                citation(reason) + " · " + source(reason.path("source"))));
        html.append("</table>\n");
    }

    private void deadlines(JsonNode deadlines) {
        if (deadlines.isEmpty()) {
            return;
        }
        heading("Thời hạn", "Deadlines");
        html.append("<table>\n");
        deadlines.forEach(deadline -> cells(
                text(deadline, "due") + " " + text(deadline, "status"),
                both(deadline.path("label")),
                citation(deadline)));
        html.append("</table>\n");
    }

    private static String citation(JsonNode cited) {
        return text(cited.path("citation"), "clause") + ", " + text(cited.path("citation"), "instrument");
    }

    private static String source(JsonNode source) {
        return source.valueStream().map(place -> place.asString("")).collect(Collectors.joining(" "));
    }

    private void rulebook(JsonNode rulebook) {
        heading("Bộ quy tắc đã quyết định", "The rulebook that decided");
        html.append("<table>\n");
        row("Mã", "Id", text(rulebook, "id"));
        row("Hiệu lực từ", "In force from", text(rulebook, "effectiveFrom"));
        html.append("</table>\n");
    }

    /** Since the fourth form: who wrote it, who approved it, when and why. */
    private void madeKnown(List<Row> rows) {
        if (form < 4 || rows.isEmpty()) {
            return;
        }
        Map<String, String> persons = new HashMap<>();
        all(rows, "person").forEach(person -> persons.put(person.value("id"), person.value("full_name")));
        heading("Ai đã công bố bộ quy tắc", "Who made the rulebook known");
        html.append("<table>\n");
        for (Row publication : all(rows, "publication")) {
            row("Lần công bố", "Publication", publication.value("sequence"));
            row("Công bố lúc", "Made known at", publication.value("published_at"));
        }
        for (Row revision : all(rows, "draft_revision")) {
            row("Dự thảo", "Draft", revision.value("title"));
            row("Vì sao", "Why", revision.value("why"));
            row("Căn cứ", "Demanded by", revision.value("clause") + ", " + revision.value("instrument"));
        }
        for (Row event : all(rows, "draft_event")) {
            String who = persons.getOrDefault(event.value("author"), event.value("author"));
            String reason = event.values().containsKey("reason") ? ": " + event.value("reason") : "";
            row(
                    step(event.value("kind")),
                    inEnglish(event.value("kind")),
                    who + ", " + event.value("happened_at") + reason);
        }
        html.append("</table>\n");
    }

    private static List<Row> all(List<Row> rows, String subject) {
        return rows.stream().filter(row -> row.subject().equals(subject)).toList();
    }

    private static String step(String kind) {
        return switch (kind) {
            case "REVISED" -> "Soạn, sửa";
            case "SUBMITTED" -> "Trình";
            case "APPROVED" -> "Duyệt";
            case "REJECTED" -> "Từ chối";
            case "WITHDRAWN" -> "Rút";
            default -> "Công bố";
        };
    }

    private static String inEnglish(String kind) {
        return switch (kind) {
            case "REVISED" -> "Written";
            case "SUBMITTED" -> "Submitted";
            case "APPROVED" -> "Approved";
            case "REJECTED" -> "Rejected";
            case "WITHDRAWN" -> "Withdrawn";
            default -> "Published";
        };
    }

    /** Since the third form, of answers that name it. */
    private void program(JsonNode program) {
        if (form < 3 || program.isMissingNode()) {
            return;
        }
        heading("Chương trình đã quyết định", "The program that decided");
        html.append("<table>\n");
        row("Phiên bản", "Version", text(program, "version"));
        row("Bản dựng", "Build", text(program, "build"));
        html.append("</table>\n");
    }

    private void record(Facts facts) {
        heading("Vị trí trong sổ cái", "Place in the ledger");
        html.append("<table>\n");
        row("Lá số", "Leaf", facts.index() + " / " + facts.size());
        row("Băm của lá", "Leaf hash", facts.leafHash());
        if (facts.continues() > 0) {
            row("Nối tiếp sổ cái cỡ", "Continues the log of size", Long.toString(facts.continues()));
        }
        row("Khóa kiểm tra", "Verifier key", facts.key());
        html.append("</table>\n<pre>").append(escaped(facts.checkpoint())).append("</pre>\n");
    }

    private void verifying() {
        heading("Cách kiểm tra", "How to verify");
        html.append("<p>Không cần máy chủ, mạng hay cơ sở dữ liệu; hãy so khóa kiểm tra với khóa nhận từ nguồn khác. ")
                .append(
                        "<i>It takes no server, network or database; compare the verifier key with one from elsewhere.</i>")
                .append("</p>\n<pre>java -jar thamtra.jar verify evidence.zip --key=… --checkpoint=…\n")
                .append("sha256sum -c SHA256SUMS</pre>\n");
    }

    private void heading(String vi, String en) {
        html.append("<h2>").append(vi).append(" <i>").append(en).append("</i></h2>\n");
    }

    private void row(String vi, String en, String value) {
        html.append("<tr><th>")
                .append(escaped(vi))
                .append(" <i>")
                .append(en)
                .append("</i></th><td>")
                .append(escaped(value))
                .append("</td></tr>\n");
    }

    private void cells(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append("<td>").append(escaped(cell)).append("</td>");
        }
        html.append("</tr>\n");
    }

    private static String both(JsonNode message) {
        return text(message, "vi") + " / " + text(message, "en");
    }

    private static String text(JsonNode in, String member) {
        return in.path(member).asString("–");
    }

    /** Characters a browser would not show as they are become numbers too, so that none can turn the line around. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            boolean hidden = (Character.isISOControl(c) && c != '\n') || Character.getType(c) == Character.FORMAT;
            boolean broken = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (hidden || broken) {
                safe.append(String.format(Locale.ROOT, "[U+%04X]", c));
            } else if ("<>&\"'".indexOf(c) >= 0) {
                safe.append("&#").append(c).append(';');
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}

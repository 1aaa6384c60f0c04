package vn.thamtra.form;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.explanation.Words;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;

/** What everybody may know of a decision: that it is in the ledger, since when, how it ended, and what was printed of it. */
final class ProofPage {
    private final StringBuilder out = new StringBuilder(4_096);

    private ProofPage() {}

    /**
     * A printing, held against the record.
     *
     * @param holds empty where the content was erased
     */
    record Proved(PrintedForms.Printed printed, Optional<Boolean> holds) {}

    /** @param file SHA-256 of what somebody holds; null where he has not said */
    static String write(Recorded recorded, List<Proved> printed, @Nullable String file) {
        ProofPage page = new ProofPage();
        page.raw("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Kiểm chứng</title></head><body><main>"
                + "<h1>Kiểm chứng quyết định thẩm tra <span lang=\"en\">(Proof of a decision)</span></h1><dl>");
        page.record(recorded);
        page.raw("</dl>");
        page.printed(printed);
        if (file != null) {
            page.file(printed, file);
        }
        return page.raw("</main></body></html>\n").out.toString();
    }

    private void record(Recorded recorded) {
        var entry = recorded.summary().entry();
        Message outcome = Words.of(Outcome.valueOf(recorded.summary().labels().outcome()));
        said("Mã quyết định", "Decision", entry.id().toString());
        said("Trong sổ cái", "In the ledger", "có, số thứ tự " + entry.index() + " / yes, index " + entry.index());
        said(
                "Ghi sổ lúc",
                "Recorded at",
                FormWords.moment(entry.recordedAt().atZone(CivilTime.ZONE).toOffsetDateTime()));
        said("Kết quả", "Outcome", outcome.vi() + " / " + outcome.en());
        said("Lá", "Leaf", Base64.getEncoder().encodeToString(entry.leafHash()));
        if (recorded.content().isEmpty()) {
            said("Nội dung", "Content", "đã xóa theo lệnh / erased on order");
        }
    }

    private void said(String vi, String en, String value) {
        raw("<dt>" + vi + " <span lang=\"en\">(" + en + ")</span></dt><dd>" + value + "</dd>");
    }

    private void printed(List<Proved> printed) {
        if (printed.isEmpty()) {
            raw("<p>Chưa in mẫu nào của quyết định này. <span lang=\"en\">No form of it was printed yet.</span></p>");
            return;
        }
        raw(
                "<table><caption>Các lần in <span lang=\"en\">(printings)</span></caption><thead><tr><th scope=\"col\">Mẫu</th>"
                        + "<th scope=\"col\">Lúc</th><th scope=\"col\">SHA-256</th><th scope=\"col\">Lời của mẫu hôm nay</th></tr></thead><tbody>");
        printed.forEach(each -> raw("<tr><td>" + each.printed().number() + " ("
                + each.printed().media().extension() + ")</td><td>"
                + FormWords.moment(each.printed().at().atZone(CivilTime.ZONE).toOffsetDateTime()) + "</td><td>"
                + (each.printed().file() == null
                        ? "đã xóa theo lệnh"
                        : each.printed().file()) + "</td><td>"
                + each.holds()
                        .map(holds -> holds ? "đúng như đã in / as printed" : "khác tờ đã in / differs")
                        .orElse("không còn để đối chiếu / nothing left to compare")
                + "</td></tr>"));
        raw("</tbody></table>");
    }

    private void file(List<Proved> printed, String file) {
        boolean known =
                printed.stream().anyMatch(each -> file.equals(each.printed().file()));
        raw(
                known
                        ? "<p role=\"status\">Tệp có SHA-256 này đã được in từ quyết định này."
                                + " <span lang=\"en\">A file of this SHA-256 was printed from this decision.</span></p>"
                        : "<p role=\"status\">Không lần in nào cho ra tệp có SHA-256 này."
                                + " <span lang=\"en\">No printing gave a file of this SHA-256.</span></p>");
    }

    /** Nothing here comes from a dossier or a caller. */
    private ProofPage raw(String markup) {
        out.append(markup);
        return this;
    }
}

package vn.thamtra.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.thamtra.check.output.Language;
import vn.thamtra.draft.DraftState;
import vn.thamtra.verdict.Message;

/** What a running service says of drafts, in lines for an operator. */
final class DraftLines {
    private final Language language;

    DraftLines(Language language) {
        this.language = language;
    }

    /** One draft in one line. */
    String brief(JsonNode draft) {
        String authors = draft.path("authors")
                .valueStream()
                .map(author ->
                        author.path("fullName").stringValue(author.path("id").stringValue("")))
                .collect(Collectors.joining(", "));
        return draft.path("id").stringValue() + "  " + state(draft) + "  "
                + draft.path("title").stringValue("") + " (" + authors + ")";
    }

    private String state(JsonNode draft) {
        String words = language.of(
                DraftState.valueOf(draft.path("state").stringValue()).words());
        String stale = draft.path("stale").booleanValue(false) ? language.of(", đã cũ", ", stale") : "";
        return "[" + words + language.of(", bản sửa ", ", revision ")
                + draft.path("revision").asString() + stale + "]";
    }

    /** A draft with its files, what the check has counted, and what happened to it. */
    List<String> whole(JsonNode draft) {
        List<String> lines = new ArrayList<>(List.of(brief(draft)));
        draft.path("files")
                .forEach(file -> lines.add("  " + change(file.path("change").stringValue("")) + "  "
                        + file.path("path").stringValue()));
        JsonNode check = draft.path("check");
        lines.add("  "
                + language.of(
                                "Kiểm tra: %s lỗi, %s cảnh báo, %s đã chấp nhận",
                                "Check: %s faults, %s warnings, %s accepted")
                        .formatted(
                                check.path("faults").asString(),
                                check.path("warnings").asString(),
                                check.path("waived").asString()));
        String error = draft.path("lastError").stringValue("");
        if (!error.isEmpty()) {
            lines.add("  " + language.of("Chưa công bố được: ", "Not published: ") + error);
        }
        draft.path("approvals")
                .forEach(approval -> lines.add("  "
                        + language.of("Duyệt: ", "Approved: ")
                        + approval.path("by").path("fullName").stringValue("") + ", "
                        + approval.path("reason").stringValue("")));
        return lines;
    }

    private String change(String change) {
        return language.of(
                switch (change) {
                    case "ADDED" -> new Message("thêm", "added");
                    case "REMOVED" -> new Message("bỏ", "removed");
                    default -> new Message("sửa", "changed");
                });
    }

    /** Each finding at its cell, but for notes. */
    List<String> findings(JsonNode check) {
        return check.path("findings")
                .valueStream()
                .filter(finding -> !finding.path("severity").stringValue("").equals("NOTE"))
                .map(this::finding)
                .toList();
    }

    private String finding(JsonNode finding) {
        String sheet = finding.path("sheet").stringValue("");
        String place = finding.path("workbook").stringValue("")
                + (sheet.isEmpty()
                        ? ""
                        : " '" + sheet + "'!" + finding.path("cell").stringValue(""));
        JsonNode message = finding.path("message");
        String accepted = finding.path("waiver").isObject() ? language.of(" (đã chấp nhận)", " (accepted)") : "";
        return "  " + severity(finding.path("severity").stringValue("")) + " " + place + ": "
                + language.of(
                        message.path("vi").stringValue(""), message.path("en").stringValue("")) + accepted;
    }

    private String severity(String severity) {
        return severity.equals("FAULT") ? language.of("lỗi", "fault") : language.of("cảnh báo", "warning");
    }

    /** What the draft would have changed. */
    List<String> impact(JsonNode impact) {
        List<String> lines = new ArrayList<>(List.of(String.format(
                Locale.ROOT,
                language.of(
                        "Tác động: %s quyết định, %s khác đi, %s không đổi, %s đã xóa, %s không thẩm tra lại được",
                        "Impact: %s decisions, %s change, %s do not, %s erased, %s cannot be judged again"),
                impact.path("total").asString(),
                impact.path("changed").asString(),
                impact.path("unchanged").asString(),
                impact.path("erased").asString(),
                impact.path("notReproducible").asString())));
        impact.path("outcomes")
                .forEach(outcome -> lines.add("  " + outcome.path("before").stringValue("–") + " → "
                        + outcome.path("after").stringValue("–") + ": "
                        + outcome.path("count").asString()));
        return lines;
    }
}

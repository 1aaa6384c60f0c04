package vn.thamtra.cli.remote;

import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.thamtra.check.output.Language;
import vn.thamtra.verdict.Message;

/** The service has answered that it does not do what was asked, with its reasons. */
public final class Refused extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Message detail;
    private final transient List<Message> errors;

    private Refused(int status, Message detail, List<Message> errors) {
        super(detail.vi() + " / " + detail.en());
        this.status = status;
        this.detail = detail;
        this.errors = errors;
    }

    /** @param problem the problem document; what is none is told by its status alone */
    static Refused of(int status, JsonNode problem) {
        String en = problem.path("detail").stringValue("The service answers " + status);
        String vi = problem.path("chiTiet").stringValue("Dịch vụ trả lời " + status);
        List<Message> errors = new ArrayList<>();
        problem.path("errors").forEach(error -> errors.add(line(error)));
        return new Refused(status, new Message(vi, en), errors);
    }

    private static Message line(JsonNode error) {
        String at = error.path("pointer").stringValue("");
        String before = at.isEmpty() ? "" : at + ": ";
        String en = error.path("detail").stringValue("");
        return new Message(before + error.path("chiTiet").stringValue(en), before + en);
    }

    public int status() {
        return status;
    }

    /** What is said, and below it every reason. */
    public List<String> lines(Language language) {
        List<String> lines = new ArrayList<>(List.of(language.of(detail)));
        errors.forEach(error -> lines.add("  " + language.of(error)));
        return lines;
    }
}

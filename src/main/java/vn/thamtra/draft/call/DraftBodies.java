package vn.thamtra.draft.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Blank;
import vn.thamtra.draft.ApprovalOrder;
import vn.thamtra.draft.Citation;
import vn.thamtra.draft.DraftEvent;
import vn.thamtra.draft.Impacts;
import vn.thamtra.draft.Revision.Wanted;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.wire.JsonBody;

/** What callers send about drafts, read member by member. */
final class DraftBodies {
    private static final int LINE = 300;
    private static final int TEXT = 4000;

    private DraftBodies() {}

    /**
     * What begins a draft.
     *
     * @param base null for the newest publication
     */
    record Begun(Wanted wanted, @Nullable RulebookId base) {}

    static Begun begun(byte[] json) {
        JsonBody body = JsonBody.read(json, "title", "why", "amendment", "base");
        String title = body.line("title", LINE).orElse("");
        Optional<String> why = body.words("why", TEXT);
        Optional<Citation> amendment = citation(body, "amendment");
        Optional<String> given = body.text("base");
        Optional<RulebookId> base = given.flatMap(RulebookId::parse);
        if (given.isPresent() && base.isEmpty()) {
            body.fault("base", "NOT_A_RULEBOOK", "Phải dạng sha256:…", "Has to be like sha256:…");
        }
        body.refuseFaults();
        return new Begun(new Wanted(title, why.orElse(null), amendment.orElse(null)), base.orElse(null));
    }

    /** What is said anew; what is left out stays. */
    static UnaryOperator<Wanted> reworded(byte[] json) {
        JsonBody body = JsonBody.read(json, "title", "why", "amendment");
        Optional<String> title = body.lineIfGiven("title", LINE);
        Optional<String> why = body.words("why", TEXT);
        Optional<Citation> amendment = citation(body, "amendment");
        body.refuseFaults();
        return before -> new Wanted(
                title.orElse(before.title()), why.orElse(before.why()), amendment.orElse(before.amendment()));
    }

    private static Optional<Citation> citation(JsonBody body, String member) {
        return body.object(member, "instrument", "clause")
                .map(given -> new Citation(
                        given.line("instrument", LINE).orElse(""),
                        given.line("clause", LINE).orElse("")));
    }

    static ApprovalOrder approval(byte[] json) {
        JsonBody body = JsonBody.read(json, "revision", "effectiveFrom", "activateAt", "reason", "retroactive");
        int revision = body.count("revision");
        Optional<LocalDate> from = body.date("effectiveFrom");
        if (from.isEmpty()) {
            body.fault(
                    "effectiveFrom",
                    "REQUIRED",
                    "Cần ghi ngày hiệu lực đầu tiên",
                    "The first day in force is required");
        }
        Optional<Instant> at = body.moment("activateAt");
        Optional<Citation> basis = citation(body, "retroactive");
        Optional<String> reason = reason(body);
        body.refuseFaults();
        return new ApprovalOrder(
                revision,
                from.orElseThrow(),
                at.orElse(null),
                reason.orElseThrow(DraftBodies::noReason),
                basis.orElse(null));
    }

    /** The reason, which is all there is to say. */
    static String reason(byte[] json) {
        JsonBody body = JsonBody.read(json, "reason");
        Optional<String> reason = reason(body);
        body.refuseFaults();
        return reason.orElseThrow(DraftBodies::noReason);
    }

    private static Optional<String> reason(JsonBody body) {
        Optional<String> reason = body.words("reason", TEXT);
        if (reason.filter(Blank::is).isPresent()) {
            throw noReason();
        }
        return reason;
    }

    private static ProblemException noReason() {
        return new ProblemException(Problem.of(ProblemType.REASON_REQUIRED));
    }

    /** A remark. */
    record Comment(String text, DraftEvent.@Nullable About about) {}

    static Comment comment(byte[] json) {
        JsonBody body = JsonBody.read(json, "text", "workbook", "sheet", "row");
        Optional<String> text = body.words("text", TEXT);
        if (text.isEmpty()) {
            body.fault("text", "REQUIRED", "Cần ghi ý kiến", "The text is required");
        }
        Optional<String> workbook = body.text("workbook");
        Optional<String> sheet = body.text("sheet");
        Optional<String> row = body.text("row");
        if (workbook.isEmpty() && (sheet.isPresent() || row.isPresent())) {
            body.fault("workbook", "REQUIRED", "Cần ghi tệp", "The workbook is required");
        }
        body.refuseFaults();
        return new Comment(
                text.orElseThrow(),
                workbook.map(file -> new DraftEvent.About(file, sheet.orElse(null), row.orElse(null)))
                        .orElse(null));
    }

    static Impacts.Order impact(byte[] json) {
        JsonBody body = JsonBody.read(json, "from", "to", "procedure");
        Optional<LocalDate> from = body.date("from");
        Optional<LocalDate> to = body.date("to");
        Optional<String> procedure = body.text("procedure");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            body.fault("to", "ENDS_BEFORE_IT_BEGINS", "Trước from", "Is before from");
        }
        if (procedure.filter(id -> !id.matches("[a-z0-9-]{1,100}")).isPresent()) {
            body.fault("procedure", "NOT_A_PROCEDURE", "Phải là mã một thủ tục", "Has to be the id of a procedure");
        }
        body.refuseFaults();
        return new Impacts.Order(from.orElse(null), to.orElse(null), procedure.orElse(null));
    }

    /** A body that says nothing. */
    static void nothing(byte[] json) {
        if (json.length > 0) {
            JsonBody.read(json).refuseFaults();
        }
    }
}

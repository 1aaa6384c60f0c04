package vn.thamtra.explanation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.ItemOutcome;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Needed;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.Value;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.ProcedureTables;

/** A verdict in a few lines for a person at a terminal: outcome, reasons with their law, what is open, the time limits. */
public final class VerdictLines {
    private static final Message REASONS = new Message("Lý do:", "Reasons:");
    private static final Message NEEDED = new Message("Còn phải biết:", "Still to be known:");
    private static final Message LIMITS = new Message("Thời hạn:", "Time limits:");
    private static final Message VALUES = new Message("Kết quả tính theo bảng:", "Values given by tables:");
    private static final Message ITEMS = new Message("Từng mục:", "Items:");
    private static final Message ATTESTED = new Message(" (cán bộ xác nhận)", " (attested by an officer)");
    private static final Message FORMS = new Message("Mẫu in kèm: ", "Forms: ");

    private final Function<Message, String> language;
    private final List<String> lines = new ArrayList<>();

    private VerdictLines(Function<Message, String> language) {
        this.language = language;
    }

    /**
     * The lines, without a blank one.
     *
     * @param rulebook that judged
     * @param language {@code Message::vi} or {@code Message::en}
     */
    public static List<String> of(Verdict verdict, Rulebook rulebook, Function<Message, String> language) {
        Vocabulary vocabulary = rulebook.vocabulary(verdict.procedure()).orElseThrow();
        @Nullable ProcedureTables tables = applied(verdict, rulebook);
        VerdictLines all = new VerdictLines(language);
        all.outcome(verdict);
        all.part(REASONS, verdict.reasons(), all::reason);
        all.part(NEEDED, verdict.needed(), needed -> all.needed(needed, vocabulary));
        all.part(ITEMS, verdict.items(), all::item);
        all.part(VALUES, verdict.values(), value -> all.value(value, tables));
        all.part(LIMITS, verdict.deadlines(), all::limit);
        if (!verdict.forms().isEmpty()) {
            all.lines.add(all.said(FORMS) + String.join(", ", verdict.forms()));
        }
        return List.copyOf(all.lines);
    }

    private String said(Message message) {
        return language.apply(message);
    }

    private void outcome(Verdict verdict) {
        Message at = Moments.shown(verdict.asOf());
        lines.add(said(verdict.procedureName()) + ": " + said(Words.of(verdict.outcome())));
        lines.add(said(new Message("Xét lúc " + at.vi(), "Judged at " + at.en())));
    }

    private <T> void part(Message heading, List<T> things, Function<T, String> line) {
        if (!things.isEmpty()) {
            lines.add(said(heading));
            things.forEach(thing -> lines.add("  - " + line.apply(thing)));
        }
    }

    private String reason(Reason reason) {
        String item = reason.item() == null ? "" : "[" + reason.item() + "] ";
        return said(Words.of(reason.kind())) + ": " + item + said(reason.message()) + " (" + law(reason.citation())
                + ")";
    }

    private static String law(Citation citation) {
        return citation.clause().isEmpty() ? citation.instrument() : citation.instrument() + ", " + citation.clause();
    }

    private String needed(Needed needed, Vocabulary vocabulary) {
        @Nullable FactDeclaration fact = vocabulary.facts().get(needed.fact());
        return (fact == null ? needed.fact() : said(fact.name())) + (needed.attestation() ? said(ATTESTED) : "");
    }

    private String item(ItemOutcome item) {
        return item.ref() + ": " + said(Words.of(item.outcome()));
    }

    /** The version that was applied; none where the procedure was not in force. */
    private static @Nullable ProcedureTables applied(Verdict verdict, Rulebook rulebook) {
        return rulebook.versions(verdict.procedure()).stream()
                .filter(version -> version.effectiveFrom().equals(verdict.effectiveFrom()))
                .findFirst()
                .orElse(null);
    }

    private String value(Value value, @Nullable ProcedureTables tables) {
        ShownValue shown = ShownValue.all(List.of(value), tables).get(0);
        String item = value.item() == null ? "" : "[" + value.item() + "] ";
        String from = shown.parts().isEmpty()
                ? ""
                : shown.parts().stream()
                        .map(part -> part.rule() + ", " + law(part.citation()))
                        .collect(Collectors.joining("; ", " (", ")"));
        return item + said(shown.label()) + ": " + said(shown.is()) + from;
    }

    private String limit(Deadline limit) {
        @Nullable Temporal due = limit.due();
        String day = due == null ? "" : said(shown(due)) + ", ";
        return limit.boundParty() + ": " + said(limit.label()) + ": " + day + said(Words.of(limit.status())) + " ("
                + law(limit.citation()) + ")";
    }

    private static Message shown(Temporal due) {
        return due instanceof LocalDate day ? Moments.shown(day) : Moments.shown((OffsetDateTime) due);
    }
}

package vn.thamtra.console.judged;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.explanation.Named;
import vn.thamtra.explanation.ShownValue;
import vn.thamtra.explanation.Where;
import vn.thamtra.explanation.Words;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.rulebook.explanation.Remedy;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;

/**
 * A verdict as it was answered, with what its explanation adds.
 *
 * @param explanation null where it cannot be explained just now
 * @param remedySaid what came of looking for the smallest change; null where it was not looked for
 */
public record JudgedView(
        Message procedure,
        Outcome outcome,
        Message outcomeWords,
        OffsetDateTime asOf,
        List<Item> items,
        List<ShownReason> reasons,
        List<ShownDeadline> deadlines,
        List<Needed> needed,
        List<ShownValue> values,
        String forms,
        @Nullable Explanation explanation,
        @Nullable Message remedySaid,
        List<Happened> events) {

    /** One of several persons or units that a dossier is about. */
    public record Item(String ref, Outcome outcome, Message words) {}

    /** A fact that would decide, with the rules that ask for it. */
    public record Needed(Message name, boolean attestation, String askedBy) {}

    public record Happened(Message event, Message when) {}

    /**
     * The answer in words.
     *
     * @param rows where the rows are shown that it names
     */
    public static JudgedView of(
            JsonNode answer,
            RowAddress rows,
            LocalDate today,
            @Nullable Explanation explanation,
            @Nullable Named named) {
        Outcome outcome = Outcome.valueOf(answer.path("outcome").stringValue());
        Function<String, Message> events = named == null ? JudgedView::unnamed : named::event;
        Function<String, Message> facts = named == null ? JudgedView::unnamed : named::fact;
        return new JudgedView(
                Where.message(answer.path("procedure").path("name")),
                outcome,
                Words.of(outcome),
                OffsetDateTime.parse(answer.path("asOf").stringValue()),
                answer.path("items").valueStream().map(JudgedView::item).toList(),
                ShownReason.all(answer.path("reasons"), rows),
                answer.path("deadlines")
                        .valueStream()
                        .map(deadline -> ShownDeadline.of(deadline, rows, today, events))
                        .toList(),
                answer.path("needed")
                        .valueStream()
                        .map(needed -> needed(needed, facts))
                        .toList(),
                ShownValue.recorded(answer.path("values"), named == null ? null : named.tables()),
                joined(answer.path("forms")),
                explanation,
                explanation == null ? null : Words.of(explanation.remedy()),
                named == null ? List.of() : happened(named));
    }

    private static Message unnamed(String id) {
        return new Message(id, id);
    }

    private static Item item(JsonNode item) {
        Outcome outcome = Outcome.valueOf(item.path("outcome").stringValue());
        return new Item(item.path("ref").stringValue(), outcome, Words.of(outcome));
    }

    private static Needed needed(JsonNode needed, Function<String, Message> facts) {
        return new Needed(
                facts.apply(needed.path("fact").stringValue()),
                needed.path("attestation").booleanValue(),
                joined(needed.path("askedBy")));
    }

    private static String joined(JsonNode texts) {
        return String.join(", ", texts.valueStream().map(JsonNode::stringValue).toList());
    }

    private static List<Happened> happened(Named named) {
        return named.dossier().events().stream()
                .map(event -> new Happened(named.event(event.type()), Named.when(event)))
                .toList();
    }

    /** What the authority did against the rules. */
    public List<ShownReason> breaches() {
        return reasons.stream().filter(ShownReason::isBreach).toList();
    }

    /** What speaks for and against the dossier. */
    public List<ShownReason> others() {
        return reasons.stream().filter(reason -> !reason.isBreach()).toList();
    }

    /** The reasons that weigh, as the column of examples has them. */
    public String weighing() {
        return reasons.stream()
                .filter(reason -> reason.kind() != ReasonKind.MET && reason.kind() != ReasonKind.NOTICE)
                .map(reason -> reason.kind() + " " + reason.cited().rule())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The last days, as the column of examples has them but for how days are written. */
    public String lastDays() {
        return deadlines.stream()
                .filter(deadline -> deadline.due() != null)
                .map(deadline -> deadline.id() + " = " + deadline.lastDay())
                .collect(Collectors.joining("; "));
    }

    /** Whether something is open, or the applicant could change something. */
    public boolean isToBeMended() {
        return !needed.isEmpty() || (explanation != null && explanation.remedy().answer() != Remedy.Answer.NOT_NEEDED);
    }
}

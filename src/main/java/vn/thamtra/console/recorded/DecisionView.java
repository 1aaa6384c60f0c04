package vn.thamtra.console.recorded;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.explanation.ExplainedDecision;
import vn.thamtra.explanation.Named;
import vn.thamtra.explanation.RecordedExplanations;
import vn.thamtra.explanation.ShownValue;
import vn.thamtra.explanation.Where;
import vn.thamtra.explanation.Words;
import vn.thamtra.rulebook.explanation.Remedy;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;

/**
 * A decision as it was answered, with what its explanation adds.
 *
 * @param explained null where it cannot be explained just now
 * @param remedySaid what came of looking for the smallest change; null where it was not looked for
 */
record DecisionView(
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
        @Nullable ExplainedDecision explained,
        @Nullable Message remedySaid,
        List<Happened> events) {

    /** One of several persons or units that a dossier is about. */
    record Item(String ref, Outcome outcome, Message words) {}

    /** A fact that would decide, with the rules that ask for it. */
    record Needed(Message name, boolean attestation, String askedBy) {}

    record Happened(Message event, Message when) {}

    static DecisionView of(
            JsonNode answer, UUID id, LocalDate today, RecordedExplanations.@Nullable Explained explained) {
        Outcome outcome = Outcome.valueOf(answer.path("outcome").stringValue());
        @Nullable Named named = explained == null ? null : explained.named();
        Function<String, Message> events = named == null ? DecisionView::unnamed : named::event;
        Function<String, Message> facts = named == null ? DecisionView::unnamed : named::fact;
        @Nullable
        Remedy remedy =
                explained == null ? null : explained.decision().explanation().remedy();
        return new DecisionView(
                Where.message(answer.path("procedure").path("name")),
                outcome,
                Words.of(outcome),
                OffsetDateTime.parse(answer.path("asOf").stringValue()),
                answer.path("items").valueStream().map(DecisionView::item).toList(),
                ShownReason.all(answer.path("reasons"), id),
                answer.path("deadlines")
                        .valueStream()
                        .map(deadline -> ShownDeadline.of(deadline, id, today, events))
                        .toList(),
                answer.path("needed")
                        .valueStream()
                        .map(needed -> needed(needed, facts))
                        .toList(),
                ShownValue.recorded(answer.path("values"), named == null ? null : named.tables()),
                joined(answer.path("forms")),
                explained == null ? null : explained.decision(),
                remedy == null ? null : Words.of(remedy),
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
}

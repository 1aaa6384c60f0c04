package vn.thamtra.console.filing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.explanation.ShownValue;
import vn.thamtra.explanation.Words;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.ItemOutcome;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Needed;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.ProcedureTables;

/** A verdict that is recorded nowhere, in words. */
record TriedVerdict(
        Outcome outcome,
        Message words,
        OffsetDateTime asOf,
        List<Item> items,
        List<Line> reasons,
        List<Asked> needed,
        List<Limit> deadlines,
        List<ShownValue> values) {

    /** One of several people or units. */
    record Item(String ref, Outcome outcome, Message words) {}

    /** @param sheet where it stands; null for a rule that stands in no workbook */
    record Line(
            String kind,
            Message kindWords,
            @Nullable String item,
            Message message,
            String rule,
            @Nullable String sheet,
            Citation citation) {}

    /** Something that would decide. */
    record Asked(Message name, boolean attestation, List<String> askedBy) {}

    /** @param due null until it has started */
    record Limit(
            Message label,
            Message status,
            @Nullable LocalDate due,
            @Nullable OffsetDateTime dueAt,
            String party,
            String rule,
            @Nullable String sheet,
            Citation citation) {}

    static TriedVerdict of(Verdict verdict, ProcedureTables tables) {
        return new TriedVerdict(
                verdict.outcome(),
                Words.of(verdict.outcome()),
                verdict.asOf(),
                verdict.items().stream().map(TriedVerdict::item).toList(),
                verdict.reasons().stream().map(TriedVerdict::line).toList(),
                verdict.needed().stream().map(needed -> asked(needed, tables)).toList(),
                verdict.deadlines().stream().map(TriedVerdict::limit).toList(),
                ShownValue.all(verdict.values(), tables));
    }

    /** The reasons that weigh, as the column of examples has them. */
    public String weighing() {
        return reasons.stream()
                .filter(reason -> !reason.kind().equals("MET") && !reason.kind().equals("NOTICE"))
                .map(reason -> reason.kind() + " " + reason.rule())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Item item(ItemOutcome item) {
        return new Item(item.ref(), item.outcome(), Words.of(item.outcome()));
    }

    private static Line line(Reason reason) {
        return new Line(
                reason.kind().name(),
                Words.of(reason.kind()),
                reason.item(),
                reason.message(),
                reason.rule(),
                sheet(reason.source()),
                reason.citation());
    }

    private static Asked asked(Needed needed, ProcedureTables tables) {
        Message name = Stream.concat(
                        tables.vocabulary().facts().values().stream(),
                        tables.vocabulary().events().values().stream().flatMap(event -> event.facts().stream()))
                .filter(fact -> fact.id().equals(needed.fact()))
                .map(FactDeclaration::name)
                .findFirst()
                .orElse(new Message(needed.fact(), needed.fact()));
        return new Asked(name, needed.attestation(), needed.askedBy());
    }

    private static Limit limit(Deadline deadline) {
        return new Limit(
                deadline.label(),
                Words.of(deadline.status()),
                deadline.due() instanceof LocalDate day ? day : null,
                deadline.due() instanceof OffsetDateTime moment ? moment : null,
                deadline.boundParty(),
                deadline.id(),
                sheet(deadline.source()),
                deadline.citation());
    }

    private static @Nullable String sheet(Source source) {
        return source instanceof Source.Cell cell ? cell.sheet() : null;
    }
}

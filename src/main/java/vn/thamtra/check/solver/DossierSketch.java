package vn.thamtra.check.solver;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;

/** A dossier in the making: received at nine in the morning, judged at five in the afternoon. */
public final class DossierSketch {
    private static final LocalTime RECEPTION = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final ProcedureTables tables;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, Integer> documents = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private @Nullable Channel channel;
    private LocalDate receipt;
    private LocalDate asOf;

    private DossierSketch(ProcedureTables tables) {
        this.tables = tables;
        this.receipt = tables.effectiveFrom();
        this.asOf = receipt;
    }

    /** An example of the workbook, best one that is accepted; an empty dossier where there is none. */
    public static DossierSketch base(ProcedureTables tables) {
        DossierSketch sketch = new DossierSketch(tables);
        tables.examples().stream()
                .min(Comparator.comparing(example -> example.outcome() != Outcome.ACCEPT))
                .ifPresent(sketch::take);
        return sketch;
    }

    private void take(Example example) {
        facts.putAll(example.facts());
        documents.putAll(example.documents());
        events.addAll(example.events());
        channel = example.channel();
        receipt = example.receivedOn();
        asOf = example.asOf() == null ? receipt : example.asOf();
    }

    DossierSketch copy() {
        DossierSketch copy = new DossierSketch(tables);
        copy.facts.putAll(facts);
        copy.documents.putAll(documents);
        copy.events.addAll(events);
        copy.channel = channel;
        copy.receipt = receipt;
        copy.asOf = asOf;
        return copy;
    }

    LocalDate receipt() {
        return receipt;
    }

    /** Nothing is judged before it is received. */
    public void receive(LocalDate day) {
        receipt = day;
        judge(asOf);
    }

    public void judge(LocalDate day) {
        asOf = day.isBefore(receipt) ? receipt : day;
    }

    public OffsetDateTime asOf() {
        return CivilTime.at(asOf, EVENING);
    }

    /** What a fact, or a fact of the last event of its type, is; null where it is not given. */
    @Nullable
    Object value(Operand operand) {
        return operand.<@Nullable Object>match(
                fact -> facts.get(fact.id()),
                document -> documents.getOrDefault(document.id(), 0),
                event -> last(event.type()) != null,
                this::ofLast,
                DossierSketch::notTold,
                DossierSketch::notTold,
                DossierSketch::notTold,
                DossierSketch::notTold,
                DossierSketch::notTold,
                any -> channel == null ? null : channel.name(),
                DossierSketch::notTold);
    }

    private @Nullable Object ofLast(Operand.OfEventFact fact) {
        @Nullable Event last = last(fact.type());
        return last == null ? null : last.facts().get(fact.fact());
    }

    private static boolean notTold(Operand operand) {
        return false;
    }

    void put(Operand operand, @Nullable Object value) {
        operand.dispatch(
                fact -> put(fact.id(), value),
                document -> copies(document.id(), ((Long) Objects.requireNonNull(value)).intValue()),
                event -> happen(event.type(), Boolean.TRUE.equals(value)),
                fact -> tellOfLast(fact, value),
                DossierSketch::notPut,
                DossierSketch::notPut,
                DossierSketch::notPut,
                DossierSketch::notPut,
                DossierSketch::notPut,
                any -> channel = value == null ? null : Channel.valueOf(value.toString()),
                DossierSketch::notPut);
    }

    private static void notPut(Operand operand) {
        throw new IllegalArgumentException("No dossier is given " + operand);
    }

    private void put(String fact, @Nullable Object value) {
        if (value == null) {
            facts.remove(fact);
        } else {
            facts.put(fact, value);
        }
    }

    private void copies(String document, int copies) {
        documents.compute(document, (id, before) -> copies == 0 ? null : (Integer) copies);
    }

    private void happen(String type, boolean happened) {
        if (!happened) {
            events.removeIf(event -> event.type().equals(type));
        } else if (last(type) == null) {
            add(type, receipt, Map.of());
        }
    }

    void add(String type, LocalDate day, Map<String, Object> told) {
        EventDeclaration declared =
                Objects.requireNonNull(tables.vocabulary().events().get(type), type);
        events.add(
                declared.told() == EventDeclaration.Told.ON
                        ? new Event(type, null, day, told)
                        : new Event(type, CivilTime.at(day, NOON), null, told));
    }

    void remove(String type) {
        happen(type, false);
    }

    private void tellOfLast(Operand.OfEventFact fact, @Nullable Object value) {
        @Nullable Event last = last(fact.type());
        if (last != null) {
            Map<String, Object> told = new LinkedHashMap<>(last.facts());
            told.remove(fact.fact());
            if (value != null) {
                told.put(fact.fact(), value);
            }
            events.set(events.lastIndexOf(last), new Event(last.type(), last.at(), last.on(), told));
        }
    }

    static OffsetDateTime moment(Event event) {
        return event.at() != null
                ? CivilTime.inVietnam(event.at())
                : CivilTime.at(Objects.requireNonNull(event.on()), LocalTime.MIN);
    }

    /** Those of a type that have happened, in order. */
    Stream<Event> happened(String type) {
        return events.stream()
                .filter(event -> event.type().equals(type) && !moment(event).isAfter(asOf()))
                .sorted(Comparator.comparing(DossierSketch::moment));
    }

    @Nullable
    Event last(String type) {
        return happened(type).reduce((earlier, later) -> later).orElse(null);
    }

    public Dossier dossier() {
        return new Dossier(
                tables.id(),
                null,
                CivilTime.at(receipt, RECEPTION),
                channel,
                Map.copyOf(documents),
                Map.copyOf(facts),
                List.copyOf(events),
                List.of(),
                asOf());
    }
}

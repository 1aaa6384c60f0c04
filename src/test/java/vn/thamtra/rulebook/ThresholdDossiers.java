package vn.thamtra.rulebook;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.Item;
import vn.thamtra.rulebook.judgement.History;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;

/** Dossiers of a workbook whose values lie where its rows change their minds, and of which some is not given. */
public final class ThresholdDossiers {
    private static final int DAYS_BEFORE = 60;
    private static final int DAYS_AFTER = 20;

    private final ProcedureTables tables;
    private final Random random;
    private final Thresholds thresholds;
    /** The first day of the version, and those from which some of its rows are law. */
    private final List<LocalDate> starts;

    public ThresholdDossiers(ProcedureTables tables, long seed) {
        this.tables = tables;
        this.random = new Random(seed);
        this.thresholds = new Thresholds(tables, random);
        this.starts = Stream.concat(
                        Stream.of(tables.effectiveFrom()),
                        tables.rows().stream().map(row -> row.days().from()).filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    public Dossier next() {
        LocalDate day = (starts.size() == 1 ? starts.get(0) : pick(starts)).plusDays(random.nextInt(3_000));
        OffsetDateTime received = CivilTime.at(day, LocalTime.of(random.nextInt(24), random.nextInt(60)));
        double given = random.nextInt(3) == 0 ? random.nextDouble() : 0.9;
        double leaning = random.nextDouble();
        return new Dossier(
                tables.id(),
                null,
                received,
                random.nextInt(4) == 0 ? null : pick(List.of(Channel.values())),
                documents(leaning),
                facts(day, given, leaning),
                events(day),
                items(day, leaning),
                received.plusHours(random.nextInt(40 * 24)));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<Item> items(LocalDate day, double leaning) {
        int many = Math.max(0, random.nextInt(6) - 3);
        return IntStream.rangeClosed(1, many)
                .mapToObj(
                        ref -> new Item(String.valueOf(ref), facts(day, random.nextDouble(), leaning), documents(0.5)))
                .toList();
    }

    private Map<String, Integer> documents(double likely) {
        Map<String, Integer> documents = new HashMap<>();
        tables.vocabulary().documents().keySet().forEach(id -> {
            if (random.nextDouble() < likely) {
                documents.put(id, 1 + random.nextInt(3));
            }
        });
        return documents;
    }

    private Map<String, Object> facts(LocalDate day, double given, double leaning) {
        Map<String, Object> facts = new HashMap<>();
        for (FactDeclaration fact : tables.vocabulary().facts().values()) {
            if (random.nextDouble() < given) {
                facts.put(fact.id(), thresholds.value(new Operand.OfFact(fact.id()), fact.type(), day, leaning));
            }
        }
        return facts;
    }

    private List<Event> events(LocalDate received) {
        List<Event> events = new ArrayList<>();
        for (EventDeclaration declared : tables.vocabulary().events().values()) {
            for (int times = Math.max(0, random.nextInt(6) - 2); times > 0; times--) {
                events.add(event(declared, eventDay(received, events), received));
            }
        }
        return events;
    }

    /** Often as long after another event as a limit is, or a day or two more or less. */
    private LocalDate eventDay(LocalDate received, List<Event> events) {
        if (!tables.lapses().isEmpty() && !events.isEmpty() && random.nextBoolean()) {
            LocalDate other = History.date(pick(events));
            return other.plusDays(pick(tables.lapses()).amount() + random.nextInt(5) - 1);
        }
        return received.plusDays(random.nextInt(DAYS_BEFORE + DAYS_AFTER) - DAYS_BEFORE);
    }

    private Event event(EventDeclaration declared, LocalDate day, LocalDate received) {
        Map<String, Object> facts = new HashMap<>();
        for (FactDeclaration fact : declared.facts()) {
            if (random.nextInt(4) > 0) {
                Operand operand = new Operand.OfEventFact(declared.type(), fact.id());
                facts.put(fact.id(), thresholds.value(operand, fact.type(), received, 0.5));
            }
        }
        return declared.told() == EventDeclaration.Told.ON
                ? new Event(declared.type(), null, day, facts)
                : new Event(declared.type(), CivilTime.at(day, LocalTime.of(random.nextInt(24), 0)), null, facts);
    }
}

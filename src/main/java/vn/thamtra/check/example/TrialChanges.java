package vn.thamtra.check.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Term;
import vn.thamtra.workbook.model.UnaryTest;

/** Dossiers that differ in one thing which a mutant's changed row looks at, towards where it changes its mind. */
final class TrialChanges {
    private final ProcedureTables tables;
    private final Set<String> facts = new LinkedHashSet<>();
    private final Set<String> documents = new LinkedHashSet<>();
    private final Set<String> events = new LinkedHashSet<>();
    private final Map<String, Set<BigDecimal>> numbers = new LinkedHashMap<>();
    private final Set<LocalDate> receipts = new TreeSet<>();
    private final List<Distances> distances = new ArrayList<>();
    private boolean channel;

    TrialChanges(ProcedureTables tables, ProcedureTables mistaken, Mutant mutant) {
        this.tables = tables;
        mutant.about().forEach(operand -> look(operand, new LinkedHashSet<>()));
        tables.limits().stream()
                .filter(limit -> limit.id().equals(mutant.row()))
                .forEach(this::lookAtLimit);
        tables.requirements().stream()
                .filter(row -> row.id().equals(mutant.row()))
                .forEach(row -> look(row.subject(), new LinkedHashSet<>()));
        Stream.of(tables, mistaken).forEach(this::collectNumbers);
        if (mutant.mistake() == Mistake.DAY_MOVED) {
            Stream.of(tables, mistaken).forEach(one -> collectDays(one, mutant.row()));
        }
    }

    /** The days on which the procedure, or the row, begins and ends. */
    private void collectDays(ProcedureTables from, String row) {
        Stream.concat(
                        Stream.of(new Days(from.effectiveFrom(), from.effectiveTo())),
                        from.rows().stream().filter(one -> one.id().equals(row)).map(Row::days))
                .flatMap(days -> Stream.of(Optional.ofNullable(days.from()), Optional.ofNullable(days.to())))
                .flatMap(Optional::stream)
                .forEach(day -> receipts.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
    }

    private void lookAtLimit(Row.Limit limit) {
        events.addAll(limit.fulfilledBy());
        limit.startEvent().map(Row.Start.OfEvent::type).ifPresent(events::add);
        if (limit.amountFact() != null) {
            facts.add(limit.amountFact());
        }
        if (limit.amountValue() != null) {
            look(new Operand.OfValue(limit.amountValue()), new LinkedHashSet<>());
        }
        Stream.of("SUPPLEMENT_REQUESTED", "SUPPLEMENT_RECEIVED").forEach(events::add);
        events.removeIf(type -> !tables.vocabulary().events().containsKey(type));
    }

    private void look(Operand operand, Set<String> terms) {
        operand.dispatch(
                fact -> facts.add(fact.id()),
                document -> documents.add(document.id()),
                event -> events.add(event.type()),
                fact -> events.add(fact.type()),
                lapse -> lookAtLapse(lapse.id()),
                count -> lookAtCount(count.id()),
                term -> lookAtTerm(term.id(), terms),
                value -> lookAtValue(value.id(), terms),
                oneStop -> {},
                any -> channel = true,
                outcome -> {});
    }

    private void lookAtLapse(String id) {
        tables.lapses().stream()
                .filter(one -> one.id().equals(id))
                .forEach(one -> events.addAll(List.of(one.start(), one.fulfilledBy())));
    }

    private void lookAtCount(String id) {
        tables.counts().stream()
                .filter(one -> one.id().equals(id))
                .map(Count::event)
                .forEach(events::add);
    }

    private void lookAtTerm(String id, Set<String> terms) {
        if (terms.add(id)) {
            tables.terms().stream()
                    .filter(one -> one.id().equals(id))
                    .flatMap(one -> one.rows().stream())
                    .flatMap(way -> way.conditions().stream())
                    .forEach(condition -> look(condition.operand(), terms));
        }
    }

    /** At what the rows of its table look at. */
    private void lookAtValue(String id, Set<String> seen) {
        if (seen.add(id)) {
            tables.valueTables().stream()
                    .filter(table -> table.values().contains(id))
                    .flatMap(table -> tables.rowsOf(table).stream())
                    .flatMap(row -> row.conditions().stream())
                    .forEach(condition -> look(condition.operand(), seen));
        }
    }

    private void collectNumbers(ProcedureTables from) {
        Stream.of(
                        from.rows().stream().flatMap(row -> row.conditions().stream()),
                        from.terms().stream()
                                .map(Term::rows)
                                .flatMap(List::stream)
                                .flatMap(way -> way.conditions().stream()),
                        from.requirements().stream().map(Row.Requirement::demand))
                .flatMap(conditions -> conditions)
                .forEach(this::collectNumbers);
    }

    private void collectNumbers(Condition condition) {
        Operand operand = condition.operand();
        String key =
                operand.kind() == Operand.Kind.FACT || operand.kind() == Operand.Kind.DOCUMENT ? operand.subject() : "";
        numbers.computeIfAbsent(key, any -> new TreeSet<>()).addAll(bounds(condition.test()));
        condition.test().asApart().ifPresent(apart -> distances.add(new Distances(operand, apart)));
    }

    private static List<BigDecimal> bounds(UnaryTest test) {
        return test.match(
                one -> List.of(),
                none -> List.of(),
                compare -> numbers(compare.bound()),
                between -> numbers(between.low(), between.high()),
                absent -> List.of(),
                present -> List.of(),
                passed -> List.of(BigDecimal.valueOf(passed.months())),
                byReceipt -> List.of(),
                share -> List.of(),
                apart -> List.of(),
                any -> any.parts().stream()
                        .flatMap(part -> bounds(part).stream())
                        .toList());
    }

    private static List<BigDecimal> numbers(Object... bounds) {
        return Stream.of(bounds)
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .toList();
    }

    /** @param answers whose due dates are where something may be done just in time, or just too late */
    List<Trial> of(Trial trial, List<Answer> answers) {
        Set<LocalDate> days = new TreeSet<>(List.of(trial.receivedOn(), trial.judgedOn()));
        answers.forEach(answer -> answer.due().values().forEach(due -> {
            days.add(due);
            days.add(due.plusDays(1));
        }));
        List<Trial> changed = new ArrayList<>();
        facts.forEach(id -> values(id, trial).forEach(value -> changed.add(trial.withFact(id, value))));
        documents.forEach(id -> copies(id).forEach(copies -> changed.add(trial.withDocument(id, copies))));
        events.forEach(type -> changed.addAll(withEvents(trial, type, days)));
        if (channel) {
            Stream.of(Channel.values()).forEach(other -> changed.add(trial.withChannel(other)));
        }
        days.stream()
                .filter(day -> !day.isBefore(trial.receivedOn()))
                .forEach(day -> changed.add(trial.withJudgement(day)));
        receipts.forEach(day -> changed.add(trial.withReceipt(day)));
        for (int later = 1; later < 5; later++) {
            changed.add(trial.withReceipt(trial.receivedOn().plusDays(later)));
        }
        return changed;
    }

    private List<@Nullable Object> values(String id, Trial trial) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(null);
        FactType type =
                Objects.requireNonNull(tables.vocabulary().facts().get(id)).type();
        values.addAll(type.<List<?>>match(
                text -> List.of("…"),
                yesNo -> List.of(true, false),
                number -> Stream.concat(around(id, number).stream(), beside(id, trial))
                        .toList(),
                date -> Stream.concat(dates(id, trial.receivedOn()).stream(), beside(id, trial))
                        .toList(),
                choice -> choice.options().stream().map(FactType.Option::code).toList()));
        return values;
    }

    private List<Object> around(String id, FactType.Number type) {
        BigDecimal step = type.decimals() ? new BigDecimal("0.1") : BigDecimal.ONE;
        return numbers.getOrDefault(id, Set.of(BigDecimal.ONE)).stream()
                .flatMap(bound -> Stream.of(bound.subtract(step), bound, bound.add(step)))
                .filter(value -> value.compareTo(type.min()) >= 0 && value.compareTo(type.max()) <= 0)
                .distinct()
                .map(value -> type.decimals() ? (Object) value : (Object) value.longValue())
                .toList();
    }

    private List<Object> dates(String id, LocalDate received) {
        List<Object> dates = new ArrayList<>();
        for (BigDecimal months : numbers.getOrDefault(id, Set.of(BigDecimal.ZERO))) {
            LocalDate day = received.minusMonths(months.longValue());
            dates.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
        return dates;
    }

    /** Where what it is compared with, or what is compared with it, changes its mind. */
    private Stream<Object> beside(String id, Trial trial) {
        return distances.stream()
                .flatMap(distance -> distance.values(id, trial.dossier().facts()));
    }

    private List<Integer> copies(String id) {
        Set<Integer> copies = new TreeSet<>(Set.of(0, 1));
        numbers.getOrDefault(id, Set.of())
                .forEach(bound -> copies.addAll(List.of(Math.max(0, bound.intValue() - 1), bound.intValue())));
        return List.copyOf(copies);
    }

    private List<Trial> withEvents(Trial trial, String type, Set<LocalDate> days) {
        Dossier dossier = trial.dossier();
        List<Event> others = dossier.events().stream()
                .filter(event -> !event.type().equals(type))
                .toList();
        List<Trial> changed = new ArrayList<>();
        changed.add(trial.withEvents(others));
        EventDeclaration declared =
                Objects.requireNonNull(tables.vocabulary().events().get(type));
        Map<String, Object> own = dossier.events().stream()
                .filter(event -> event.type().equals(type))
                .reduce((earlier, later) -> later)
                .map(Event::facts)
                .orElse(Map.of());
        for (LocalDate day : days) {
            List<Event> events = new ArrayList<>(others);
            events.add(event(declared, day, own));
            changed.add(trial.withEvents(events));
        }
        return changed;
    }

    private static Event event(EventDeclaration declared, LocalDate day, Map<String, Object> facts) {
        return declared.told() == EventDeclaration.Told.AT
                ? new Event(declared.type(), CivilTime.at(day, LocalTime.of(10, 0)), null, facts)
                : new Event(declared.type(), null, day, facts);
    }
}

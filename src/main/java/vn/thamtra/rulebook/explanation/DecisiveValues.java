package vn.thamtra.rulebook.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.Durations;
import vn.thamtra.dossier.Change;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.rulebook.judgement.GivenValue;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * The values of a fact, or numbers of copies of a document, that the rows of a procedure can tell apart: of all values that
 * answer every test alike, one. Whatever value might turn an outcome, one of these does.
 */
final class DecisiveValues {
    private static final FactType.Number COPIES =
            new FactType.Number(BigDecimal.ONE, BigDecimal.valueOf(999), false, "");

    private static final String ANY_TEXT = "…";

    private final Map<Operand, Set<UnaryTest>> tests = new HashMap<>();
    private final Map<String, FactDeclaration> facts;
    private final Map<Operand, List<Optional<Object>>> made = new HashMap<>();
    private final LocalDate receivedOn;
    private final Function<Operand, Stream<Object>> given;

    /** @param given what is said of a fact, of the dossier, of its items or of an event */
    DecisiveValues(
            ProcedureTables tables, RulePlan plan, LocalDate receivedOn, Function<Operand, Stream<Object>> given) {
        this.given = given;
        this.facts = tables.vocabulary().facts();
        this.receivedOn = receivedOn;
        Stream<PlannedCondition> ofRows =
                plan.rows().stream().flatMap(row -> Stream.concat(row.conditions().stream(), row.applies().stream()));
        Stream<PlannedCondition> ofTerms =
                plan.terms().stream().flatMap(term -> term.rows().stream()).flatMap(List::stream);
        Stream.concat(ofRows, ofTerms).map(PlannedCondition::condition).forEach(this::add);
    }

    private void add(Condition condition) {
        tests.computeIfAbsent(condition.operand(), any -> new LinkedHashSet<>()).add(condition.test());
        condition.test().beside().ifPresent(other -> tests.computeIfAbsent(other, any -> new LinkedHashSet<>())
                .add(condition.test()));
    }

    /**
     * Whether values were left out that might decide: of a fact compared with another fact in several ways, no finite number
     * of values is sure to hold one for every combination.
     */
    boolean isExact(Supply supply) {
        return tests.getOrDefault(operand(supply), Set.of()).stream()
                        .filter(DecisiveValues::compares)
                        .count()
                <= 1;
    }

    /** Whether it is a test of how a fact stands to another. */
    private static boolean compares(UnaryTest test) {
        return test.beside().isPresent();
    }

    private static Stream<UnaryTest.Share> shares(Set<UnaryTest> tests) {
        return tests.stream().flatMap(test -> test.asShare().stream());
    }

    private static Operand operand(Supply supply) {
        return supply.document() ? new Operand.OfDocument(supply.id()) : new Operand.OfFact(supply.id());
    }

    /** Those that some test tells apart from the given one, nearest first; empty for leaving it out, which comes last. */
    List<Optional<Object>> other(Supply supply, @Nullable Object given) {
        Operand operand = operand(supply);
        List<Optional<Object>> all = new ArrayList<>(made.computeIfAbsent(operand, this::make));
        List<Object> now = answers(operand, given);
        boolean compared = !isSimple(operand);
        all.removeIf(value -> compared
                ? java.util.Objects.equals(value.orElse(null), given)
                : answers(operand, value.orElse(null)).equals(now));
        all.removeIf(value -> isInTheWayOfTime(supply, given, value.orElse(null)));
        all.sort((one, other) -> Long.compare(distance(one, given), distance(other, given)));
        return all;
    }

    /** As time passes a number only grows, and a day lies further back. */
    private boolean isInTheWayOfTime(Supply supply, @Nullable Object given, @Nullable Object value) {
        @Nullable FactDeclaration fact = supply.document() ? null : facts.get(supply.id());
        if (fact == null || fact.change() != Change.BY_TIME || given == null) {
            return false;
        }
        return value == null
                || (value instanceof LocalDate day
                        ? !day.isBefore((LocalDate) given)
                        : number(value).compareTo(number(given)) <= 0);
    }

    private static BigDecimal number(Object value) {
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    private static long distance(Optional<Object> value, @Nullable Object given) {
        if (value.isEmpty()) {
            return Long.MAX_VALUE;
        }
        Object there = value.get();
        if (there instanceof LocalDate date) {
            return Math.abs(date.toEpochDay() - (given instanceof LocalDate from ? from.toEpochDay() : 0));
        } else if (there instanceof Long whole) {
            return Math.abs(whole - (given instanceof Long from ? from : 0));
        }
        return there instanceof Boolean flag && !flag ? 1 : 0;
    }

    /** One value for each way of answering the tests, in the order in which they were thought of. */
    private List<Optional<Object>> make(Operand operand) {
        Map<List<Object>, Optional<Object>> classes = new LinkedHashMap<>();
        Set<Object> candidates = candidates(operand, 1);
        boolean compared = !isSimple(operand);
        for (Object candidate : candidates) {
            List<Object> key = compared ? List.of(candidate) : answers(operand, candidate);
            classes.putIfAbsent(key, Optional.of(candidate));
        }
        classes.putIfAbsent(compared ? List.of() : answers(operand, null), Optional.empty());
        return List.copyOf(classes.values());
    }

    /** Whether no test compares it with another fact. */
    private boolean isSimple(Operand operand) {
        return tests.getOrDefault(operand, Set.of()).stream().noneMatch(DecisiveValues::compares);
    }

    private List<Object> answers(Operand operand, @Nullable Object value) {
        List<Object> answers = new ArrayList<>();
        answers.add(value == null);
        tests.getOrDefault(operand, Set.of())
                .forEach(test -> answers.add(value != null && holds(operand.kind(), test, value)));
        return answers;
    }

    /** Of a fact that is compared with another, nothing is said here. */
    private boolean holds(Operand.Kind kind, UnaryTest test, Object value) {
        @Nullable Boolean flag = kind == Operand.Kind.DOCUMENT ? test.flag() : null;
        return flag != null ? flag : !compares(test) && test.match(new GivenValue(value, receivedOn));
    }

    private Set<Object> candidates(Operand operand, int depth) {
        if (operand.kind() == Operand.Kind.DOCUMENT) {
            return numbers(operand, COPIES, 0);
        }
        @Nullable FactDeclaration fact = facts.get(operand.subject());
        return fact == null
                ? Set.of()
                : fact.type()
                        .match(
                                text -> Set.of(ANY_TEXT),
                                yesNo -> new LinkedHashSet<>(List.of(true, false)),
                                number -> numbers(operand, number, depth),
                                date -> dates(operand, depth),
                                DecisiveValues::codes);
    }

    private static Set<Object> codes(FactType.Choice choice) {
        Set<Object> codes = new LinkedHashSet<>();
        choice.options().forEach(option -> codes.add(option.code()));
        return codes;
    }

    private Set<Object> numbers(Operand operand, FactType.Number type, int depth) {
        List<BigDecimal> bounds = bounds(operand, BigDecimal.class);
        int scale = bounds.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigDecimal step = type.decimals() ? new BigDecimal(5).movePointLeft(Math.max(scale, 0) + 1) : BigDecimal.ONE;
        Set<BigDecimal> around = new LinkedHashSet<>(bounds);
        bounds.forEach(bound -> around.addAll(List.of(bound.subtract(step), bound.add(step))));
        if (depth > 0) {
            around.addAll(shares(operand));
            beside(operand)
                    .map(DecisiveValues::number)
                    .forEach(number -> around.addAll(List.of(number, number.subtract(step), number.add(step))));
        }
        around.addAll(List.of(type.min(), type.max()));
        Set<Object> numbers = new LinkedHashSet<>();
        around.stream()
                .filter(number -> number.compareTo(type.min()) >= 0 && number.compareTo(type.max()) <= 0)
                .filter(number -> type.decimals() || isWhole(number))
                .forEach(number -> numbers.add(type.decimals() ? (Object) number : (Object) number.longValueExact()));
        return numbers;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }

    /** Where a share of the other number lies, for every value the other is tried with. */
    private Set<BigDecimal> shares(Operand operand) {
        Set<BigDecimal> shares = new LinkedHashSet<>();
        tests.forEach((left, all) -> shares(all).forEach(share -> {
            if (left.equals(operand) && !share.whole().equals(operand)) {
                addShares(share.whole(), share.numerator(), share.denominator(), shares);
            } else if (share.whole().equals(operand) && !left.equals(operand)) {
                addShares(left, share.denominator(), share.numerator(), shares);
            }
        }));
        return shares;
    }

    private void addShares(Operand other, int times, int by, Set<BigDecimal> shares) {
        if (other.kind() != Operand.Kind.FACT) {
            return;
        }
        for (Object value : candidates(other, 0)) {
            BigDecimal number = value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
            BigDecimal share =
                    number.multiply(BigDecimal.valueOf(times)).divide(BigDecimal.valueOf(by), 0, RoundingMode.FLOOR);
            shares.addAll(List.of(share.subtract(BigDecimal.ONE), share, share.add(BigDecimal.ONE)));
        }
    }

    /** Where the difference from each value that the other is tried with, or has, lies at a bound. */
    private Stream<Object> beside(Operand operand) {
        return tests.entrySet().stream().flatMap(asked -> asked.getValue().stream()
                .flatMap(test -> test.asApart().stream())
                .flatMap(apart -> beside(operand, asked.getKey(), apart)));
    }

    private Stream<Object> beside(Operand operand, Operand left, UnaryTest.Apart apart) {
        boolean isLeft = left.equals(operand) && !apart.other().equals(operand);
        boolean isOther = apart.other().equals(operand) && !left.equals(operand);
        if (!isLeft && !isOther) {
            return Stream.of();
        }
        Operand beside = isLeft ? apart.other() : left;
        return Stream.concat(candidates(beside, 0).stream(), given.apply(beside))
                .flatMap(value -> apart.difference().named().stream()
                        .map(bound -> isLeft ? (BigDecimal) bound : ((BigDecimal) bound).negate())
                        .map(distance -> moved(value, distance)));
    }

    private static Object moved(Object value, BigDecimal distance) {
        return value instanceof LocalDate day
                ? day.plusDays(distance.longValueExact())
                : value instanceof Boolean || value instanceof String
                        ? value
                        : number(value).add(distance);
    }

    private Set<Object> dates(Operand operand, int depth) {
        Set<LocalDate> around = new LinkedHashSet<>(bounds(operand, LocalDate.class));
        around.add(receivedOn);
        if (depth > 0) {
            beside(operand).map(LocalDate.class::cast).forEach(around::add);
        }
        for (UnaryTest test : tests.getOrDefault(operand, Set.of())) {
            test.asMonthsPassed().map(passed -> lastPassed(passed.months())).ifPresent(around::add);
        }
        Set<Object> dates = new LinkedHashSet<>();
        new LinkedHashSet<>(around).forEach(date -> dates.addAll(List.of(date, date.plusDays(1), date.minusDays(1))));
        return dates;
    }

    /** The last day since which so many months have passed. */
    private LocalDate lastPassed(int months) {
        LocalDate day = receivedOn.minusMonths(months).plusDays(3);
        while (!Durations.monthsHavePassed(day, months, receivedOn)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private <T> List<T> bounds(Operand operand, Class<T> type) {
        Set<Object> bounds = new HashSet<>();
        for (UnaryTest test : tests.getOrDefault(operand, Set.of())) {
            bounds.addAll(test.named());
        }
        return bounds.stream().filter(type::isInstance).map(type::cast).sorted().toList();
    }
}

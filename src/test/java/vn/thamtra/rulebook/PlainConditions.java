package vn.thamtra.rulebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.verdict.ValueState;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Term;
import vn.thamtra.workbook.model.UnaryTest;

/** Reads conditions straight off the tables, with no rule engine: the second opinion. */
@NullUnmarked
record PlainConditions(
        ProcedureTables tables, Map<String, Object> facts, Map<String, Integer> documents, PlainHistory history) {

    @Nullable
    Boolean all(List<Condition> conditions) {
        List<@Nullable Boolean> values = new ArrayList<>();
        conditions.forEach(condition -> values.add(value(condition)));
        return Kleene.all(values);
    }

    /** What is not given fails a demand of the law, leaves open what is merely unknown, and is otherwise not asked for. */
    @Nullable
    Boolean demand(Operand subject, UnaryTest test, String cell) {
        if (!(subject instanceof Operand.OfFact fact)
                || facts.containsKey(fact.id())
                || test instanceof UnaryTest.Present) {
            return value(new Condition(subject, test, cell));
        }
        return switch (tables.vocabulary().facts().get(fact.id()).absence()) {
            case MISSING -> false;
            case UNKNOWN -> null;
            case NO_EFFECT -> true;
        };
    }

    @Nullable
    Boolean value(Condition condition) {
        Operand operand = condition.operand();
        UnaryTest test = condition.test();
        if (operand instanceof Operand.OfOutcome) {
            return true;
        }
        if (test instanceof UnaryTest.Share share) {
            return share(share, given(operand), given(share.whole()));
        }
        if (test instanceof UnaryTest.Apart apart) {
            return apart(apart.difference(), operand, apart.other());
        }
        if (operand instanceof Operand.OfEventFact fact) {
            return known(test, given(fact), false);
        }
        if (operand instanceof Operand.OfFact fact) {
            boolean noEffect = tables.vocabulary().facts().get(fact.id()).absence() == Absence.NO_EFFECT;
            return known(test, facts.get(fact.id()), noEffect);
        }
        if (operand instanceof Operand.OfChannel) {
            return known(test, history.channel(), true);
        }
        if (operand instanceof Operand.OfDocument document) {
            return document(test, documents.getOrDefault(document.id(), 0));
        }
        if (operand instanceof Operand.OfEvent event) {
            return holds(test, history.has(event.type()));
        }
        if (operand instanceof Operand.OfOneStop) {
            return holds(test, history.oneStop());
        }
        if (operand instanceof Operand.OfLapse lapse) {
            return holds(test, history.hasLapsed(lapse(lapse.id())));
        }
        if (operand instanceof Operand.OfValue value) {
            return value(test, new PlainValues(tables, this).of(value.id()));
        }
        return operand instanceof Operand.OfCount count ? count(test, count.id()) : term(test, operand);
    }

    private @Nullable Boolean value(UnaryTest test, PlainValues.Opinion value) {
        return value.state() == ValueState.OPEN ? null : known(test, value.is(), true);
    }

    private @Nullable Object given(Operand operand) {
        return operand instanceof Operand.OfEventFact fact
                ? history.lastFact(fact.type(), fact.fact())
                : facts.get(((Operand.OfFact) operand).id());
    }

    /** Compared as fractions, not multiplied out. */
    private static @Nullable Boolean share(UnaryTest.Share share, @Nullable Object part, @Nullable Object whole) {
        if (part == null || whole == null) {
            return null;
        }
        MathContext exact = MathContext.DECIMAL128;
        BigDecimal bound = new BigDecimal(whole.toString())
                .multiply(BigDecimal.valueOf(share.numerator()))
                .divide(BigDecimal.valueOf(share.denominator()), exact);
        return holds(new UnaryTest.Compare(share.operator(), bound), part);
    }

    private @Nullable Boolean apart(UnaryTest difference, Operand one, Operand other) {
        if (isSilentlyNo(one) || isSilentlyNo(other)) {
            return false;
        } else if (given(one) == null || given(other) == null) {
            return null;
        }
        return holds(difference, BigDecimal.valueOf(difference(given(one), given(other))));
    }

    /** Not said, and that means no. */
    private boolean isSilentlyNo(Operand operand) {
        return operand instanceof Operand.OfFact fact
                && facts.get(fact.id()) == null
                && tables.vocabulary().facts().get(fact.id()).absence() == Absence.NO_EFFECT;
    }

    private static long difference(Object one, Object other) {
        if (one instanceof LocalDate day) {
            return day.toEpochDay() - ((LocalDate) other).toEpochDay();
        }
        return one instanceof Number
                ? new BigDecimal(one.toString())
                        .subtract(new BigDecimal(other.toString()))
                        .signum()
                : one.equals(other) ? 0 : 1;
    }

    private Lapse lapse(String id) {
        return tables.lapses().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean document(UnaryTest test, int copies) {
        boolean yesOrNo = test instanceof UnaryTest.OneOf one && one.values().get(0) instanceof Boolean;
        return yesOrNo ? holds(test, copies > 0) : holds(test, (long) copies);
    }

    private @Nullable Boolean known(UnaryTest test, @Nullable Object value, boolean absentFails) {
        if (test instanceof UnaryTest.Absent) {
            return value == null;
        }
        if (test instanceof UnaryTest.Present) {
            return value != null;
        }
        if (value == null) {
            return absentFails ? Boolean.FALSE : null;
        }
        if (test instanceof UnaryTest.ByReceipt) {
            return ((LocalDate) value).compareTo(history.receivedOn()) <= 0;
        }
        if (test instanceof UnaryTest.MonthsPassed passed) {
            return ((LocalDate) value).plusMonths(passed.months()).isBefore(history.receivedOn());
        }
        return holds(test, value);
    }

    private @Nullable Boolean term(UnaryTest test, Operand operand) {
        String id = ((Operand.OfTerm) operand).id();
        Term term = tables.terms().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<@Nullable Boolean> rows = new ArrayList<>();
        term.rows().forEach(row -> rows.add(all(row.conditions())));
        boolean wanted = holds(test, true);
        return wanted ? Kleene.any(rows) : Kleene.not(Kleene.any(rows));
    }

    /** Tries every number of events that the facts given leave possible. */
    private @Nullable Boolean count(UnaryTest test, String id) {
        int[] bounds = bounds(id);
        List<Boolean> answers = IntStream.rangeClosed(bounds[0], bounds[1])
                .mapToObj(number -> holds(test, (long) number))
                .distinct()
                .toList();
        return answers.size() == 1 ? answers.get(0) : null;
    }

    private int[] bounds(String id) {
        Count count = tables.counts().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        int[] bounds = new int[2];
        history.happened().stream()
                .filter(event -> event.type().equals(count.event()))
                .forEach(event -> {
                    List<@Nullable Boolean> values = new ArrayList<>();
                    count.conditions()
                            .forEach(condition -> values.add(known(
                                    condition.test(),
                                    event.facts().get(((Operand.OfFact) condition.operand()).id()),
                                    false)));
                    @Nullable Boolean counts = Kleene.all(values);
                    bounds[0] += Boolean.TRUE.equals(counts) ? 1 : 0;
                    bounds[1] += Boolean.FALSE.equals(counts) ? 0 : 1;
                });
        return bounds;
    }

    private static boolean holds(UnaryTest test, Object value) {
        if (test instanceof UnaryTest.OneOf one) {
            return one.values().stream().anyMatch(wanted -> order(value, wanted) == 0);
        }
        if (test instanceof UnaryTest.NoneOf none) {
            return none.values().stream().noneMatch(wanted -> order(value, wanted) == 0);
        }
        if (test instanceof UnaryTest.Between between) {
            return holds(between.from(), value) && holds(between.to(), value);
        }
        if (test instanceof UnaryTest.AnyOf any) {
            return any.parts().stream().anyMatch(part -> holds(part, value));
        }
        UnaryTest.Compare compare = (UnaryTest.Compare) test;
        int order = order(value, compare.bound());
        return switch (compare.operator()) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
        };
    }

    private static int order(Object value, Object wanted) {
        if (value instanceof Long || value instanceof BigDecimal) {
            return new BigDecimal(value.toString()).compareTo((BigDecimal) wanted);
        }
        if (value instanceof LocalDate date) {
            return date.compareTo((LocalDate) wanted);
        }
        return value.equals(wanted) ? 0 : -1;
    }
}

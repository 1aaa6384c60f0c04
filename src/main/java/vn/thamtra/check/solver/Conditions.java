package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Term;
import vn.thamtra.workbook.model.UnaryTest;

/** Conditions as formulas over a space, in Kleene's logic: that they certainly hold, and that they certainly fail. */
public final class Conditions {
    private static final UnaryTest A_COPY = new UnaryTest.Compare(UnaryTest.Operator.AT_LEAST, BigDecimal.ONE);

    private final Axes space;
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, Formula> known = new HashMap<>();
    private final ValueFormulas values;
    private @Nullable Formula oneStop;

    Conditions(Axes space) {
        this.space = space;
        this.values = new ValueFormulas(
                space.tables(),
                this::isLaw,
                row -> Formula.both(isLaw(row), holds(row.conditions())),
                row -> Formula.either(isLaw(row).not(), fails(row.conditions())));
        space.tables().terms().forEach(term -> terms.put(term.id(), term));
    }

    /** @param inForce that the one-stop rules are */
    void oneStop(Formula inForce) {
        this.oneStop = inForce;
    }

    Formula formula(Condition condition, boolean holds) {
        Operand operand = condition.operand();
        UnaryTest test = condition.test();
        return operand.match(
                fact -> value(fact, test, holds, absence(fact) == Absence.NO_EFFECT),
                document -> copies(document, test, holds),
                event -> value(event, test, holds, false),
                fact -> value(fact, test, holds, false),
                lapse -> value(lapse, test, holds, false),
                count -> count(new Aspect.Of(count), test, holds),
                term -> term(term.id(), wanted(test) == holds),
                value -> values.formula(value.id(), test, holds),
                any -> inForce(wanted(test) == holds),
                channel -> value(channel, test, holds, true),
                outcome -> value(outcome, test, holds, false));
    }

    /** That the dossier was received on a day on which the row is law. */
    public Formula isLaw(Row row) {
        Aspect receipt = new Aspect.Receipt();
        return Formula.all(row.days().tests().stream()
                .map(test ->
                        space.literal(receipt, space.axis(space.at(receipt)).passing(test)))
                .toList());
    }

    Formula holds(List<Condition> all) {
        return Formula.all(
                all.stream().map(condition -> formula(condition, true)).toList());
    }

    Formula fails(List<Condition> all) {
        return Formula.any(
                all.stream().map(condition -> formula(condition, false)).toList());
    }

    private static boolean wanted(UnaryTest test) {
        return Boolean.TRUE.equals(test.flag());
    }

    private Formula inForce(boolean wanted) {
        Formula inForce = Objects.requireNonNull(oneStop);
        return wanted ? inForce : inForce.not();
    }

    private Formula copies(Operand document, UnaryTest test, boolean holds) {
        @Nullable Boolean wanted = test.flag();
        return wanted == null ? value(document, test, holds, false) : value(document, A_COPY, wanted == holds, false);
    }

    private Absence absence(Operand.OfFact fact) {
        return Objects.requireNonNull(space.tables().vocabulary().facts().get(fact.id()))
                .absence();
    }

    private Formula value(Operand operand, UnaryTest test, boolean holds, boolean absentFails) {
        return test.asApart()
                .map(apart -> apart(operand, apart, holds, absentFails))
                .or(() -> test.asShare().map(share -> share(operand, share, holds)))
                .orElseGet(() -> valueItself(operand, test, holds, absentFails));
    }

    /** Where either is absent the comparison is open, or fails where the absence of one says so. */
    private Formula apart(Operand operand, UnaryTest.Apart apart, boolean holds, boolean absentFails) {
        Formula compared = compared(operand, apart, holds);
        if (holds) {
            return compared;
        }
        boolean otherFails = apart.other()
                .asFact()
                .filter(fact -> absence(fact) == Absence.NO_EFFECT)
                .isPresent();
        return Formula.any(List.of(
                compared,
                absentFails ? absent(operand) : Formula.never(),
                otherFails ? absent(apart.other()) : Formula.never()));
    }

    private Formula absent(Operand operand) {
        Aspect aspect = new Aspect.Of(operand);
        return space.literal(aspect, space.axis(space.at(aspect)).absent());
    }

    /** Of two that are given. */
    private Formula compared(Operand operand, UnaryTest.Apart apart, boolean holds) {
        return switch (space.axis(space.at(new Aspect.Of(operand))).type().kind()) {
            case DATE -> days(new Aspect.Days(operand, apart.other()), apart.difference(), holds);
            case NUMBER ->
                signs(
                        Aspect.Ratio.between(operand, apart.other()),
                        sign -> ValueFormulas.Passing.of(
                                apart.difference(), Aspect.Ratio.isTurned(operand, apart.other()) ? -sign : sign),
                        holds);
            case TEXT, YES_NO, CHOICE ->
                same(operand, apart.other(), (apart.difference().kind() == UnaryTest.Kind.ONE_OF) == holds);
        };
    }

    private Formula days(Aspect aspect, UnaryTest difference, boolean holds) {
        Axis axis = space.axis(space.at(aspect));
        Regions passing = axis.passing(difference);
        return space.literal(aspect, holds ? passing : axis.given().minus(passing));
    }

    /** That both are the same, or that they are not, value by value. */
    private Formula same(Operand one, Operand other, boolean wanted) {
        Aspect left = new Aspect.Of(one);
        Aspect right = new Aspect.Of(other);
        Axis values = space.axis(space.at(left));
        Axis others = space.axis(space.at(right));
        List<Formula> ways = new ArrayList<>();
        for (int value = 0; value < values.listed().size(); value++) {
            Regions same =
                    others.passing(new UnaryTest.OneOf(List.of(values.listed().get(value))));
            ways.add(Formula.both(
                    space.literal(left, Regions.one(values.size(), value)),
                    space.literal(right, wanted ? same : others.given().minus(same))));
        }
        return Formula.any(ways);
    }

    private Formula valueItself(Operand operand, UnaryTest test, boolean holds, boolean absentFails) {
        boolean span = Spans.isSpan(test);
        Aspect aspect = span ? new Aspect.Before(operand) : new Aspect.Of(operand);
        Axis axis = space.axis(space.at(aspect));
        Regions passing = span ? Spans.of(space.asked().of(operand)).passing(test, axis.size()) : axis.passing(test);
        Regions failing = test.asksPresence() || absentFails
                ? passing.not()
                : axis.given().minus(passing);
        return space.literal(aspect, holds ? passing : failing);
    }

    /** Where either number is absent the comparison is open. */
    private Formula share(Operand part, UnaryTest.Share share, boolean holds) {
        Aspect aspect = new Aspect.Ratio(part, share.numerator(), share.denominator(), share.whole());
        UnaryTest beyond = new UnaryTest.Compare(share.operator(), BigDecimal.ZERO);
        return signs(aspect, sign -> ValueFormulas.Passing.of(beyond, sign), holds);
    }

    /** Below, at and above are the first three regions. */
    private Formula signs(Aspect aspect, IntPredicate passes, boolean holds) {
        Axis axis = space.axis(space.at(aspect));
        Regions passing = Regions.of(axis.size(), region -> region < 3 && passes.test(region - 1));
        return space.literal(aspect, holds ? passing : axis.given().minus(passing));
    }

    private Formula count(Aspect aspect, UnaryTest test, boolean holds) {
        Axis axis = space.axis(space.at(aspect));
        return space.literal(aspect, Regions.of(axis.size(), region -> {
            Tally tally = (Tally) axis.listed().get(region);
            return holds ? tally.holds(test) : tally.fails(test);
        }));
    }

    private Formula term(String id, boolean holds) {
        String key = id + holds;
        @Nullable Formula made = known.get(key);
        if (made == null) {
            List<Formula> rows = Objects.requireNonNull(terms.get(id)).rows().stream()
                    .map(row -> holds ? holds(row.conditions()) : fails(row.conditions()))
                    .toList();
            made = holds ? Formula.any(rows) : Formula.all(rows);
            known.put(key, made);
        }
        return made;
    }

    /** That a demand is certainly not satisfied: what the law demands and is not given does not satisfy it. */
    public Formula unsatisfied(Row.Requirement row) {
        return row.subject()
                .asFact()
                .map(fact -> value(fact, row.demanded(), false, absence(fact) == Absence.MISSING))
                .orElseGet(() -> formula(row.demand(), false));
    }

    /** That a demand certainly asks for nothing more. */
    public Formula satisfied(Row.Requirement row) {
        Formula holds = formula(row.demand(), true);
        return row.subject()
                .asFact()
                .filter(fact -> absence(fact) == Absence.NO_EFFECT)
                .filter(fact -> row.demanded().kind() != UnaryTest.Kind.PRESENT)
                .map(Aspect.Of::new)
                .map(aspect -> Formula.either(
                        space.literal(aspect, space.axis(space.at(aspect)).absent()), holds))
                .orElse(holds);
    }
}

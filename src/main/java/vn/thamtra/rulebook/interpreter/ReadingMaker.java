package vn.thamtra.rulebook.interpreter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.rulebook.interpreter.ConditionsRead.Reading;
import vn.thamtra.rulebook.judgement.EventCount;
import vn.thamtra.rulebook.judgement.GivenValue;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.UnaryTest;

/** Makes of a condition a closure, which reads it as its DRL would be matched. */
final class ReadingMaker {
    private final Declared declared;

    ReadingMaker(Declared declared) {
        this.declared = declared;
    }

    /** What is given of something asked about; null where nothing is. */
    private interface Given extends Function<View, @Nullable Object> {}

    /** Of a demand turned round: holds when what is demanded certainly is not so. */
    Reading of(PlannedCondition planned) {
        return planned.demand() ? unsatisfied(planned.condition()) : of(planned.condition());
    }

    private Reading unsatisfied(Condition demand) {
        return demand.operand()
                .asFact()
                .map(fact -> unsatisfied(fact.id(), demand.test()))
                .orElseGet(() -> of(demand).not());
    }

    private Reading unsatisfied(String fact, UnaryTest demanded) {
        Absence absence = declared.fact(fact).absence();
        Given given = view -> view.subject().facts().get(fact);
        Reading unsatisfied =
                nullable(given, demanded, absence == Absence.MISSING).not();
        boolean asked = absence != Absence.NO_EFFECT || demanded.kind() == UnaryTest.Kind.PRESENT;
        return asked ? unsatisfied : read -> given.apply(read.view()) == null ? Certainty.FAILS : unsatisfied.of(read);
    }

    private Reading of(Condition condition) {
        return condition.operand().match(new OfOperand(condition.test()));
    }

    /** How a test of an operand is read. */
    private final class OfOperand implements Operand.Cases<Reading> {
        private final UnaryTest test;

        OfOperand(UnaryTest test) {
            this.test = test;
        }

        @Override
        public Reading fact(Operand.OfFact fact) {
            return nullable(view -> view.subject().facts().get(fact.id()), test, declared.absentFails(fact));
        }

        @Override
        public Reading document(Operand.OfDocument document) {
            return read -> Certainty.of(copies(read.view().subject().documents().getOrDefault(document.id(), 0), test));
        }

        @Override
        public Reading event(Operand.OfEvent event) {
            boolean wanted = flag(test);
            return read -> Certainty.of(read.view().happened(event.type()) == wanted);
        }

        @Override
        public Reading eventFact(Operand.OfEventFact fact) {
            return nullable(view -> view.eventFact(fact), test, false);
        }

        @Override
        public Reading lapse(Operand.OfLapse lapse) {
            boolean wanted = flag(test);
            return read -> Certainty.of(read.view().circumstances().lapsed().contains(lapse.id()) == wanted);
        }

        @Override
        public Reading count(Operand.OfCount operand) {
            Count count = declared.count(operand.id());
            return read -> number(
                    EventCount.of(count, read.view().circumstances().history().happened()), test);
        }

        @Override
        public Reading term(Operand.OfTerm term) {
            List<List<PlannedCondition>> rows = declared.term(term.id());
            Reading any = read -> any(rows, read);
            return flag(test) ? any : any.not();
        }

        @Override
        public Reading value(Operand.OfValue value) {
            Reading settled = nullable(view -> view.given(value), test, true);
            return read -> read.view().isSettled(value) ? settled.of(read) : Certainty.OPEN;
        }

        @Override
        public Reading oneStop(Operand.OfOneStop oneStop) {
            boolean wanted = flag(test);
            return read -> Certainty.of(read.view().circumstances().oneStop() == wanted);
        }

        @Override
        public Reading channel(Operand.OfChannel channel) {
            return nullable(view -> view.circumstances().channelName(), test, true);
        }

        @Override
        public Reading outcome(Operand.OfOutcome outcome) {
            throw new IllegalArgumentException("No rule can ask about " + outcome);
        }
    }

    private static boolean flag(UnaryTest test) {
        return Objects.requireNonNull(test.flag(), test::toString);
    }

    /** Of ways, each of which is enough. */
    private static Certainty any(List<List<PlannedCondition>> ways, ConditionsRead read) {
        Certainty any = Certainty.FAILS;
        for (List<PlannedCondition> way : ways) {
            any = any.or(read.of(way));
        }
        return any;
    }

    private Reading nullable(Given given, UnaryTest test, boolean absentFails) {
        if (test.asksPresence()) {
            boolean absent = test.kind() == UnaryTest.Kind.ABSENT;
            return read -> Certainty.of((given.apply(read.view()) == null) == absent);
        }
        return test.asShare()
                .map(share -> share(given, share))
                .or(() -> test.asApart().map(apart -> apart(given, apart, absentFails)))
                .orElseGet(() -> compared(given, test, absentFails ? Certainty.FAILS : Certainty.OPEN));
    }

    private static Reading compared(Given given, UnaryTest test, Certainty absent) {
        return test.listed().size() == 1 && GivenValue.isPlain(test.listed().get(0))
                ? equal(given, test.listed().get(0), test.kind() == UnaryTest.Kind.ONE_OF, absent)
                : matched(given, test, absent);
    }

    /** What most conditions are: one code or flag, that is asked for or excluded. */
    private static Reading equal(Given given, Object listed, boolean wanted, Certainty absent) {
        return read -> {
            @Nullable Object value = given.apply(read.view());
            return value == null ? absent : Certainty.of(value.equals(listed) == wanted);
        };
    }

    private static Reading matched(Given given, UnaryTest test, Certainty absent) {
        return read -> {
            View view = read.view();
            @Nullable Object value = given.apply(view);
            return value == null
                    ? absent
                    : Certainty.of(test.match(
                            new GivenValue(value, view.circumstances().history().receivedOn())));
        };
    }

    private static Reading share(Given given, UnaryTest.Share share) {
        return read -> {
            @Nullable Object value = given.apply(read.view());
            @Nullable Object whole = read.view().value(share.whole());
            return value == null || whole == null ? Certainty.OPEN : Certainty.of(compares(value, whole, share));
        };
    }

    private Reading apart(Given given, UnaryTest.Apart test, boolean absentFails) {
        boolean otherFails = declared.absentFails(test.other());
        return read -> {
            @Nullable Object value = given.apply(read.view());
            @Nullable Object other = read.view().value(test.other());
            if ((value == null && absentFails) || (other == null && otherFails)) {
                return Certainty.FAILS;
            }
            return value == null || other == null
                    ? Certainty.OPEN
                    : Certainty.of(new GivenValue(value, null).isApart(other, test));
        };
    }

    private static boolean compares(Object part, Object whole, UnaryTest.Share share) {
        BigDecimal left = new BigDecimal(part.toString()).multiply(BigDecimal.valueOf(share.denominator()));
        BigDecimal right = new BigDecimal(whole.toString()).multiply(BigDecimal.valueOf(share.numerator()));
        return new GivenValue(left, null).compare(new UnaryTest.Compare(share.operator(), right));
    }

    private static boolean copies(int copies, UnaryTest test) {
        @Nullable Boolean wanted = test.flag();
        return wanted == null ? Boolean.TRUE.equals(EventCount.holds(test, (long) copies)) : wanted == copies > 0;
    }

    /** Of a number known between two bounds. */
    private static Certainty number(EventCount count, UnaryTest test) {
        boolean all = true;
        boolean any = false;
        for (long number = count.low(); number <= count.high(); number++) {
            boolean holds = Boolean.TRUE.equals(EventCount.holds(test, number));
            all &= holds;
            any |= holds;
        }
        return all ? Certainty.HOLDS : any ? Certainty.OPEN : Certainty.FAILS;
    }
}

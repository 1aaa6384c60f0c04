package vn.thamtra.rulebook.interpreter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.Event;
import vn.thamtra.rulebook.judgement.EventCount;
import vn.thamtra.rulebook.judgement.GivenValue;
import vn.thamtra.rulebook.judgement.Valued;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.UnaryTest;

/** Reads single conditions as their DRL would be matched. */
final class ConditionInterpreter {
    private final Declared declared;
    private final View view;

    ConditionInterpreter(Declared declared, View view) {
        this.declared = declared;
        this.view = view;
    }

    /** Of a demand turned round: holds when what is demanded certainly is not so. */
    Certainty of(PlannedCondition planned) {
        return planned.demand() ? unsatisfied(planned.condition()) : of(planned.condition());
    }

    private Certainty unsatisfied(Condition demand) {
        return demand.operand()
                .asFact()
                .map(fact -> unsatisfied(fact.id(), demand.test()))
                .orElseGet(() -> of(demand).not());
    }

    private Certainty unsatisfied(String fact, UnaryTest demanded) {
        Absence absence = declared.fact(fact).absence();
        @Nullable Object value = view.subject().facts().get(fact);
        if (value == null && absence == Absence.NO_EFFECT && demanded.kind() != UnaryTest.Kind.PRESENT) {
            return Certainty.FAILS;
        }
        return nullable(value, demanded, absence == Absence.MISSING).not();
    }

    private Certainty of(Condition condition) {
        return condition.operand().match(new OfOperand(condition.test()));
    }

    /** How a test of an operand comes out. */
    private final class OfOperand implements Operand.Cases<Certainty> {
        private final UnaryTest test;

        OfOperand(UnaryTest test) {
            this.test = test;
        }

        @Override
        public Certainty fact(Operand.OfFact fact) {
            boolean absentFails = declared.absentFails(fact);
            return nullable(view.subject().facts().get(fact.id()), test, absentFails);
        }

        @Override
        public Certainty document(Operand.OfDocument document) {
            return Certainty.of(copies(view.subject().documents().getOrDefault(document.id(), 0), test));
        }

        @Override
        public Certainty event(Operand.OfEvent event) {
            return Certainty.of(view.happened(event.type()) == flag(test));
        }

        @Override
        public Certainty eventFact(Operand.OfEventFact fact) {
            return nullable(view.eventFact(fact), test, false);
        }

        @Override
        public Certainty lapse(Operand.OfLapse lapse) {
            return Certainty.of(view.circumstances().lapsed().contains(lapse.id()) == flag(test));
        }

        @Override
        public Certainty count(Operand.OfCount count) {
            List<Event> happened = view.circumstances().history().happened();
            return number(EventCount.of(declared.count(count.id()), happened), test);
        }

        @Override
        public Certainty term(Operand.OfTerm term) {
            return flag(test) ? ofTerm(term) : ofTerm(term).not();
        }

        @Override
        public Certainty value(Operand.OfValue value) {
            @Nullable Valued valued = view.values().get(value.id());
            return valued == null || !valued.isSettled() ? Certainty.OPEN : nullable(valued.is(), test, true);
        }

        @Override
        public Certainty oneStop(Operand.OfOneStop oneStop) {
            return Certainty.of(view.circumstances().oneStop() == flag(test));
        }

        @Override
        public Certainty channel(Operand.OfChannel channel) {
            return nullable(view.circumstances().channelName(), test, true);
        }

        @Override
        public Certainty outcome(Operand.OfOutcome outcome) {
            throw new IllegalArgumentException("No rule can ask about " + outcome);
        }
    }

    private static boolean flag(UnaryTest test) {
        return Objects.requireNonNull(test.flag(), test::toString);
    }

    private Certainty ofTerm(Operand.OfTerm term) {
        Certainty any = Certainty.FAILS;
        for (List<PlannedCondition> row : declared.term(term.id())) {
            Certainty all = Certainty.HOLDS;
            for (PlannedCondition condition : row) {
                all = all.and(of(condition));
            }
            any = any.or(all);
        }
        return any;
    }

    private Certainty nullable(@Nullable Object value, UnaryTest test, boolean absentFails) {
        if (test.asksPresence()) {
            return Certainty.of((value == null) == (test.kind() == UnaryTest.Kind.ABSENT));
        } else if (test.kind() == UnaryTest.Kind.SHARE) {
            return value == null ? Certainty.OPEN : share(value, test.asShare().orElseThrow());
        } else if (test.kind() == UnaryTest.Kind.APART) {
            return apart(value, test.asApart().orElseThrow(), absentFails);
        } else if (value == null) {
            return absentFails ? Certainty.FAILS : Certainty.OPEN;
        }
        return Certainty.of(
                test.match(new GivenValue(value, view.circumstances().history().receivedOn())));
    }

    private Certainty share(Object value, UnaryTest.Share share) {
        @Nullable Object whole = view.value(share.whole());
        return whole == null ? Certainty.OPEN : Certainty.of(compares(value, whole, share));
    }

    private Certainty apart(@Nullable Object value, UnaryTest.Apart test, boolean absentFails) {
        @Nullable Object other = view.value(test.other());
        if ((value == null && absentFails) || (other == null && declared.absentFails(test.other()))) {
            return Certainty.FAILS;
        } else if (value == null || other == null) {
            return Certainty.OPEN;
        }
        return Certainty.of(new GivenValue(value, null).isApart(other, test));
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

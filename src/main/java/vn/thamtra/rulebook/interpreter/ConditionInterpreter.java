package vn.thamtra.rulebook.interpreter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.Durations;
import vn.thamtra.dossier.Absence;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.EventCount;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.UnaryTest;

/** Reads single conditions as their DRL would be matched. */
final class ConditionInterpreter {
    private final TableInterpreter tables;
    private final TableInterpreter.View view;

    ConditionInterpreter(TableInterpreter tables, TableInterpreter.View view) {
        this.tables = tables;
        this.view = view;
    }

    /** Of a demand turned round: holds when what is demanded certainly is not so. */
    Certainty of(PlannedCondition planned) {
        return planned.demand() ? unsatisfied(planned.condition()) : of(planned.condition());
    }

    private Certainty unsatisfied(Condition demand) {
        if (!(demand.operand() instanceof Operand.OfFact fact)) {
            return of(demand).not();
        }
        Absence absence = tables.fact(fact.id()).absence();
        boolean given = view.value(fact) != null;
        if (!given && absence == Absence.NO_EFFECT && !(demand.test() instanceof UnaryTest.Present)) {
            return Certainty.FAILS;
        }
        return nullable(view.value(fact), demand.test(), absence == Absence.MISSING)
                .not();
    }

    private Certainty of(Condition condition) {
        Operand operand = condition.operand();
        UnaryTest test = condition.test();
        if (operand instanceof Operand.OfFact fact) {
            boolean absentFails = tables.fact(fact.id()).absence() == Absence.NO_EFFECT;
            return nullable(view.value(fact), test, absentFails);
        } else if (operand instanceof Operand.OfDocument document) {
            return Certainty.of(copies(view.subject().documents().getOrDefault(document.id(), 0), test));
        } else if (operand instanceof Operand.OfEventFact fact) {
            return nullable(view.eventFact(fact), test, false);
        } else if (operand instanceof Operand.OfCount count) {
            return number(
                    EventCount.of(
                            tables.count(count.id()),
                            view.circumstances().history().happened()),
                    test);
        } else if (operand instanceof Operand.OfTerm term) {
            return flag(test) ? ofTerm(term) : ofTerm(term).not();
        }
        return ofCircumstance(operand, test);
    }

    private Certainty ofCircumstance(Operand operand, UnaryTest test) {
        Circumstances circumstances = view.circumstances();
        if (operand instanceof Operand.OfEvent event) {
            return Certainty.of(view.happened(event.type()) == flag(test));
        } else if (operand instanceof Operand.OfLapse lapse) {
            return Certainty.of(circumstances.lapsed().contains(lapse.id()) == flag(test));
        } else if (operand instanceof Operand.OfOneStop) {
            return Certainty.of(circumstances.oneStop() == flag(test));
        } else if (operand instanceof Operand.OfChannel) {
            return nullable(
                    circumstances.channel() == null
                            ? null
                            : circumstances.channel().name(),
                    test,
                    true);
        }
        throw new IllegalArgumentException("No rule can ask about " + operand);
    }

    private static boolean flag(UnaryTest test) {
        return Boolean.TRUE.equals(((UnaryTest.OneOf) test).values().get(0));
    }

    private Certainty ofTerm(Operand.OfTerm term) {
        Certainty any = Certainty.FAILS;
        for (List<PlannedCondition> row : tables.term(term.id())) {
            Certainty all = Certainty.HOLDS;
            for (PlannedCondition condition : row) {
                all = all.and(of(condition));
            }
            any = any.or(all);
        }
        return any;
    }

    private Certainty nullable(@Nullable Object value, UnaryTest test, boolean absentFails) {
        if (test instanceof UnaryTest.Absent || test instanceof UnaryTest.Present) {
            return Certainty.of((value == null) == test instanceof UnaryTest.Absent);
        }
        if (test instanceof UnaryTest.Share share) {
            @Nullable Object whole = view.value(share.whole());
            return value == null || whole == null ? Certainty.OPEN : Certainty.of(compares(value, whole, share));
        }
        if (value == null) {
            return absentFails ? Certainty.FAILS : Certainty.OPEN;
        }
        return Certainty.of(satisfies(value, test));
    }

    private boolean satisfies(Object value, UnaryTest test) {
        if (test instanceof UnaryTest.MonthsPassed passed) {
            return Durations.monthsHavePassed((LocalDate) value, passed.months(), receivedOn());
        }
        return test instanceof UnaryTest.ByReceipt
                ? !((LocalDate) value).isAfter(receivedOn())
                : Boolean.TRUE.equals(EventCount.holds(test, value));
    }

    private LocalDate receivedOn() {
        return view.circumstances().history().receivedOn();
    }

    private static boolean compares(Object part, Object whole, UnaryTest.Share share) {
        BigDecimal left = new BigDecimal(part.toString()).multiply(BigDecimal.valueOf(share.denominator()));
        BigDecimal right = new BigDecimal(whole.toString()).multiply(BigDecimal.valueOf(share.numerator()));
        return Boolean.TRUE.equals(EventCount.holds(new UnaryTest.Compare(share.operator(), right), left));
    }

    private static boolean copies(int copies, UnaryTest test) {
        boolean yesNo = test instanceof UnaryTest.OneOf one && one.values().get(0) instanceof Boolean;
        return yesNo ? copies > 0 == flag(test) : Boolean.TRUE.equals(EventCount.holds(test, (long) copies));
    }

    /** Of a number known between two bounds; that it is one of some numbers is certain only when it is known itself. */
    private static Certainty number(EventCount count, UnaryTest test) {
        if (test instanceof UnaryTest.NoneOf none) {
            return number(count, new UnaryTest.OneOf(none.values())).not();
        }
        boolean all = true;
        boolean any = false;
        for (long number = count.low(); number <= count.high(); number++) {
            boolean holds = Boolean.TRUE.equals(EventCount.holds(test, number));
            all &= holds;
            any |= holds;
        }
        boolean told = !(test instanceof UnaryTest.OneOf) || count.low() == count.high();
        return all && told ? Certainty.HOLDS : any ? Certainty.OPEN : Certainty.FAILS;
    }
}

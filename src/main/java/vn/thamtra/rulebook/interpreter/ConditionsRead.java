package vn.thamtra.rulebook.interpreter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;

/** The conditions of a procedure as they stand for one subject: each is read once, when it is first asked about. */
public final class ConditionsRead implements Found.Standing {
    /** One condition, made ready to be read of any subject. */
    interface Reading {
        Certainty of(ConditionsRead read);

        default Reading not() {
            return read -> of(read).not();
        }
    }

    private final Reading[] readings;
    private final View view;
    private final @Nullable Certainty[] known;

    ConditionsRead(Reading[] readings, View view) {
        this.readings = readings;
        this.view = view;
        this.known = new @Nullable Certainty[readings.length];
    }

    View view() {
        return view;
    }

    Certainty of(int condition) {
        @Nullable Certainty before = known[condition];
        if (before != null) {
            return before;
        }
        Certainty certainty = readings[condition].of(this);
        known[condition] = certainty;
        return certainty;
    }

    @Override
    public boolean isHolding(int condition) {
        return of(condition) == Certainty.HOLDS;
    }

    @Override
    public boolean isFailing(int condition) {
        return of(condition) == Certainty.FAILS;
    }

    /** Of all of them together. */
    Certainty of(List<PlannedCondition> conditions) {
        Certainty all = Certainty.HOLDS;
        for (PlannedCondition planned : conditions) {
            all = all.and(of(planned.number()));
            if (all == Certainty.FAILS) {
                return all;
            }
        }
        return all;
    }
}

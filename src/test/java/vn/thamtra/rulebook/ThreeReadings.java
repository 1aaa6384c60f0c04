package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.engine.PrintedRules;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.Condition;

/**
 * Sets three readings of the same tables side by side: the rules as the engine holds them, with the conditions made ready; the rules
 * as they are printed, compiled from their text; and a plain reading.
 */
final class ThreeReadings {
    private final CompiledProcedure compiled;
    private final PrintedRules printed;
    private final Timekeeping time;
    private final List<PlannedCondition> conditions;

    /** What was seen of each kind of operand and test: that it held, that it failed, and that it was open. */
    private final Map<String, Set<String>> seen = new TreeMap<>();

    ThreeReadings(CompiledProcedure compiled, PrintedRules printed, Timekeeping time) {
        this.compiled = compiled;
        this.printed = printed;
        this.time = time;
        this.conditions = compiled.plan().each().toList();
    }

    /** Of the dossier itself, items aside. */
    void compare(Dossier dossier, boolean oneStop) {
        OffsetDateTime asOf = Objects.requireNonNull(dossier.asOf());
        Subject subject = Subject.dossier(dossier);
        Circumstances circumstances = Circumstances.of(compiled.tables(), time, dossier, asOf, oneStop);
        Found found = compiled.find(subject, circumstances);
        Found asPrinted = printed.find(subject, circumstances);
        PlainConditions plain = new PlainJudge(compiled.tables(), dossier, asOf, oneStop).letter();

        for (PlannedCondition planned : conditions) {
            @Nullable Boolean holds = plainly(planned, plain);
            assertThat(found.isFailing(planned.number()))
                    .as("%s of %s", planned, dossier)
                    .isEqualTo(Boolean.FALSE.equals(holds));
            seen.computeIfAbsent(kind(planned), any -> new TreeSet<>()).add(String.valueOf(holds));
        }
        for (PlannedRow row : compiled.plan().rows()) {
            List<@Nullable Boolean> each = new ArrayList<>();
            row.conditions().forEach(planned -> each.add(plainly(planned, plain)));
            boolean holds = !each.isEmpty() && Boolean.TRUE.equals(Kleene.all(each));
            assertThat(found.isHolding(row.number()))
                    .as("%s of %s", row, dossier)
                    .isEqualTo(holds);
            assertThat(asPrinted.isHolding(row.number()))
                    .as("%s as printed of %s", row, dossier)
                    .isEqualTo(holds);
            assertThat(asPrinted.isOutside(row.number()))
                    .as("%s as printed of %s", row, dossier)
                    .isEqualTo(found.isOutside(row.number()));
        }
    }

    private static @Nullable Boolean plainly(PlannedCondition planned, PlainConditions plain) {
        Condition condition = planned.condition();
        return planned.demand()
                ? Kleene.not(plain.demand(condition.operand(), condition.test(), condition.cell()))
                : plain.value(condition);
    }

    private static String kind(PlannedCondition planned) {
        Condition condition = planned.condition();
        return (planned.demand() ? "demand of " : "") + condition.operand().kind() + " "
                + condition.test().kind();
    }

    Map<String, Set<String>> seen() {
        return seen;
    }
}

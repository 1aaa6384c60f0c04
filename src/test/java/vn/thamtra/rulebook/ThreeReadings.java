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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.Condition;

/**
 * Sets the compiled rules, which say what rows hold, and the conditions made ready, which say what fails, beside a plain reading
 * of the same tables.
 */
final class ThreeReadings {
    private final CompiledProcedure compiled;
    private final Timekeeping time;
    private final List<PlannedCondition> conditions;

    /** What was seen of each kind of operand and test: that it held, that it failed, and that it was open. */
    private final Map<String, Set<String>> seen = new TreeMap<>();

    ThreeReadings(CompiledProcedure compiled, Timekeeping time) {
        this.compiled = compiled;
        this.time = time;
        this.conditions = Stream.concat(
                        compiled.plan().terms().stream()
                                .flatMap(term -> term.rows().stream())
                                .flatMap(List::stream),
                        compiled.plan().rows().stream()
                                .flatMap(row -> Stream.concat(row.conditions().stream(), row.applies().stream())))
                .toList();
    }

    /** Of the dossier itself, items aside. */
    void compare(Dossier dossier, boolean oneStop) {
        OffsetDateTime asOf = Objects.requireNonNull(dossier.asOf());
        Found found = compiled.find(
                Subject.dossier(dossier), Circumstances.of(compiled.tables(), time, dossier, asOf, oneStop));
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
            assertThat(found.isHolding(row.number()))
                    .as("%s of %s", row, dossier)
                    .isEqualTo(!each.isEmpty() && Boolean.TRUE.equals(Kleene.all(each)));
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

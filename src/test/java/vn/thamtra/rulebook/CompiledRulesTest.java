package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.calendar.AfterCutoff;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.engine.PrintedRules;
import vn.thamtra.rulebook.engine.RuleCompiler;
import vn.thamtra.rulebook.engine.TableRules;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.wording.Wordings;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.verdict.Value;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.model.ProcedureTables;

/** The compiled rules and a plain reading of the same tables must never differ. */
class CompiledRulesTest {
    private static final CompileCache CACHE = CompileCache.in(Path.of("target", "compiled-rules"));
    private static final RulebookId RULEBOOK = new RulebookId("sha256:" + "0".repeat(64));
    private static final Timekeeping TIME = Timekeeping.of(
            new WorkCalendar(Set.of(), true), new Settings(true, AfterCutoff.TRANSFER_ONLY, TimeUnit.DAY));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void compiled_rules_agree_with_a_plain_reading_of_random_tables_in_any_rule_order(long seed) {
        ProcedureTables tables = new RandomTables(seed).next();
        RulePlan plan = RulePlan.of(tables);
        CompiledProcedure inOrder = compile(tables, plan, plan);
        CompiledProcedure shuffled = compile(tables, plan, shuffled(plan, seed));
        RandomDossiers dossiers = new RandomDossiers(tables.vocabulary(), LocalDate.of(2024, 1, 1), seed);
        ThreeReadings readings = new ThreeReadings(inOrder, PrintedRules.of(tables, CACHE), TIME);

        for (int i = 0; i < 500; i++) {
            Dossier dossier = dossiers.next();

            Verdict verdict = judge(inOrder, dossier);

            readings.compare(dossier, false);
            PlainJudge.Opinion opinion =
                    new PlainJudge(tables, dossier, Objects.requireNonNull(dossier.asOf()), false).opinion();
            assertThat(told(verdict)).as("%s", dossier).isEqualTo(opinion.reasons());
            assertThat(verdict.outcome()).as("%s", dossier).isEqualTo(opinion.outcome());
            assertThat(values(verdict)).as("%s", dossier).isEqualTo(opinion.values());
            assertThat(judge(shuffled, dossier)).as("%s", dossier).isEqualTo(verdict);
        }
    }

    private static CompiledProcedure compile(ProcedureTables tables, RulePlan plan, RulePlan written) {
        return CompiledProcedure.compile(
                tables,
                plan,
                TableRules.of(tables, written),
                new TreeMap<>(),
                Wordings.of(null),
                new RuleCompiler(CACHE));
    }

    /** The rules in another order under the same numbers. */
    private static RulePlan shuffled(RulePlan plan, long seed) {
        var rows = new ArrayList<>(plan.rows());
        Collections.shuffle(rows, new Random(seed));
        return new RulePlan(rows, plan.terms(), plan.conditions());
    }

    private static Verdict judge(CompiledProcedure procedure, Dossier dossier) {
        return new Judgement(procedure, TIME, dossier, Objects.requireNonNull(dossier.asOf()), false).verdict(RULEBOOK);
    }

    private static Set<String> values(Verdict verdict) {
        Set<String> told = new TreeSet<>();
        for (Value value : verdict.values()) {
            told.add(value.id() + " " + value.state() + " " + value.is()
                    + (value.item() == null ? "" : " of " + value.item()));
        }
        return told;
    }

    private static Set<String> told(Verdict verdict) {
        Set<String> told = new TreeSet<>();
        for (Reason reason : verdict.reasons()) {
            told.add(reason.kind() + " " + reason.rule() + (reason.item() == null ? "" : " of " + reason.item()));
        }
        return told;
    }
}

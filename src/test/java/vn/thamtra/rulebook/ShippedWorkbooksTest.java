package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thamtra.calendar.AfterCutoff;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.FactType;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.engine.PrintedRules;
import vn.thamtra.rulebook.engine.RuleCompiler;
import vn.thamtra.rulebook.engine.TableRules;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.History;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.LapsedLimits;
import vn.thamtra.rulebook.judgement.RowState;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.rulebook.wording.Wordings;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * The rows of every workbook of this project say what a plain reading of them says: as the engine holds them, in any order, and
 * as their printed rules are compiled.
 */
class ShippedWorkbooksTest {
    private static final int DOSSIERS = 1_000;
    private static final String LATER_THAN_THE_BODY_IT_BINDS = "NOTICE R-GEN-06";
    private static final RulebookId RULEBOOK = new RulebookId("sha256:" + "0".repeat(64));
    private static final Timekeeping TIME = Timekeeping.of(
            new WorkCalendar(Set.of(), true), new Settings(true, AfterCutoff.TRANSFER_ONLY, TimeUnit.DAY));

    private static final CompileCache CACHE = CompileCache.in(Path.of("target", "compiled-rules"));

    static List<ProcedureTables> workbooks() {
        Rulebook rulebook = ((Rulebook.Opening.Opened)
                        Rulebook.open(RulebookFiles.fromDirectory(Path.of("").toAbsolutePath()), CACHE))
                .rulebook();
        return rulebook.procedures().stream()
                .flatMap(id -> rulebook.versions(id).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void rules_made_and_rules_printed_agree_with_a_plain_reading_of_the_workbook_in_any_rule_order(
            ProcedureTables tables) {
        long seed = tables.file().hashCode();
        RulePlan plan = RulePlan.of(tables);
        CompiledProcedure compiled = shuffled(tables, plan, seed);
        PrintedRules printed = PrintedRules.of(tables, CACHE);
        ThresholdDossiers dossiers = new ThresholdDossiers(tables, seed);
        Map<Integer, Set<RowState>> seen = new HashMap<>();

        for (int i = 0; i < DOSSIERS; i++) {
            Dossier dossier = dossiers.next();
            boolean oneStop = i % 2 == 0;
            OffsetDateTime asOf = Objects.requireNonNull(dossier.asOf());

            Judgement judgement = new Judgement(compiled, TIME, dossier, asOf, oneStop);
            Verdict verdict = judgement.verdict(RULEBOOK);

            PlainJudge judge = new PlainJudge(tables, dossier, asOf, oneStop);
            PlainJudge.Opinion opinion = judge.opinion();
            assertThat(told(verdict)).as("%s", dossier).isEqualTo(opinion.reasons());
            assertThat(verdict.outcome()).as("%s", dossier).isEqualTo(opinion.outcome());
            Circumstances circumstances = circumstances(tables, dossier, asOf, oneStop);
            compareRows(plan, compiled.find(Subject.dossier(dossier), circumstances), judge, seen);
            compareRows(plan, printed.find(Subject.dossier(dossier), circumstances), judge, seen);
        }

        assertThat(neverDecided(tables, plan, seen)).isEmpty();
    }

    private static CompiledProcedure shuffled(ProcedureTables tables, RulePlan plan, long seed) {
        List<PlannedRow> rows = new ArrayList<>(plan.rows());
        Collections.shuffle(rows, new Random(seed));
        RulePlan written = new RulePlan(rows, plan.terms(), plan.conditions());
        return CompiledProcedure.compile(
                tables,
                plan,
                TableRules.of(tables, written),
                new TreeMap<>(),
                Wordings.of(null),
                new RuleCompiler(CACHE));
    }

    /** Without what is said of deadlines, which the rows do not say. */
    private static Set<String> told(Verdict verdict) {
        List<String> told = verdict.reasons().stream()
                .map(ShippedWorkbooksTest::told)
                .filter(reason -> !reason.equals(LATER_THAN_THE_BODY_IT_BINDS))
                .collect(Collectors.toCollection(ArrayList::new));
        verdict.deadlines().stream().filter(LapsedLimits::isLapsed).forEach(deadline -> assertThat(
                        told.remove("BREACH " + deadline.id()) || told.remove("NOTICE " + deadline.id()))
                .isTrue());
        return new TreeSet<>(told);
    }

    private static String told(Reason reason) {
        return reason.kind() + " " + reason.rule() + (reason.item() == null ? "" : " of " + reason.item());
    }

    private static Circumstances circumstances(
            ProcedureTables tables, Dossier dossier, OffsetDateTime asOf, boolean oneStop) {
        boolean atOneStop = oneStop && tables.oneStop();
        History history = History.of(dossier, asOf, atOneStop, TIME);
        Set<String> lapsed = Circumstances.lapsed(tables.lapses(), history, TIME.counting());
        return new Circumstances(history, dossier.channel(), atOneStop, lapsed);
    }

    /** Every row, also those of deadlines, which the reasons do not show. */
    private static void compareRows(RulePlan plan, Found findings, PlainJudge judge, Map<Integer, Set<RowState>> seen) {
        PlainConditions plain = judge.letter();
        for (PlannedRow planned : plan.rows()) {
            RowState state = RowState.of(planned, findings);
            assertThat(state)
                    .as("%s", planned.row())
                    .isEqualTo(judge.isLaw(planned.row()) ? state(plain, planned.row()) : RowState.EXCLUDED);
            if (!planned.applies().isEmpty()) {
                assertThat(RowState.applicability(planned, findings))
                        .as("%s", planned.row())
                        .isEqualTo(state(plain.value(planned.applies().get(0).condition())));
            }
            seen.computeIfAbsent(planned.number(), any -> EnumSet.noneOf(RowState.class))
                    .add(state);
        }
    }

    private static RowState state(PlainConditions plain, Row row) {
        @Nullable Boolean all = plain.all(row.conditions());
        if (row instanceof Row.Requirement demand) {
            @Nullable Boolean lacking = Kleene.not(plain.demand(demand.subject(), demand.demanded(), demand.cell()));
            return state(Kleene.both(all, lacking));
        }
        return state(all);
    }

    private static RowState state(@Nullable Boolean value) {
        if (value == null) {
            return RowState.UNDECIDED;
        }
        return value ? RowState.HOLDS : RowState.EXCLUDED;
    }

    /** Rows that no dossier made hold, or none made fail: comparing them has shown little. */
    private static List<String> neverDecided(ProcedureTables tables, RulePlan plan, Map<Integer, Set<RowState>> seen) {
        return plan.rows().stream()
                .flatMap(planned -> Stream.of(RowState.HOLDS, RowState.EXCLUDED)
                        .filter(state -> state == RowState.HOLDS || canFail(planned, tables))
                        .filter(state ->
                                !seen.getOrDefault(planned.number(), Set.of()).contains(state))
                        .map(state -> planned.row().id() + " " + state))
                .toList();
    }

    /** Not a row without conditions, nor one that takes every code or every number there is. */
    private static boolean canFail(PlannedRow planned, ProcedureTables tables) {
        return planned.conditions().stream()
                .map(RulePlan.PlannedCondition::condition)
                .anyMatch(condition -> !(condition.operand() instanceof Operand.OfFact fact
                        && takesAll(
                                condition.test(),
                                Objects.requireNonNull(
                                                tables.vocabulary().facts().get(fact.id()))
                                        .type())));
    }

    private static boolean takesAll(UnaryTest test, FactType type) {
        if (test instanceof UnaryTest.OneOf wanted && type instanceof FactType.Choice choice) {
            return wanted.values().size() == choice.options().size();
        }
        return test instanceof UnaryTest.Compare least
                && type instanceof FactType.Number number
                && least.operator() == UnaryTest.Operator.AT_LEAST
                && number.min().compareTo(new BigDecimal(least.bound().toString())) >= 0;
    }
}

package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.thamtra.calendar.AfterCutoff;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.engine.PrintedRules;
import vn.thamtra.rulebook.engine.RuleCompiler;
import vn.thamtra.rulebook.interpreter.InterpretedProcedure;
import vn.thamtra.rulebook.interpreter.WrittenFindings;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.JudgingRules;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.wording.Wordings;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.EveryCondition;
import vn.thamtra.workbook.model.ProcedureTables;

/** Everything that may be asked in a condition cell compiles, and is answered as it reads. */
class EveryConditionRulesTest {
    private static final RulebookId RULEBOOK = new RulebookId("sha256:" + "0".repeat(64));
    private static final Timekeeping TIME = Timekeeping.of(
            new WorkCalendar(Set.of(), true), new Settings(true, AfterCutoff.TRANSFER_ONLY, TimeUnit.DAY));

    @Test
    void it_compiles_and_is_answered_as_it_reads() {
        ProcedureTables tables = EveryCondition.tables();
        CompiledProcedure compiled = CompiledProcedure.compile(
                tables, new TreeMap<>(), Wordings.of(null), new RuleCompiler(CompileCache.none()));
        InterpretedProcedure read = InterpretedProcedure.of(tables, compiled, new WrittenFindings(compiled));
        RandomDossiers dossiers = new RandomDossiers(tables.vocabulary(), LocalDate.of(2024, 10, 20), 7);
        ThreeReadings readings = new ThreeReadings(compiled, PrintedRules.of(tables, CompileCache.none()), TIME);
        Set<String> told = new HashSet<>();

        for (int i = 0; i < 1_500; i++) {
            Dossier dossier = dossiers.next();

            Verdict verdict = judge(compiled, dossier);

            readings.compare(dossier, isOneStop(dossier));
            assertThat(judge(read, dossier)).isEqualTo(verdict);
            verdict.reasons().stream().map(Reason::rule).forEach(told::add);
        }
        assertThat(tables.notices()).hasSizeGreaterThan(150);
        assertThat(told).hasSizeGreaterThan(tables.notices().size() / 2);
        assertThat(readings.seen()).hasSizeGreaterThan(40);
        assertThat(readings.seen().values())
                .allSatisfy(answers -> assertThat(answers).contains("false").containsAnyOf("true", "null"));
    }

    private static Verdict judge(JudgingRules rules, Dossier dossier) {
        OffsetDateTime asOf = Objects.requireNonNull(dossier.asOf());
        return new Judgement(rules, TIME, dossier, asOf, isOneStop(dossier)).verdict(RULEBOOK);
    }

    private static boolean isOneStop(Dossier dossier) {
        return Objects.requireNonNull(dossier.asOf()).getDayOfMonth() % 2 == 0;
    }
}

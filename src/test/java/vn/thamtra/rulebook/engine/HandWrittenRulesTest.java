package vn.thamtra.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.thamtra.calendar.AfterCutoff;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.wording.Wordings;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.ValueTableBook;
import vn.thamtra.workbook.drl.DrlNames;
import vn.thamtra.workbook.model.ProcedureTables;

/** What rules written by hand can ask about before a dossier is judged. */
class HandWrittenRulesTest {
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2024-10-16T09:00:00+07:00");
    private static final Timekeeping TIME = Timekeeping.of(
            new WorkCalendar(Set.of(), true), new Settings(true, AfterCutoff.TRANSFER_ONLY, TimeUnit.DAY));
    private static final ProcedureTables TABLES = new ValueTableBook()
            .fact("age", "Tuổi", "số", "0 .. 200")
            .value("fee", "Mức phí", "số", "0 .. 900")
            .table("P", "duy nhất", List.of("Tuổi", "Kết quả: Mức phí"), new Object[] {"≥ 18", 100}, new Object[] {
                "< 18", 0
            })
            .tables();

    private static CompiledProcedure compile(String path, String drl) {
        SortedMap<String, String> files = new TreeMap<>(Map.of(path, drl));
        return CompiledProcedure.compile(TABLES, files, Wordings.of(null), new RuleCompiler(CompileCache.none()));
    }

    private static String rule(String imported, String pattern) {
        return """
                package written
                import %s
                rule "R-X-1 hỏi"
                    @kind("NOTICE") @subject("receivedAt") @vi("Có") @en("Yes")
                when
                    $facts : %s
                then
                    $facts.getFindings().found(drools.getRule().getName());
                end
                """.formatted(imported, pattern);
    }

    private static Found find(CompiledProcedure procedure, Map<String, Object> facts) {
        Dossier dossier =
                new Dossier(TABLES.id(), null, RECEIVED, null, Map.of(), facts, List.of(), List.of(), RECEIVED);
        return procedure.find(Subject.dossier(dossier), Circumstances.of(TABLES, TIME, dossier, RECEIVED, false));
    }

    @Test
    void a_rule_of_every_procedure_asks_how_a_dossier_was_received() {
        CompiledProcedure procedure = compile(
                "rules/general/written.drl",
                rule(
                        "vn.thamtra.rules.DossierFacts",
                        "DossierFacts( receivedOn.isEqual(java.time.LocalDate.of(2024, 10, 16)) )"));

        assertThat(find(procedure, Map.of()).found()).containsExactly("R-X-1 hỏi");
    }

    @Test
    void a_rule_of_one_procedure_may_name_its_facts_by_their_type() {
        CompiledProcedure procedure = compile(
                "rules/" + TABLES.id() + "/written.drl",
                rule(DrlNames.packageOf(TABLES) + ".Facts", "Facts( fact_age != null && fact_age >= 18L )"));

        assertThat(find(procedure, Map.of("age", 20L)).found()).containsExactly("R-X-1 hỏi");
        assertThat(find(procedure, Map.of("age", 17L)).found()).isEmpty();
        assertThat(find(procedure, Map.of()).found()).isEmpty();
    }

    @Test
    void what_it_finds_stands_beside_what_the_rows_find() {
        CompiledProcedure procedure = compile(
                "rules/" + TABLES.id() + "/written.drl",
                rule(DrlNames.packageOf(TABLES) + ".Facts", "Facts( fact_age != null && fact_age >= 18L )"));
        int row = procedure.plan().rows().stream()
                .filter(planned -> planned.row().asValue().isPresent())
                .findFirst()
                .orElseThrow()
                .number();

        assertThat(find(procedure, Map.of("age", 20L)).isHolding(row)).isTrue();
        assertThat(find(procedure, Map.of("age", 17L)).isHolding(row)).isFalse();
    }

    @Test
    void a_misspelt_fact_is_a_fault_and_not_a_rule_that_never_fires() {
        assertThatThrownBy(() -> compile(
                        "rules/" + TABLES.id() + "/written.drl",
                        rule(DrlNames.packageOf(TABLES) + ".Facts", "Facts( fact_agee >= 18L )")))
                .isInstanceOf(FaultyRules.class)
                .hasMessageContaining("fact_agee");
    }
}

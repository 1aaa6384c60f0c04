package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import vn.thamtra.calendar.AfterCutoff;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.engine.FactsFiller;
import vn.thamtra.rulebook.engine.FactsMaker;
import vn.thamtra.rulebook.engine.RuleCompiler;
import vn.thamtra.rulebook.engine.RuleMatcher;
import vn.thamtra.rulebook.interpreter.Conditions;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.History;
import vn.thamtra.rulebook.judgement.RowState;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rules.DossierFacts;
import vn.thamtra.rules.Findings;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.drl.DrlNames;
import vn.thamtra.workbook.drl.DrlWriter;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.ProcedureTables;

/** The rows, written out in Drools' own spreadsheet format and compiled by Drools, find what our rules find and our conditions tell. */
class DroolsDecisionTablesTest {
    private static final int DOSSIERS = 1_000;
    private static final Timekeeping TIME = Timekeeping.of(
            new WorkCalendar(Set.of(), true), new Settings(true, AfterCutoff.TRANSFER_ONLY, TimeUnit.DAY));

    private final RuleCompiler compiler = new RuleCompiler(CompileCache.in(Path.of("target", "compiled-rules")));

    static List<ProcedureTables> tables() {
        Stream<ProcedureTables> random = Stream.of(21L, 22L, 23L, 24L, 25L).map(seed -> new RandomTables(seed).next());
        Stream<ProcedureTables> shipped = ShippedWorkbooksTest.workbooks().stream()
                .filter(tables -> tables.id().contains("legal-reporter"));
        return Stream.concat(random, shipped).toList();
    }

    /** Matches dossiers by one set of compiled rules. */
    private record Matcher(FactsFiller filler, RuleMatcher matcher) {
        static Matcher of(KieBase base, ProcedureTables tables) {
            return new Matcher(new FactsFiller(tables, new FactsMaker(base, tables)), new RuleMatcher(base));
        }

        Findings match(Subject subject, Circumstances circumstances) {
            DossierFacts facts = filler.fill(subject, circumstances, Map.of());
            matcher.match(facts);
            return facts.getFindings();
        }
    }

    /** What the exported table, which has a rule for the failing of each condition too, says of conditions. */
    private record Exported(Findings found, RulePlan plan) implements Found.Standing {
        @Override
        public boolean isHolding(int condition) {
            throw new UnsupportedOperationException("no rule says it");
        }

        @Override
        public boolean isFailing(int condition) {
            return found.isHolding(plan.rows().size() + condition);
        }
    }

    private static Circumstances circumstances(Dossier dossier) {
        History history = History.of(dossier, Objects.requireNonNull(dossier.asOf()), false, TIME);
        return new Circumstances(history, dossier.channel(), false, Set.of());
    }

    /** What can be compared, and why the rest cannot. */
    private record Comparable(List<PlannedRow> rows, List<PlannedCondition> conditions, Map<String, Integer> skipped) {
        static Comparable in(RulePlan plan) {
            List<PlannedRow> rows = new ArrayList<>();
            List<PlannedCondition> conditions = new ArrayList<>();
            Map<String, Integer> skipped = new TreeMap<>();
            for (PlannedRow row : plan.rows()) {
                @Nullable
                String obstacle = !row.row().days().areAll()
                        ? "days of its own: the exported table has no such column"
                        : row.conditions().isEmpty()
                                ? "no conditions: a table of Drools has no such row"
                                : row.conditions().stream()
                                        .map(planned -> DroolsCells.obstacle(planned.condition()))
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .orElse(null);
                if (obstacle == null) {
                    rows.add(row);
                } else {
                    skipped.merge(obstacle, 1, Integer::sum);
                }
                row.conditions().stream()
                        .filter(planned -> DroolsCells.obstacle(planned.condition()) == null)
                        .forEach(conditions::add);
            }
            return new Comparable(rows, conditions, skipped);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_decision_table_compiled_by_drools_finds_the_same_in_every_row(ProcedureTables tables) {
        RulePlan plan = RulePlan.of(tables);
        Comparable comparable = Comparable.in(plan);
        String ours = DrlWriter.write(tables, plan, DossierFacts.class.getName());
        Matcher compiled = Matcher.of(compiler.compile(drl(tables, "tables", ours)), tables);
        Matcher exported = Matcher.of(compiler.compile(exported(tables, plan, comparable, ours)), tables);
        Conditions conditions = Conditions.of(tables, plan);
        ThresholdDossiers dossiers = new ThresholdDossiers(tables, 31);

        int compared = 0;
        for (int i = 0; i < DOSSIERS; i++) {
            Dossier dossier = dossiers.next();
            Subject subject = Subject.dossier(dossier);
            Circumstances circumstances = circumstances(dossier);
            Found one = new Found(
                    compiled.match(subject, circumstances), conditions.read(subject, circumstances, Map.of()));
            Findings found = exported.match(subject, circumstances);
            Found other = new Found(found, new Exported(found, plan));
            for (PlannedRow row : comparable.rows()) {
                assertThat(RowState.of(row, other))
                        .as("%s for %s", row.row(), dossier)
                        .isEqualTo(RowState.of(row, one));
                compared++;
            }
            for (PlannedCondition planned : comparable.conditions()) {
                assertThat(other.isFailing(planned.number()))
                        .as("%s for %s", planned, dossier)
                        .isEqualTo(one.isFailing(planned.number()));
            }
        }

        int skipped = comparable.skipped().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        System.out.printf(
                "%s: %d rows, skipped %s%n", tables.file(), comparable.rows().size(), comparable.skipped());
        assertThat(comparable.rows()).isNotEmpty();
        assertThat(compared).isEqualTo(DOSSIERS * (tables.rows().size() - skipped));
    }

    private static SortedMap<String, String> drl(ProcedureTables tables, String name, String text) {
        String path = "rules/" + DrlNames.packageOf(tables).replace('.', '/') + "/" + name + ".drl";
        return new TreeMap<>(Map.of(path, text));
    }

    /** The declared type as it is, and all rules from the spreadsheet; conditions that fail are numbered behind the rows. */
    private static SortedMap<String, String> exported(
            ProcedureTables tables, RulePlan plan, Comparable comparable, String ours) {
        DroolsCells cells = new DroolsCells(tables);
        DroolsSpreadsheet sheet = new DroolsSpreadsheet(DrlNames.packageOf(tables));
        sheet.add(
                "rows that hold",
                "holds",
                comparable.rows().stream()
                        .map(row -> new DroolsSpreadsheet.Line(
                                row.conditions().stream().map(cells::holds).toList(), row.number()))
                        .toList());
        sheet.add(
                "conditions that fail",
                "holds",
                comparable.conditions().stream()
                        .map(planned -> new DroolsSpreadsheet.Line(
                                List.of(cells.fails(planned)), plan.rows().size() + planned.number()))
                        .toList());
        SortedMap<String, String> drl = drl(tables, "type", ours.substring(0, ours.indexOf("\nrule ")));
        drl.putAll(drl(tables, "exported", sheet.drl()));
        return drl;
    }
}

package vn.thamtra.rulebook;

import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.engine.RuleCompiler;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.History;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.rulebook.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;

/** Lets the benchmarks time the matching of one procedure by itself: nothing is added up after. */
public final class BenchMatcher {
    private final CompiledProcedure procedure;
    private final RulePlan plan;
    private final Timekeeping time;

    private BenchMatcher(Rulebook rulebook, ProcedureTables tables, SortedMap<String, String> written) {
        this.time = Timekeeping.of(rulebook.calendar(), Settings.of(Map.of()));
        this.plan = RulePlan.of(tables);
        this.procedure = CompiledProcedure.compile(
                tables, written, wording(rulebook, tables), new RuleCompiler(CompileCache.none()));
    }

    private static Wording wording(Rulebook rulebook, ProcedureTables tables) {
        return rulebook.version(tables).orElseThrow().compiled().wording();
    }

    /** All rows of the version in force on a day, with the hand-written rules that concern it. */
    public static BenchMatcher of(Rulebook rulebook, String procedure, LocalDate day) {
        ProcedureTables tables = rulebook.inForce(procedure, day).orElseThrow();
        SortedMap<String, String> written = new TreeMap<>();
        rulebook.files().files().forEach((path, bytes) -> {
            if (path.startsWith(RulebookFiles.RULES) && concerns(path.split("/")[1], tables)) {
                written.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return new BenchMatcher(rulebook, tables, written);
    }

    private static boolean concerns(String folder, ProcedureTables tables) {
        return folder.equals("general")
                || folder.equals(tables.id())
                || (folder.equals("one-stop") && tables.oneStop());
    }

    /** Some of the criteria's rows and no others. */
    public static BenchMatcher of(Rulebook rulebook, ProcedureTables tables, Predicate<Row.Alternative> rows) {
        ProcedureTables some = tables.with(
                new ProcedureTables.Definitions(tables.terms(), tables.counts(), List.of()),
                new ProcedureTables.Rules(
                        List.of(),
                        tables.alternatives().stream().filter(rows).toList(),
                        List.of(),
                        List.of(),
                        List.of()));
        return new BenchMatcher(rulebook, some, new TreeMap<>());
    }

    /** What is matched. */
    public record Matched(Subject subject, Circumstances circumstances) {}

    /** The dossier and each of its items. */
    public List<Matched> subjects(Dossier dossier, OffsetDateTime asOf) {
        boolean oneStop = procedure.tables().oneStop();
        History history = History.of(dossier, asOf, oneStop, time);
        Circumstances circumstances = new Circumstances(
                history,
                dossier.channel(),
                oneStop,
                Circumstances.lapsed(procedure.tables().lapses(), history, time.counting()));
        List<Matched> subjects = new ArrayList<>();
        subjects.add(new Matched(Subject.dossier(dossier), circumstances));
        Subject.items(dossier).forEach(item -> subjects.add(new Matched(item, circumstances)));
        return subjects;
    }

    /**
     * Has the rules of the rows and those written by hand fire, and reads every condition, of which an
     * evaluation reads only those it asks about.
     */
    public Found match(Matched matched) {
        Found found = procedure.find(matched.subject, matched.circumstances);
        for (int condition = 0; condition < plan.conditions(); condition++) {
            found.isFailing(condition);
        }
        return found;
    }

    /** Findings in words: a row and that it holds, or the fact on which it fails. */
    public Set<String> told(Found findings, Map<Integer, String> names) {
        Set<String> told = new TreeSet<>();
        names.forEach((number, name) -> {
            boolean found = number < 0 ? findings.isHolding(-number - 1) : findings.isFailing(number);
            if (found) {
                told.add(name);
            }
        });
        return told;
    }

    /** What each number of a finding means; the numbers of rows are turned to −1, −2, …. */
    public Map<Integer, String> names() {
        Map<Integer, String> names = new HashMap<>();
        for (PlannedRow row : plan.rows()) {
            names.put(-row.number() - 1, row.row().id() + " holds");
            row.conditions().forEach(condition -> names.put(
                    condition.number(),
                    row.row().id() + " fails on " + factOf(condition)));
        }
        return names;
    }

    private static String factOf(RulePlan.PlannedCondition condition) {
        return condition.condition().operand() instanceof vn.thamtra.workbook.model.Operand.OfFact fact
                ? fact.id()
                : condition.condition().operand().toString();
    }

    /** How much the rows can tell: a rule each, and what each asks. */
    public long tells() {
        return plan.rows().size() + plan.conditions();
    }
}

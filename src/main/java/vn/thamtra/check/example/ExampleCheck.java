package vn.thamtra.check.example;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.Variants;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.ProcedureTables;

/** Tries the examples of a workbook: as they are, row by row, and against mistakes. */
final class ExampleCheck {
    /** Conditions times mutants that are read at most; larger tables are probed evenly. */
    private static final long CONDITIONS_READ = 400_000;

    private final ProcedureTables tables;
    private final Rulebook rulebook;
    private final Variants variants;

    ExampleCheck(ProcedureTables tables, Rulebook rulebook) {
        this.tables = tables;
        this.rulebook = rulebook;
        this.variants = Variants.of(rulebook, tables);
    }

    /** While an example fails, nobody needs to know what the others do not notice. */
    ExampleReport report() {
        List<ExampleReport.Failure> failures = failures();
        return failures.isEmpty()
                ? mutated()
                : new ExampleReport(
                        tables.file(), tables.examples().size(), failures, List.of(), 0, 0, Map.of(), 0, List.of());
    }

    private ExampleReport mutated() {
        List<Mutant> all = Mutants.of(tables, rulebook.versions(tables.id()).size() == 1);
        List<Mutant> tried = probed(all);
        MutationRun run = new MutationRun(rulebook, variants, tables);
        List<MutationRun.Fate> fates = run.fates(tried);
        List<Mutant> alive = fates.stream()
                .filter(fate -> !fate.noticed())
                .map(MutationRun.Fate::mutant)
                .toList();
        List<ExampleReport.Survivor> survivors = survivors(alive);
        return new ExampleReport(
                tables.file(),
                tables.examples().size(),
                List.of(),
                new Coverage(tables, variants).rows(missed(fates)),
                all.size(),
                tried.size(),
                noticed(fates),
                alive.size() - survivors.size(),
                survivors);
    }

    private static Map<Mistake, Integer> noticed(List<MutationRun.Fate> fates) {
        Map<Mistake, Integer> noticed = new EnumMap<>(Mistake.class);
        fates.stream()
                .filter(MutationRun.Fate::noticed)
                .forEach(fate -> noticed.merge(fate.mutant().mistake(), 1, Integer::sum));
        return noticed;
    }

    private List<Mutant> probed(List<Mutant> all) {
        long step = 1 + ProposalSearch.conditions(tables) * all.size() / CONDITIONS_READ;
        List<Mutant> probed = new ArrayList<>();
        for (long i = 0; i < all.size(); i += step) {
            probed.add(all.get((int) i));
        }
        return probed;
    }

    private List<ExampleReport.Failure> failures() {
        List<ExampleReport.Failure> failures = new ArrayList<>();
        for (Example example : tables.examples()) {
            Trial trial = Trial.of(tables, example);
            Answer answer = Answer.of(rulebook.evaluate(trial.dossier(), trial.asOf()));
            List<Deviation> deviations = Deviation.between(example, answer);
            if (!deviations.isEmpty()) {
                failures.add(new ExampleReport.Failure(example.id(), trial, deviations));
            }
        }
        return failures;
    }

    /** Rows that an example misses when they are dropped, as {@code sheet!cell}. */
    private static Set<String> missed(List<MutationRun.Fate> fates) {
        return fates.stream()
                .filter(fate -> fate.mutant().mistake() == Mistake.ROW_DROPPED)
                .filter(MutationRun.Fate::noticed)
                .map(fate -> fate.mutant().sheet() + "!" + fate.mutant().cell())
                .collect(Collectors.toSet());
    }

    /** Those that an example could notice, or of which that is not known. */
    private List<ExampleReport.Survivor> survivors(List<Mutant> alive) {
        List<ProposalSearch.Outcome> outcomes = new ProposalSearch(tables, rulebook, variants).look(alive);
        List<ExampleReport.Survivor> survivors = new ArrayList<>();
        for (int i = 0; i < alive.size(); i++) {
            if (outcomes.get(i).ending() != ProposalSearch.Ending.IN_VAIN) {
                survivors.add(survivor(alive.get(i), outcomes.get(i)));
            }
        }
        return survivors;
    }

    private static ExampleReport.Survivor survivor(Mutant mutant, ProposalSearch.Outcome outcome) {
        return new ExampleReport.Survivor(
                mutant.mistake(), mutant.sheet(), mutant.cell(), mutant.row(), mutant.change(), outcome.proposal());
    }
}

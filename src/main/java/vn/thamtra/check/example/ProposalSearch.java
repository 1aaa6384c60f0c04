package vn.thamtra.check.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.Variant;
import vn.thamtra.rulebook.Variants;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * Looks for a dossier that a mistaken workbook answers otherwise than the right one: among the examples, then among those
 * that differ from an example in one thing, then in two, always in the same order and only so far. That none is found
 * therefore proves nothing.
 */
final class ProposalSearch {
    /** For one mistake: what is not told apart by so many is seldom told apart by ten times as many. */
    private static final int EVALUATIONS = 600;

    /** For all mistakes of a workbook together. */
    private static final int ALL_EVALUATIONS = 24_000;

    /** Conditions times evaluations at most: each condition costs every evaluation its part. */
    private static final long CONDITIONS_READ = 2_000_000;

    private final ProcedureTables tables;
    private final Rulebook rulebook;
    private final Variants variants;
    private final List<Trial> examples;
    private final ExampleRow row;
    private final Map<Trial, Answer> right = new ConcurrentHashMap<>();
    private int left;

    /** What came of looking for an example. */
    enum Ending {
        FOUND,
        /** No dossier that was tried is answered otherwise. */
        IN_VAIN,
        /** Nothing is left of what the search may cost. */
        GIVEN_UP
    }

    /** @param proposal null where none was found */
    record Outcome(Ending ending, ExampleReport.@Nullable Proposal proposal) {}

    ProposalSearch(ProcedureTables tables, Rulebook rulebook, Variants variants) {
        this.tables = tables;
        this.rulebook = rulebook;
        this.variants = variants;
        this.examples = tables.examples().stream()
                .map(example -> Trial.of(tables, example))
                .toList();
        this.row = new ExampleRow(tables);
        this.left = (int) Math.min(ALL_EVALUATIONS, CONDITIONS_READ / (conditions(tables) + 1));
    }

    /** How many conditions rows have, which is what one evaluation costs. */
    static long conditions(ProcedureTables tables) {
        return tables.rows().stream().mapToLong(row -> row.conditions().size()).sum();
    }

    /** Looks for one for each mistake, in their order, as long as anything is left to spend. */
    List<Outcome> look(List<Mutant> mutants) {
        List<Outcome> outcomes = new ArrayList<>();
        while (outcomes.size() < mutants.size() && left > 0) {
            outcomes.addAll(lookSideBySide(mutants.subList(outcomes.size(), mutants.size())));
        }
        return Stream.concat(outcomes.stream(), Stream.generate(() -> new Outcome(Ending.GIVEN_UP, null)))
                .limit(mutants.size())
                .toList();
    }

    /** As many at once as may all spend their part, so that none depends on how the others end. */
    private List<Outcome> lookSideBySide(List<Mutant> mutants) {
        int most = Math.min(EVALUATIONS, left);
        return mutants.subList(0, Math.min(left / most, mutants.size())).parallelStream()
                .map(mutant -> new Attempt(mutant, most).ended())
                .toList()
                .stream()
                .map(this::outcome)
                .toList();
    }

    private Outcome outcome(Ended ended) {
        boolean whole = ended.spent() < Math.min(EVALUATIONS, left) || left > EVALUATIONS;
        left -= ended.spent();
        Ending unfound = whole ? Ending.IN_VAIN : Ending.GIVEN_UP;
        return new Outcome(ended.found() == null ? unfound : Ending.FOUND, ended.found());
    }

    /** @param found null where none was found */
    private record Ended(ExampleReport.@Nullable Proposal found, int spent) {}

    private Stream<Trial> trials(Attempt attempt) {
        return Stream.<Stream<Trial>>of(
                        examples.stream(),
                        examples.stream().flatMap(attempt::near),
                        examples.stream().flatMap(attempt::near).flatMap(attempt::near))
                .flatMap(trials -> trials);
    }

    /** The search for one mutant. */
    private final class Attempt {
        private final Variant mistaken;
        private final TrialChanges changes;
        private final Map<Trial, Answer> wrong = new HashMap<>();
        private final int most;
        private int left;

        Attempt(Mutant mutant, int most) {
            this.most = most;
            this.left = most;
            ProcedureTables other = mutant.made().get();
            this.mistaken = variants.with(other);
            this.changes = new TrialChanges(tables, other, mutant);
        }

        Ended ended() {
            Optional<ExampleReport.Proposal> proposal = trials(this)
                    .takeWhile(trial -> left > 0)
                    .map(this::tried)
                    .flatMap(Optional::stream)
                    .findFirst();
            return new Ended(proposal.orElse(null), most - left);
        }

        private Stream<Trial> near(Trial trial) {
            if (left <= 0) {
                return Stream.empty();
            }
            return changes.of(trial, List.of(answer(trial), wrong(trial))).stream();
        }

        private Answer answer(Trial trial) {
            return right.computeIfAbsent(trial, any -> Answer.of(rulebook.evaluate(trial.dossier(), trial.asOf())));
        }

        private Answer wrong(Trial trial) {
            return wrong.computeIfAbsent(trial, any -> Answer.of(mistaken.evaluate(trial.dossier(), trial.asOf())));
        }

        private Optional<ExampleReport.Proposal> tried(Trial trial) {
            left--;
            Answer right = answer(trial);
            @Nullable Answer wrong = wrong(trial);
            return right.equals(wrong) ? Optional.empty() : Optional.of(told(trial, right, wrong));
        }

        private ExampleReport.Proposal told(Trial trial, Answer right, Answer wrong) {
            return new ExampleReport.Proposal(trial, row.cells(row.nextId(), row.about(trial), trial, right, wrong));
        }
    }
}

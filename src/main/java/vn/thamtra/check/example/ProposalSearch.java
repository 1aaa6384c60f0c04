package vn.thamtra.check.example;

import java.util.List;
import java.util.Optional;
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
    private static final int EVALUATIONS = 6_000;

    /** Rows times evaluations at most: each row costs every evaluation its part. */
    private static final int ROWS_READ = 600_000;

    private final ProcedureTables tables;
    private final Rulebook rulebook;
    private final Variants variants;
    private final List<Trial> examples;
    private final ExampleRow row;

    ProposalSearch(ProcedureTables tables, Rulebook rulebook, Variants variants) {
        this.tables = tables;
        this.rulebook = rulebook;
        this.variants = variants;
        this.examples = tables.examples().stream()
                .map(example -> Trial.of(tables, example))
                .toList();
        this.row = new ExampleRow(tables);
    }

    Optional<ExampleReport.Proposal> proposal(Mutant mutant) {
        Attempt attempt = new Attempt(mutant);
        return Stream.<Stream<Trial>>of(
                        examples.stream(),
                        examples.stream().flatMap(attempt::near),
                        examples.stream().flatMap(attempt::near).flatMap(attempt::near))
                .flatMap(trials -> trials)
                .takeWhile(trial -> attempt.left > 0)
                .map(attempt::tried)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The search for one mutant. */
    private final class Attempt {
        private final Mutant mutant;
        private final Variant mistaken;
        private final TrialChanges changes;
        private int left = Math.min(EVALUATIONS, ROWS_READ / (tables.rows().size() + 1));

        Attempt(Mutant mutant) {
            this.mutant = mutant;
            ProcedureTables other = mutant.made().get();
            this.mistaken = variants.with(other);
            this.changes = new TrialChanges(tables, other, mutant);
        }

        private Stream<Trial> near(Trial trial) {
            if (left <= 0) {
                return Stream.empty();
            }
            return changes.of(trial, List.of(answer(trial), wrong(trial))).stream();
        }

        private Answer answer(Trial trial) {
            return Answer.of(rulebook.evaluate(trial.dossier(), trial.asOf()));
        }

        private Answer wrong(Trial trial) {
            return Answer.of(mistaken.evaluate(trial.dossier(), trial.asOf()));
        }

        private Optional<ExampleReport.Proposal> tried(Trial trial) {
            left--;
            Answer right = answer(trial);
            @Nullable Answer wrong = wrong(trial);
            return right.equals(wrong) ? Optional.empty() : Optional.of(told(trial, right, wrong));
        }

        private ExampleReport.Proposal told(Trial trial, Answer right, Answer wrong) {
            String about = "Đề xuất: phân biệt " + mutant.row() + " ("
                    + mutant.change().vi() + ")";
            return new ExampleReport.Proposal(trial, row.cells(row.nextId(), about, trial, right, wrong));
        }
    }
}

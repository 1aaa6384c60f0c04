package vn.thamtra.check.example;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;

/**
 * What the examples of one workbook prove.
 *
 * @param mutants workbooks that differ from this one by one small mistake
 * @param tried how many of them were put before the examples: all, unless the tables are so large that only every
 *     so-manieth could be
 * @param noticed how many of those some example noticed, by kind
 * @param vain how many no example could notice, as far as was looked
 * @param survivors the others
 */
record ExampleReport(
        String workbook,
        int examples,
        List<Failure> failures,
        List<RowCoverage> rows,
        int mutants,
        int tried,
        Map<Mistake, Integer> noticed,
        int vain,
        List<Survivor> survivors) {

    /** The least share of mistakes that examples should notice. */
    static final double ENOUGH = 0.95;

    /** An example that does not get what its row says. */
    record Failure(String example, Trial trial, List<Deviation> deviations) {}

    /**
     * In how many examples a row of a rule or a term holds, fails or stays open.
     *
     * @param missed whether an example fails once the row is dropped
     */
    record RowCoverage(
            String sheet,
            String cell,
            String row,
            int holding,
            int failing,
            int open,
            boolean missed,
            List<ConditionCoverage> conditions) {}

    /** In how many examples one condition of a row holds and fails. */
    record ConditionCoverage(String cell, String heading, int holding, int failing) {}

    /**
     * A mistake that no example notices.
     *
     * @param proposal an example that would; null where none was looked for to the end
     */
    record Survivor(
            Mistake mistake,
            String sheet,
            String cell,
            String row,
            Message change,
            @Nullable Proposal proposal) {}

    /**
     * An example to be judged: what the workbook answers today, which the mistake would change.
     *
     * @param cells the row of {@code Kiểm thử}, by heading; the last three are today's answer
     */
    record Proposal(Trial trial, Map<String, String> cells) {}

    /** How many of those tried some example noticed. */
    int killed() {
        return noticed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The mutation score of one kind of mistakes, from 0 to 1. */
    double score(Mistake kind) {
        return noticeable(kind) == 0 ? 1 : (double) noticed.getOrDefault(kind, 0) / noticeable(kind);
    }

    /** How many mistakes of a kind an example can notice. */
    int noticeable(Mistake kind) {
        return noticed.getOrDefault(kind, 0)
                + (int) survivors.stream()
                        .filter(survivor -> survivor.mistake() == kind)
                        .count();
    }

    /** How many of those tried an example can notice. */
    int noticeable() {
        return tried - vain;
    }

    /** The mutation score, from 0 to 1. */
    double score() {
        return noticeable() == 0 ? 1 : (double) killed() / noticeable();
    }
}

package vn.thamtra.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Every case evaluated and matched in turns, a few at a time, round after round: what the machine does besides hits both
 * alike, and the median of the rounds leaves out what hit neither.
 */
final class CaseByCase {
    private static final int BLOCK = 16;
    private static final int ROUNDS = 400;
    private static final long WARM_UP = 15_000_000_000L;

    private final List<Row> rows = new ArrayList<>();

    private record Row(String name, double evaluation, double match) {
        double ratio() {
            return evaluation / match;
        }
    }

    static CaseByCase measure() {
        Blackhole hole =
                new Blackhole("Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        List<JudgedCase> cases = JudgedCase.all(Rulebooks.open());
        long end = System.nanoTime() + WARM_UP;
        while (System.nanoTime() < end) {
            cases.forEach(judged -> evaluation(judged, hole));
            cases.forEach(judged -> match(judged, hole));
        }
        double[][] evaluations = new double[cases.size()][ROUNDS];
        double[][] matches = new double[cases.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < cases.size(); i++) {
                evaluations[i][round] = evaluation(cases.get(i), hole);
                matches[i][round] = match(cases.get(i), hole);
            }
        }
        CaseByCase measured = new CaseByCase();
        for (int i = 0; i < cases.size(); i++) {
            measured.rows.add(new Row(cases.get(i).name(), median(evaluations[i]), median(matches[i])));
        }
        return measured;
    }

    private static double evaluation(JudgedCase judged, Blackhole hole) {
        long start = System.nanoTime();
        for (int i = 0; i < BLOCK; i++) {
            hole.consume(judged.evaluate());
        }
        return (System.nanoTime() - start) / (double) BLOCK;
    }

    private static double match(JudgedCase judged, Blackhole hole) {
        long start = System.nanoTime();
        for (int i = 0; i < BLOCK; i++) {
            judged.match(hole::consume);
        }
        return (System.nanoTime() - start) / (double) BLOCK;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    double medianEvaluation() {
        return median(rows.stream().mapToDouble(Row::evaluation).toArray());
    }

    double medianRatio() {
        return median(rows.stream().mapToDouble(Row::ratio).toArray());
    }

    void print() {
        System.out.printf("%n%-64s %12s %12s %8s%n", "median of " + ROUNDS + " rounds", "evaluate ns", "match ns", "ratio");
        rows.forEach(row ->
                System.out.printf("%-64s %12.0f %12.0f %8.2f%n", row.name(), row.evaluation(), row.match(), row.ratio()));
    }
}

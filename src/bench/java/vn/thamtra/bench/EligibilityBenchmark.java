package vn.thamtra.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One eligibility table, five ways to judge it, the same nominees and the same findings: ours has to be faster than
 * every other engine and take at most twenty times as long as Java written by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EligibilityBenchmark {
    private static final int CANDIDATES = 512;

    private int next;

    private static final class Inputs<I, O> {
        private final Contender<I, O> contender;
        private final List<I> prepared = new ArrayList<>();

        Inputs(Contender<I, O> contender, List<Candidate> candidates) {
            this.contender = contender;
            candidates.forEach(candidate -> prepared.add(contender.prepare(candidate)));
            check(candidates);
        }

        /** Refuses to time what does not answer like the others. */
        private void check(List<Candidate> candidates) {
            HandWrittenJava java = new HandWrittenJava();
            for (int i = 0; i < CANDIDATES; i++) {
                Set<String> expected = java.findings(java.judge(candidates.get(i)));
                Set<String> found = contender.findings(contender.judge(prepared.get(i)));
                if (!found.equals(expected)) {
                    throw new IllegalStateException("%s finds %s of %s, not %s"
                            .formatted(contender.getClass().getSimpleName(), found, candidates.get(i), expected));
                }
            }
        }

        O judge(int next) {
            return contender.judge(prepared.get(next & (CANDIDATES - 1)));
        }
    }

    @State(Scope.Benchmark)
    public static class Ours {
        private ThamTraMatch match;
        private Inputs<?, ?> inputs;
        private final List<Map<String, Object>> facts = new ArrayList<>();

        @Setup
        public void open() {
            List<Candidate> candidates = Candidates.generate(CANDIDATES);
            match = new ThamTraMatch(Rulebooks.open());
            inputs = new Inputs<>(match, candidates);
            candidates.forEach(candidate -> facts.add(candidate.facts()));
            if (match.tells() != EligibilityTable.LINES.size()) {
                throw new IllegalStateException("The workbook tells otherwise than the table: " + match.tells());
            }
        }
    }

    @State(Scope.Benchmark)
    public static class Java {
        private final Inputs<?, ?> inputs = new Inputs<>(new HandWrittenJava(), Candidates.generate(CANDIDATES));
    }

    @State(Scope.Benchmark)
    public static class OpenL {
        private final Inputs<?, ?> inputs = new Inputs<>(new OpenLTablets(), Candidates.generate(CANDIDATES));
    }

    @State(Scope.Benchmark)
    public static class Easy {
        private final Inputs<?, ?> inputs = new Inputs<>(new EasyRules(), Candidates.generate(CANDIDATES));
    }

    @State(Scope.Benchmark)
    public static class Camunda {
        private final Inputs<?, ?> inputs = new Inputs<>(new CamundaDmn(), Candidates.generate(CANDIDATES));
    }

    @Benchmark
    public Object thamTra(Ours ours) {
        return ours.inputs.judge(next++);
    }

    /** The same, and the facts filled from a map each time. */
    @Benchmark
    public Object thamTraFilled(Ours ours) {
        return ours.match.judge(ours.match.fill(ours.facts.get(next++ & (CANDIDATES - 1))));
    }

    @Benchmark
    public Object handWrittenJava(Java java) {
        return java.inputs.judge(next++);
    }

    @Benchmark
    public Object openLTablets(OpenL openL) {
        return openL.inputs.judge(next++);
    }

    @Benchmark
    public Object easyRules(Easy easy) {
        return easy.inputs.judge(next++);
    }

    @Benchmark
    public Object camundaDmn(Camunda camunda) {
        return camunda.inputs.judge(next++);
    }

    public static void main(String[] args) throws Exception {
        Timings timings = Timings.run(EligibilityBenchmark.class, args);
        timings.print("handWrittenJava");
        Bars bars = new Bars();
        for (String other : List.of("openLTablets", "easyRules", "camundaDmn")) {
            bars.atMost("thamTra / " + other, timings.ratio("thamTra", other), 1);
        }
        bars.atMost("thamTra / handWrittenJava", timings.ratio("thamTra", "handWrittenJava"), 20);
        bars.print();
    }
}

package vn.thamtra.bench;

import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.program.Program;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.VerdictWriter;

/**
 * What a verdict costs: the example cases in turn, evaluated whole and only matched, and what reading the request and
 * writing the answer add. A case in the median may take 15 µs, and four times what matching its rows takes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EvaluationBenchmark {
    private static final String RECORD = "01926f6e-0000-7000-8000-000000000000";
    private static final Program PROGRAM = new Program("0.0.0", "classes");

    private Rulebook rulebook;
    private List<JudgedCase> cases;
    private int next;

    @Setup
    public void open() {
        rulebook = Rulebooks.open();
        cases = JudgedCase.all(rulebook);
    }

    private JudgedCase next() {
        next = next + 1 == cases.size() ? 0 : next + 1;
        return cases.get(next);
    }

    @Benchmark
    public Object evaluate() {
        return next().evaluate();
    }

    @Benchmark
    public void match(Blackhole hole) {
        next().match(hole::consume);
    }

    @Benchmark
    public Object parse() {
        return DossierReader.read(next().request(), rulebook::vocabulary);
    }

    @Benchmark
    public Object write() {
        return VerdictWriter.write(next().verdict(), RECORD, PROGRAM);
    }

    /** From the bytes of a request to the bytes of its answer. */
    @Benchmark
    public Object parseEvaluateWrite() {
        JudgedCase judged = next();
        return VerdictWriter.write(judged.evaluateAgain(), RECORD, PROGRAM);
    }

    public static void main(String[] args) throws Exception {
        Timings timings = Timings.run(EvaluationBenchmark.class, args);
        CaseByCase rounds = CaseByCase.measure();
        timings.print("match");
        rounds.print();
        Bars bars = new Bars();
        bars.atMost("evaluate, µs, median of the cases", rounds.medianEvaluation() / 1000, 15);
        bars.atMost("evaluate / match, median of the cases", rounds.medianRatio(), 4);
        bars.atMost("evaluate / match, all cases together", timings.ratio("evaluate", "match"), 4);
        bars.print();
    }
}

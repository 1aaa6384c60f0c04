package vn.thamtra.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.ListStatistics;

/** What the benchmarks of one class took in one run: the median of their iterations, so that one hiccup counts little. */
final class Timings {
    private final Map<String, Timing> timings = new LinkedHashMap<>();

    private record Timing(double nanos, double bytes) {}

    /** Runs all benchmarks of a class; JMH's own options may be given. */
    static Timings run(Class<?> benchmarks, String... args) throws Exception {
        CommandLineOptions given = new CommandLineOptions(args);
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given).addProfiler(GCProfiler.class);
        if (given.getIncludes().isEmpty()) {
            options.include("\\b" + benchmarks.getSimpleName() + "\\.");
        }
        return new Timings(new Runner(options.build()).run());
    }

    private Timings(Collection<RunResult> results) {
        results.forEach(result -> timings.put(name(result.getParams()), timing(result)));
    }

    private static String name(BenchmarkParams params) {
        String whole = params.getBenchmark();
        StringBuilder name = new StringBuilder(whole.substring(whole.lastIndexOf('.') + 1));
        params.getParamsKeys().forEach(key -> name.append(' ').append(params.getParam(key)));
        return name.toString();
    }

    private static Timing timing(RunResult result) {
        ListStatistics iterations = new ListStatistics();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                iterations.addValue(iteration.getPrimaryResult().getScore());
            }
        }
        var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return new Timing(
                iterations.getPercentile(50), allocated == null ? Double.NaN : allocated.getScore());
    }

    double nanos(String name) {
        return Objects.requireNonNull(timings.get(name), name).nanos();
    }

    double ratio(String name, String base) {
        return timings.containsKey(name) && timings.containsKey(base) ? nanos(name) / nanos(base) : Double.NaN;
    }

    void print(String base) {
        System.out.printf("%n%-22s %14s %14s %12s%n", "", "ns", "× " + base, "bytes");
        timings.forEach((name, timing) ->
                System.out.printf("%-22s %14.1f %14.2f %12.0f%n", name, timing.nanos(), ratio(name, base), timing.bytes()));
    }
}

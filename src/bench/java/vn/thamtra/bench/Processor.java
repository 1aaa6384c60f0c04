package vn.thamtra.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The time of the processor that a process has taken, as Linux counts it in {@code /proc}, in hundredths of a second: of a
 * whole tree of processes, those that have ended included, or of the threads of a JVM by what they are for.
 */
final class Processor {
    private static final double SECONDS_A_TICK = 0.01;
    private static final Path PROC = Path.of("/proc");

    private Processor() {}

    /** What the threads of a service are for. */
    enum Use {
        COMPILER,
        COLLECTOR,
        WRITER,
        REQUESTS,
        /** What follows the log and keeps the files of the embedded database small. */
        BEHIND;

        private static final Pattern OF_REQUESTS = Pattern.compile("(ForkJoinPool|http-nio|Catalina|batch-reader).*");

        private static Use of(String thread) {
            if (thread.contains("Compiler")) {
                return COMPILER;
            } else if (thread.startsWith("GC ") || thread.startsWith("G1 ") || thread.equals("VM Thread")) {
                return COLLECTOR;
            }
            if (thread.startsWith("ledger-writer")) {
                return WRITER;
            }
            return OF_REQUESTS.matcher(thread).matches() ? REQUESTS : BEHIND;
        }
    }

    /** Of a process, of its children that are alive, with theirs, and of those that it has waited for, in seconds. */
    static double seconds(long pid) {
        return Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid))
                .mapToDouble(each -> ticks(PROC.resolve(Long.toString(each)).resolve("stat"), 4))
                .sum()
                * SECONDS_A_TICK;
    }

    /** Of the threads of a process that are alive, in seconds. */
    static Map<Use, Double> byUse(long pid) {
        Map<Use, Double> seconds = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            seconds.put(use, 0.0);
        }
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(PROC.resolve(pid + "/task"))) {
            for (Path thread : threads) {
                seconds.merge(use(thread), ticks(thread.resolve("stat"), 2) * SECONDS_A_TICK, Double::sum);
            }
            return seconds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Use use(Path thread) throws IOException {
        try {
            return Use.of(Files.readString(thread.resolve("comm")).strip());
        } catch (NoSuchFileException ended) {
            return Use.BEHIND;
        }
    }

    /** The first so many of: user, system, user of children, system of children. The name before may have any character. */
    private static double ticks(Path stat, int fields) {
        try {
            String text = Files.readString(stat);
            String[] after = text.substring(text.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int i = 0; i < fields; i++) {
                ticks += Long.parseLong(after[11 + i]);
            }
            return ticks;
        } catch (IOException ended) {
            return 0;
        }
    }
}

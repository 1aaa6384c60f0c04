package vn.thamtra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Counts, through strace, how often a process and those below it have asked the kernel to put a file on the disk. */
final class Flushes implements AutoCloseable {
    private final Path trace;
    private final Process strace;

    Flushes(long pid) throws IOException, InterruptedException {
        trace = Files.createTempFile("thamtra-flushes", ".txt");
        List<String> command = new ArrayList<>(List.of(
                "strace", "-f", "-qq", "-e", "trace=fsync,fdatasync,msync,sync_file_range", "-o", trace.toString()));
        command.addAll(List.of("-p", Long.toString(pid)));
        ProcessHandle.of(pid).orElseThrow().descendants().forEach(child ->
                command.addAll(List.of("-p", Long.toString(child.pid()))));
        strace = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Thread.sleep(1000);
        if (!strace.isAlive()) {
            throw new IOException("strace cannot attach to process " + pid);
        }
    }

    static boolean canBeCounted() {
        return Files.isExecutable(Path.of("/usr/bin/strace"));
    }

    /** Ends the counting. */
    long count() throws IOException, InterruptedException {
        strace.destroy();
        strace.waitFor(10, TimeUnit.SECONDS);
        return Files.readAllLines(trace).stream()
                .filter(line -> line.matches(".*\\b(fsync|fdatasync)\\(.*") && !line.contains("resumed"))
                .count();
    }

    @Override
    public void close() throws IOException {
        strace.destroy();
        Files.deleteIfExists(trace);
    }
}

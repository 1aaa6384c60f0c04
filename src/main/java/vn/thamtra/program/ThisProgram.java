package vn.thamtra.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** The program that runs here. What it is made of is hashed once, in the background, from the moment somebody first names it. */
public final class ThisProgram {
    private static final CompletableFuture<Program> PROGRAM = CompletableFuture.supplyAsync(ThisProgram::identify);

    private ThisProgram() {}

    /** Begins to find out, and returns at once. */
    public static void start() {
        // Loading the class has begun it.
    }

    /** Waits for what {@link #start} has begun. */
    public static Program get() {
        return PROGRAM.join();
    }

    private static Program identify() {
        return new Program(version(), Build.of(ThisProgram.class).text());
    }

    private static String version() {
        try (InputStream in = ThisProgram.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("The program has lost its version.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

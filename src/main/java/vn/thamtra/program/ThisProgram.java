package vn.thamtra.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
        return new Program(
                text("version.txt")
                        .orElseThrow(() -> new IllegalStateException("The program has lost its version.txt")),
                text("build.txt").orElseGet(() -> Build.of(ThisProgram.class).text()));
    }

    /** A resource beside this class; {@code build.txt} stands in a jar alone that was made of another. */
    private static Optional<String> text(String name) {
        try (InputStream in = ThisProgram.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

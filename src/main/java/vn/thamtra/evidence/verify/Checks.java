package vn.thamtra.evidence.verify;

import java.util.function.Consumer;

/** Says of one check after the other that it holds. */
public final class Checks {
    private final Consumer<String> lines;

    public Checks(Consumer<String> lines) {
        this.lines = lines;
    }

    public void holds(String vi, String en) {
        lines.accept("✓ " + vi + " / " + en);
    }

    /** One thing that differs, as it stands. */
    public void difference(String line) {
        lines.accept("    " + line);
    }

    /** What a person should know though nothing is wrong. */
    public void note(String vi, String en) {
        lines.accept("  " + vi + " / " + en);
    }
}

package vn.thamtra.cli;

import java.io.IOException;
import java.util.Set;

/** One thing the program does without a server. Register it in {@link CommandLine}. */
interface Command {
    /** The options it knows: {@code --key=} takes a value, {@code --one-ground} takes none. */
    Set<String> options();

    /** Carries it out and returns the exit code. */
    int run(Arguments arguments) throws IOException;
}

package vn.thamtra.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes; answers go to out, everything else to err. Both are UTF-8.
 *
 * @param coloured whether a person sits before it who has not asked for plain text
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean coloured) {

    /** One that takes plain text only. */
    Terminal(InputStream in, PrintStream out, PrintStream err) {
        this(in, out, err, false);
    }
}

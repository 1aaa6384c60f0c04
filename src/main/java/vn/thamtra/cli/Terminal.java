package vn.thamtra.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** Where a command reads and writes; answers go to out, everything else to err. Both are UTF-8. */
public record Terminal(InputStream in, PrintStream out, PrintStream err) {}

/**
 * The commands that need no server: evaluate, check, new, verify and export. Reads files, writes lines, stores nothing. Knows {@code
 * workbook}, {@code rulebook}, {@code publication} for the rulebook inside the program, {@code evidence}, {@code problem} for its documents and {@code wire}
 * for lines. Start at {@link vn.thamtra.cli.CommandLine}.
 */
@NullMarked
package vn.thamtra.cli;

import org.jspecify.annotations.NullMarked;

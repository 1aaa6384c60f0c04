/**
 * Which program judges: its version and its build, since a rulebook's id covers the tables and not the Java that reads
 * them. Knows {@code digest} only. Start at {@link vn.thamtra.program.ThisProgram}.
 */
@NullMarked
package vn.thamtra.program;

import org.jspecify.annotations.NullMarked;

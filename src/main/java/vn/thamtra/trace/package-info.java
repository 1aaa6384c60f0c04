/**
 * Whether traces are sent: what the platform has for OpenTelemetry is let in where an address for them is set, and otherwise costs a
 * start nothing. What is a span of its own is told by those whose work it is. Start at {@link vn.thamtra.trace.TracesWanted}.
 */
@NullMarked
package vn.thamtra.trace;

import org.jspecify.annotations.NullMarked;

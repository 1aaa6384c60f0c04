/** A running service as an operator reaches it from the command line. Start at {@link vn.thamtra.cli.remote.RunningService}. */
@NullMarked
package vn.thamtra.cli.remote;

import org.jspecify.annotations.NullMarked;

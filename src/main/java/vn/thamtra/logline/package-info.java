/**
 * What an operator finds in the log, whoever writes it: lines on who did what, and the id of the call they belong to. Knows no
 * other package. Start at {@link vn.thamtra.logline.LogLine}.
 */
@NullMarked
package vn.thamtra.logline;

import org.jspecify.annotations.NullMarked;

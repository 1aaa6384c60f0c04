/**
 * The page of what is due: late, today, soon, and by whom. Start at {@link vn.thamtra.console.due.DuePages}.
 */
@NullMarked
package vn.thamtra.console.due;

import org.jspecify.annotations.NullMarked;

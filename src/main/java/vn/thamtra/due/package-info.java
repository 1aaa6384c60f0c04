/**
 * What is due: the deadlines that the newest decision on each dossier leaves open, found by their end at any moment. Follows
 * the log by itself; judges nothing, and what it shows is read from the checked record. Start at {@link vn.thamtra.due.Dues}.
 */
@NullMarked
package vn.thamtra.due;

import org.jspecify.annotations.NullMarked;

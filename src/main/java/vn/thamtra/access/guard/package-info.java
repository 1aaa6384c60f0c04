/**
 * Who may do what, on Spring Security: the chain that finds out who calls and lets through by one table of method, path and
 * roles. Knows {@code access} and {@code problem}. Start at {@link vn.thamtra.access.guard.Rights}, the table.
 */
@NullMarked
package vn.thamtra.access.guard;

import org.jspecify.annotations.NullMarked;

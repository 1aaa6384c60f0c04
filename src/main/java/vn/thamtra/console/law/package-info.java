/**
 * What the law says, for whoever reads it: procedures, their sheets, the calendar and the register of instruments. Everything
 * is read from the rulebook in force on the day that is asked for. Start at {@link
 * vn.thamtra.console.law.ProcedurePages}.
 */
@NullMarked
package vn.thamtra.console.law;

import org.jspecify.annotations.NullMarked;

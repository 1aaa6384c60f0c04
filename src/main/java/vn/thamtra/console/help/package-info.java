/**
 * What helps whoever begins: the steps to a new procedure, what may be written in a workbook, what its check may find. Told by
 * the packages that read and check, so that it is so. Start at {@link vn.thamtra.console.help.HelpPages}.
 */
@NullMarked
package vn.thamtra.console.help;

import org.jspecify.annotations.NullMarked;

/**
 * How a report is told: {@link vn.thamtra.check.output.TextReport} to people, {@link vn.thamtra.check.output.JsonReport} and
 * {@link vn.thamtra.check.output.SarifReport} to programs. Knows {@code check} and what findings are made of; nothing of a
 * workbook gets to a terminal that is not plain text.
 */
@NullMarked
package vn.thamtra.check.output;

import org.jspecify.annotations.NullMarked;

/**
 * Whether codes keep their meaning: what a fact, a paper, an event, a count, a term or a value of a list was called in the
 * published workbook, and what it is called now. Rows and examples both speak names, so neither of them notices. Start at {@link
 * vn.thamtra.check.kept.KeptMeanings}.
 */
@NullMarked
package vn.thamtra.check.kept;

import org.jspecify.annotations.NullMarked;

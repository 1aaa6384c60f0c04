/**
 * What is answered: an outcome, the reasons for it, the deadlines, and for each of them the article of the law and the
 * cell of the workbook that say so. Plain values and how they are written. Start with
 * {@link vn.thamtra.verdict.Verdict}.
 */
@NullMarked
package vn.thamtra.verdict;

import org.jspecify.annotations.NullMarked;

/**
 * One recorded decision judged again and compared with what was recorded, and what came of many of them: apart from who ordered
 * it, where it is stored and who works on it, so that the same replay gives the same result wherever it is done. Start at
 * {@link vn.thamtra.replay.comparison.Rejudging}.
 */
@NullMarked
package vn.thamtra.replay.comparison;

import org.jspecify.annotations.NullMarked;

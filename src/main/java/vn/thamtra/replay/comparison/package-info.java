/**
 * One recorded decision judged again and compared with what was recorded, and what came of many of them: the same for the
 * service and for a cluster, which have to give the same result to the byte. Start at {@link
 * vn.thamtra.replay.comparison.Rejudging}.
 */
@NullMarked
package vn.thamtra.replay.comparison;

import org.jspecify.annotations.NullMarked;

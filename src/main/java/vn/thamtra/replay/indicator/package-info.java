/** What a period looks like by the rulebook that decided and by another one: counts, and days to what is due. */
@NullMarked
package vn.thamtra.replay.indicator;

import org.jspecify.annotations.NullMarked;

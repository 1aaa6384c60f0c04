/**
 * Many dossiers in one request, a line each: spooled to the disk, decided as there is memory, answered in their order.
 * Knows {@code decision}, which knows nothing of it. Start at {@link vn.thamtra.decision.batch.BatchController}.
 */
@NullMarked
package vn.thamtra.decision.batch;

import org.jspecify.annotations.NullMarked;

/**
 * Decisions that are on record: found, listed, exported, and erased on an order. Knows {@code decision} for what it
 * answers. Start at {@link vn.thamtra.decision.recorded.DecisionsController}.
 */
@NullMarked
package vn.thamtra.decision.recorded;

import org.jspecify.annotations.NullMarked;

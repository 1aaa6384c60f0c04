package vn.thamtra.ledger.following;

import java.time.Instant;

/**
 * A deadline of an answer that nobody had met.
 *
 * @param position its place in the answer
 * @param lastMoment the last that is in time, to the microsecond
 * @param party whom it binds; at most 500 characters
 * @param apology whether an apology ends it
 */
public record OpenDeadline(int position, Instant lastMoment, String party, boolean apology) {}

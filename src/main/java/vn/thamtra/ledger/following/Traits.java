package vn.thamtra.ledger.following;

import java.util.List;

/**
 * What a decision can be found by that its labels do not say.
 *
 * @param marks what the answer says, each a bit of the lower fifteen
 * @param open the deadlines it leaves open
 */
public record Traits(int marks, List<OpenDeadline> open) {
    /** Of an answer that says nothing, or is gone. */
    public static final Traits NONE = new Traits(0, List.of());
}

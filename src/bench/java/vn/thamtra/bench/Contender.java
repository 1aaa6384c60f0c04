package vn.thamtra.bench;

import java.util.Set;

/**
 * One way to judge the eligibility table. What it takes in is made ready beforehand and what it gives is its own; only
 * {@link #judge} is timed.
 */
interface Contender<I, O> {
    I prepare(Candidate candidate);

    O judge(I prepared);

    /** What was found, in the words of {@link EligibilityTable}. */
    Set<String> findings(O judged);
}

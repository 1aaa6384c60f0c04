package vn.thamtra.publication;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/**
 * What a process knows at one moment, never changed.
 *
 * @param known every publication, oldest first
 * @param opened those whose rulebook is open, oldest first
 * @param notReady why another one that still decides a day is not, by its sequence
 */
record Standing(List<Publication> known, List<Published> opened, SortedMap<Long, String> notReady) {
    static final Standing NONE = new Standing(List.of(), List.of(), new TreeMap<>());
    private static final int RETRY_SECONDS = 5;

    Standing {
        known = List.copyOf(known);
        opened = List.copyOf(opened);
        notReady = Collections.unmodifiableSortedMap(notReady);
    }

    Optional<Publication> newest() {
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    /** An older one does not decide in the place of one that is not open. */
    InForce deciding(LocalDate day) {
        Publication deciding = Knowledge.deciding(known, day);
        long newest = known.get(known.size() - 1).sequence();
        return opened.stream()
                .filter(published -> published.publication().sequence() == deciding.sequence())
                .findFirst()
                .map(published -> new InForce(deciding, published.rulebook(), newest))
                .orElseThrow(Standing::notReadyNow);
    }

    /** Whether a publication has yet to be heard of. */
    boolean isBefore(long sequence) {
        return newest().map(Publication::sequence).orElse(0L) < sequence;
    }

    static ProblemException notReadyNow() {
        return new ProblemException(Problem.of(ProblemType.RULEBOOK_NOT_READY).retryAfter(RETRY_SECONDS));
    }
}

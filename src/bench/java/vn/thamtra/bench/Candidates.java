package vn.thamtra.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Nominees as they come: most of them eligible, some not, some with a fact or two not known yet. */
final class Candidates {
    private static final List<String> STATUSES = List.of(
            "CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE", "ARMED_FORCES_OFFICER", "CONTRACT_WORKER", "OTHER");

    private final Random random;

    private Candidates(long seed) {
        this.random = new Random(seed);
    }

    static List<Candidate> generate(int many) {
        Candidates candidates = new Candidates(854);
        return IntStream.range(0, many).mapToObj(any -> candidates.next()).toList();
    }

    private Candidate next() {
        return new Candidate(
                known(() -> STATUSES.get(random.nextInt(STATUSES.size()))),
                known(this::likely),
                known(this::likely),
                known(this::likely),
                known(this::likely),
                known(random::nextBoolean),
                known(this::months),
                known(random::nextBoolean),
                known(this::months));
    }

    private <T> @Nullable T known(Supplier<T> value) {
        T given = value.get();
        return random.nextInt(6) == 0 ? null : given;
    }

    private boolean likely() {
        return random.nextInt(6) > 0;
    }

    private long months() {
        return random.nextInt(61);
    }
}

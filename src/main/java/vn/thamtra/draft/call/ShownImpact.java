package vn.thamtra.draft.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.replay.ShownJob;
import vn.thamtra.replay.ShownJob.ShownGroup;
import vn.thamtra.replay.indicator.Indicators;

/**
 * What a draft would have changed, as it is answered.
 *
 * @param progress from 0 to 1
 * @param kpi the period as it was decided and as the draft would have decided it; null until something was judged
 * @param changed decisions that would have come out otherwise; erased ones and those that cannot be judged again are none of them
 */
record ShownImpact(
        UUID job,
        String state,
        double progress,
        Instant from,
        Instant to,
        @Nullable String procedure,
        long total,
        long unchanged,
        long changed,
        long erased,
        long notReproducible,
        List<Outcome> outcomes,
        List<Group> groups,
        @Nullable Indicators kpi) {
    record Outcome(@Nullable String before, @Nullable String after, long count) {}

    /** How many decisions changed in one way. */
    record Group(
            String what,
            @Nullable String change,
            @Nullable String rule,
            @Nullable String article,
            @Nullable String before,
            @Nullable String after,
            long count) {
        static Group of(ShownGroup group) {
            return new Group(
                    group.what(),
                    group.change(),
                    group.rule(),
                    group.citation() == null
                            ? null
                            : group.citation().instrument() + "; "
                                    + group.citation().clause(),
                    group.recorded(),
                    group.replayed(),
                    group.decisions());
        }
    }

    static ShownImpact of(ShownJob job) {
        long erased = job.groups().stream()
                .filter(group -> group.what().equals("NOT_REPRODUCIBLE") && "ERASED".equals(group.change()))
                .mapToLong(ShownGroup::decisions)
                .sum();
        return new ShownImpact(
                job.id(),
                job.state().name(),
                job.total() == 0 ? (job.hasJudgedAll() ? 1 : 0) : (double) job.done() / job.total(),
                job.from(),
                job.to(),
                job.procedure(),
                job.total(),
                job.matching(),
                job.differing(),
                erased,
                job.notReproducible() - erased,
                job.groups().stream()
                        .filter(group -> group.what().equals("OUTCOME"))
                        .map(group -> new Outcome(group.recorded(), group.replayed(), group.decisions()))
                        .toList(),
                job.groups().stream()
                        .filter(group -> !group.what().equals("OUTCOME"))
                        .map(Group::of)
                        .toList(),
                job.indicators());
    }
}

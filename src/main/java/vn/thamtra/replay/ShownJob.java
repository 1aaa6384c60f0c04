package vn.thamtra.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.replay.comparison.Group;
import vn.thamtra.replay.indicator.Indicator;
import vn.thamtra.replay.indicator.Indicators;

/** A job as it is answered: what was ordered, how far it is, and what changed, grouped. */
public record ShownJob(
        UUID id,
        State state,
        Instant from,
        Instant to,
        @Nullable String procedure,
        String rulebook,
        long knownPublication,
        Instant createdAt,
        @Nullable Instant finishedAt,
        long total,
        long done,
        long matching,
        long inMeaning,
        long differing,
        long notReproducible,
        List<ShownGroup> groups,
        @Nullable Indicators indicators,
        String changes) {

    /** Whether it has begun, and how it has ended. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED
    }

    /** Whether all that belongs to it was judged. */
    public boolean hasJudgedAll() {
        return state == State.DONE;
    }

    /** How many decisions changed in one way. */
    public record ShownGroup(
            String what,
            @Nullable String change,
            @Nullable String rule,
            @Nullable ShownCitation citation,
            @Nullable String recorded,
            @Nullable String replayed,
            long decisions) {
        static ShownGroup of(Map.Entry<Group, Long> counted) {
            Group group = counted.getKey();
            ShownCitation citation = group.instrument() == null || group.clause() == null
                    ? null
                    : new ShownCitation(group.instrument(), group.clause());
            return new ShownGroup(
                    group.what(), group.change(), group.rule(), citation, group.from(), group.to(), counted.getValue());
        }
    }

    /** The article a group is about. */
    public record ShownCitation(String instrument, String clause) {}

    static ShownJob of(Job job, List<Map.Entry<Group, Long>> groups) {
        return new ShownJob(
                job.id(),
                State.valueOf(job.state().name()),
                job.order().from(),
                job.order().to(),
                job.order().procedure(),
                job.order().rulebook().text(),
                job.knownSequence(),
                job.createdAt(),
                job.finishedAt(),
                job.counts().total(),
                job.counts().done(),
                job.counts().matching(),
                job.counts().inMeaning(),
                job.counts().differing(),
                job.counts().notReproducible(),
                groups.stream()
                        .filter(counted -> !counted.getKey().countsIndicator())
                        .map(ShownGroup::of)
                        .toList(),
                indicators(groups),
                "/v1/replays/" + job.id() + "/changes");
    }

    /** Null where none were counted: a replay by what decided has no other side. */
    private static @Nullable Indicators indicators(List<Map.Entry<Group, Long>> groups) {
        return groups.stream().anyMatch(counted -> counted.getKey().countsIndicator())
                ? Indicators.of(side(groups, Indicator.Side.BEFORE), side(groups, Indicator.Side.AFTER))
                : null;
    }

    private static Map<Indicator, Long> side(List<Map.Entry<Group, Long>> groups, Indicator.Side side) {
        return groups.stream()
                .filter(counted -> counted.getKey().isOf(side))
                .collect(Collectors.toMap(counted -> counted.getKey().indicator(), Map.Entry::getValue));
    }
}

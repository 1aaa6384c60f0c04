package vn.thamtra.console.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.explanation.Words;
import vn.thamtra.replay.ShownJob;
import vn.thamtra.replay.indicator.Indicators;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;

/**
 * Outcomes as recorded, in rows, and as judged again, in columns.
 *
 * @param rows empty where every outcome is as it was
 */
record OutcomeMatrix(List<Message> columns, List<Row> rows) {

    /** @param counts null where nobody has counted how many stayed */
    record Row(Message recorded, List<@Nullable Long> counts) {}

    static OutcomeMatrix of(ShownJob job) {
        List<ShownJob.ShownGroup> turns = job.groups().stream()
                .filter(group -> group.what().equals("OUTCOME"))
                .toList();
        List<Message> columns = Stream.of(Outcome.values()).map(Words::of).toList();
        return new OutcomeMatrix(
                columns,
                turns.isEmpty()
                        ? List.of()
                        : Stream.of(Outcome.values())
                                .map(recorded -> row(recorded, turns, job.indicators()))
                                .toList());
    }

    private static Row row(Outcome recorded, List<ShownJob.ShownGroup> turns, @Nullable Indicators indicators) {
        List<@Nullable Long> counts = new ArrayList<>();
        for (Outcome replayed : Outcome.values()) {
            @Nullable
            Long count = recorded == replayed
                    ? stayed(recorded, turns, indicators)
                    : Long.valueOf(turned(recorded, replayed, turns));
            counts.add(count);
        }
        return new Row(Words.of(recorded), counts);
    }

    private static long turned(Outcome recorded, Outcome replayed, List<ShownJob.ShownGroup> turns) {
        return turns.stream()
                .filter(turn -> recorded.name().equals(turn.recorded())
                        && replayed.name().equals(turn.replayed()))
                .mapToLong(ShownJob.ShownGroup::decisions)
                .sum();
    }

    private static @Nullable Long stayed(
            Outcome outcome, List<ShownJob.ShownGroup> turns, @Nullable Indicators indicators) {
        if (indicators == null) {
            return null;
        }
        long all = indicators.before().outcomes().stream()
                .filter(count -> count.outcome().equals(outcome.name()))
                .mapToLong(Indicators.OutcomeCount::count)
                .sum();
        long gone = turns.stream()
                .filter(turn -> outcome.name().equals(turn.recorded()))
                .mapToLong(ShownJob.ShownGroup::decisions)
                .sum();
        return all - gone;
    }
}

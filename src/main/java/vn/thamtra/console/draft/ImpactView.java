package vn.thamtra.console.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.replay.ShownJob;
import vn.thamtra.replay.ShownJob.ShownGroup;

/**
 * What a draft would have changed, as a table: how many decisions came out before and would come out after.
 *
 * @param last the last day asked about
 * @param rows by the outcome that was recorded; each has a number for every outcome of {@code columns}
 */
public record ImpactView(
        ShownJob job, LocalDate first, LocalDate last, List<String> columns, List<Row> rows, List<ShownGroup> groups) {
    /** Decisions that came out in one way. */
    public record Row(String before, List<Long> after) {}

    public static ImpactView of(ShownJob job) {
        List<String> columns = new ArrayList<>();
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (ShownGroup group : job.groups()) {
            if (group.what().equals("OUTCOME")) {
                String after = said(group.replayed());
                if (!columns.contains(after)) {
                    columns.add(after);
                }
                counts.computeIfAbsent(said(group.recorded()), unused -> new LinkedHashMap<>())
                        .merge(after, group.decisions(), Long::sum);
            }
        }
        return new ImpactView(
                job,
                LocalDate.ofInstant(job.from(), CivilTime.ZONE),
                LocalDate.ofInstant(job.to(), CivilTime.ZONE).minusDays(1),
                columns,
                counts.entrySet().stream()
                        .map(row -> new Row(
                                row.getKey(),
                                columns.stream()
                                        .map(after -> row.getValue().getOrDefault(after, 0L))
                                        .toList()))
                        .toList(),
                job.groups().stream()
                        .filter(group -> !group.what().equals("OUTCOME"))
                        .toList());
    }

    private static String said(@Nullable String outcome) {
        return Objects.requireNonNullElse(outcome, "NONE");
    }

    public boolean running() {
        return job.state() == ShownJob.State.WAITING || job.state() == ShownJob.State.RUNNING;
    }
}

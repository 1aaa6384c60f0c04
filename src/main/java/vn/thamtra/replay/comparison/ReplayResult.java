package vn.thamtra.replay.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.json.JsonValues;

/**
 * What a replay has found, as one file of NDJSON that hangs on nothing but the order and the ledger: a line of what was ordered
 * and counted; one line a group, most decisions first and then by its text; then a line a decision that did not come out the
 * same, in the order of the log. Whoever does the same replay, wherever and on however many machines, writes the same bytes.
 */
public final class ReplayResult {
    private static final JsonMapper JSON = JsonValues.MAPPER
            .rebuild()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ReplayResult() {}

    /**
     * What was ordered and how many decisions came out how.
     *
     * @param knownPublication the newest publication that the order knows of
     * @param inMeaning how many of the matching ones match in meaning only
     */
    public record Summary(
            Instant from,
            Instant to,
            @Nullable String procedure,
            String rulebook,
            long knownPublication,
            long total,
            long matching,
            long inMeaning,
            long differing,
            long notReproducible) {
        public static Summary of(
                PeriodOrder order,
                long knownPublication,
                long matching,
                long inMeaning,
                long differing,
                long notReproducible) {
            return new Summary(
                    order.from(),
                    order.to(),
                    order.procedure(),
                    order.rulebook().text(),
                    knownPublication,
                    matching + differing + notReproducible,
                    matching,
                    inMeaning,
                    differing,
                    notReproducible);
        }

        /** Whether every decision came out as it was recorded. */
        public boolean allAsRecorded() {
            return matching == total;
        }
    }

    private record Line(String text, long decisions) {}

    private record Counted(Group group, long decisions) {}

    /** Writes what comes before the lines of decisions. */
    public static void begin(OutputStream out, Summary summary, Collection<Map.Entry<Group, Long>> groups)
            throws IOException {
        line(out, JSON.writeValueAsBytes(summary));
        List<Line> lines = groups.stream()
                .map(group -> new Line(
                        JSON.writeValueAsString(new Counted(group.getKey(), group.getValue())), group.getValue()))
                .sorted(Comparator.comparing(Line::decisions).reversed().thenComparing(Line::text))
                .toList();
        for (Line line : lines) {
            line(out, line.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** One decision; in the order of the log. */
    public static void line(OutputStream out, byte[] json) throws IOException {
        out.write(json);
        out.write('\n');
    }
}

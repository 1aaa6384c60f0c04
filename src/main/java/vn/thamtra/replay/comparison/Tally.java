package vn.thamtra.replay.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.replay.indicator.Indicator;
import vn.thamtra.replay.indicator.Measured;

/** What came of a stretch of the log: counts, and a line for each decision that did not come out the same. */
public final class Tally implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final JsonMapper JSON = JsonValues.MAPPER
            .rebuild()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private long matching;
    private long inMeaning;
    private long differing;
    private long notReproducible;
    private long bytes;
    private final ArrayList<Line> lines = new ArrayList<>();
    private final HashMap<Group, Long> groups = new HashMap<>();

    /** One line of JSON, without a line break. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Line(long index, byte[] json) implements Serializable {}

    public void add(Exchange recorded, @Nullable String by, Replayed replayed) {
        if (replayed.matches()) {
            matching++;
            inMeaning += replayed instanceof Replayed.SameMeaning ? 1 : 0;
            return;
        } else if (replayed instanceof Replayed.NotReproducible) {
            notReproducible++;
        } else {
            differing++;
        }
        ChangeLine line = ChangeLine.of(recorded, by, replayed);
        byte[] json = JSON.writeValueAsBytes(line);
        lines.add(new Line(recorded.index(), json));
        bytes += json.length;
        line.groups().forEach(group -> groups.merge(group, 1L, Long::sum));
    }

    /** Counts what the recorded answer says, and what it becomes; nothing where one of them is not known. */
    void measure(byte[] answer, Replayed replayed) {
        if (!(replayed.matches() || replayed instanceof Replayed.Different)) {
            return;
        }
        Measured before = Measured.of(JsonValues.MAPPER.readTree(answer));
        Measured after = replayed instanceof Replayed.Different different ? changed(before, different) : before;
        count(before, Indicator.Side.BEFORE);
        count(after, Indicator.Side.AFTER);
    }

    private static Measured changed(Measured before, Replayed.Different different) {
        Measured after = before.copy();
        Differences differences = different.differences();
        Differences.Turn outcome = differences.outcome();
        if (outcome != null) {
            after.turnOutcome(outcome.recorded(), outcome.replayed());
        }
        differences.reasons().forEach(reason -> after.turnReason(reason.recorded(), reason.replayed()));
        differences.deadlines().forEach(deadline -> after.turnDeadline(deadline.recorded(), deadline.replayed()));
        return after;
    }

    private void count(Measured measured, Indicator.Side side) {
        measured.counts().forEach((indicator, times) -> groups.merge(Group.of(indicator, side), times, Long::sum));
    }

    /** The same without the lines. */
    public Tally counts() {
        Tally counts = new Tally();
        counts.add(this);
        counts.lines.clear();
        return counts;
    }

    /** Takes over what came of the stretch that follows. */
    public void add(Tally next) {
        matching += next.matching;
        inMeaning += next.inMeaning;
        differing += next.differing;
        notReproducible += next.notReproducible;
        bytes += next.bytes;
        lines.addAll(next.lines);
        next.groups.forEach((group, decisions) -> groups.merge(group, decisions, Long::sum));
    }

    /** Puts the lines in the order of the log, in which records need not have been judged. */
    public void inOrder() {
        lines.sort(Comparator.comparing(Line::index));
    }

    public long matching() {
        return matching;
    }

    /** How many of the matching ones match in meaning only. */
    public long inMeaning() {
        return inMeaning;
    }

    public long differing() {
        return differing;
    }

    public long notReproducible() {
        return notReproducible;
    }

    /** How much of the memory the lines take. */
    public long bytes() {
        return bytes;
    }

    public List<Line> lines() {
        return lines;
    }

    public Map<Group, Long> groups() {
        return groups;
    }
}

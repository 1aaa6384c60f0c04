package vn.thamtra.replay.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.json.JsonValues;
import vn.thamtra.replay.comparison.Differences.Change;
import vn.thamtra.replay.comparison.Differences.Changed;
import vn.thamtra.replay.comparison.Differences.Turn;
import vn.thamtra.verdict.Meaning;

/**
 * Finds what differs between two answers. By the same rulebook every byte counts; by another one neither the rulebook
 * nor the cells do, since a row that only moved says what it said.
 */
final class AnswerComparison {
    private static final Set<String> LISTED = Set.of("outcome", "reasons", "deadlines");

    private final byte[] recorded;
    private final byte[] replayed;
    private final boolean sameRulebook;
    private final boolean sameProgram;

    /** @param replayed under the name of the program that gave the recorded answer */
    AnswerComparison(byte[] recorded, byte[] replayed, boolean sameRulebook, boolean sameProgram) {
        this.recorded = recorded;
        this.replayed = replayed;
        this.sameRulebook = sameRulebook;
        this.sameProgram = sameProgram;
    }

    Replayed compare() {
        int first = Arrays.mismatch(recorded, replayed);
        if (first < 0 || (!sameRulebook && differOnlyInRulebook(first))) {
            return new Replayed.Same();
        }
        JsonNode before = JsonValues.MAPPER.readTree(recorded);
        JsonNode after = JsonValues.MAPPER.readTree(replayed);
        Differences differences = differences(sameRulebook ? (long) first : null, before, after);
        if (differences.isEmpty()) {
            return new Replayed.Same();
        } else if (!sameProgram && Meaning.of(before).equals(Meaning.of(after))) {
            return new Replayed.SameMeaning(differences);
        }
        return new Replayed.Different(differences, !sameProgram);
    }

    /** The rulebook is what an answer ends with. */
    private boolean differOnlyInRulebook(int first) {
        return first > AnsweredBytes.rulebook(recorded) && first > AnsweredBytes.rulebook(replayed);
    }

    private Differences differences(@Nullable Long firstByte, JsonNode before, JsonNode after) {
        return new Differences(
                firstByte,
                before.path("outcome").equals(after.path("outcome")) ? null : turn("outcome", before, after),
                listed(before.path("reasons"), after.path("reasons"), "rule"),
                listed(before.path("deadlines"), after.path("deadlines"), "id"),
                names(before, after, sameRulebook ? LISTED : with(LISTED, "rulebook"))
                        .map(name -> turn(name, before, after))
                        .toList());
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> more = new TreeSet<>(names);
        more.add(name);
        return more;
    }

    private static Turn turn(String member, JsonNode before, JsonNode after) {
        return new Turn(member, before.get(member), after.get(member));
    }

    /** Names of the members that differ. */
    private static Stream<String> names(JsonNode before, JsonNode after, Set<String> ignored) {
        Set<String> all = new TreeSet<>(before.propertyNames());
        all.addAll(after.propertyNames());
        return all.stream()
                .filter(name -> !ignored.contains(name))
                .filter(name -> !Objects.equals(before.get(name), after.get(name)));
    }

    private List<Changed> listed(JsonNode before, JsonNode after, String idMember) {
        Map<Key, JsonNode> gone = keyed(before, idMember);
        List<Changed> changes = new ArrayList<>();
        keyed(after, idMember).forEach((key, now) -> {
            JsonNode then = gone.remove(key);
            List<String> members = then == null
                    ? List.of()
                    : names(then, now, sameRulebook ? Set.of() : Set.of("source"))
                            .toList();
            if (then == null || !members.isEmpty()) {
                Change change = then == null ? Change.ADDED : Change.CHANGED;
                changes.add(new Changed(change, key.id(), key.item(), members, then, now));
            }
        });
        gone.forEach(
                (key, then) -> changes.add(new Changed(Change.REMOVED, key.id(), key.item(), List.of(), then, null)));
        return changes;
    }

    /** @param number tells those of the same rule and item apart */
    private record Key(String id, @Nullable String item, int number) {}

    private static Map<Key, JsonNode> keyed(JsonNode list, String idMember) {
        Map<Key, JsonNode> keyed = new LinkedHashMap<>();
        for (JsonNode element : list) {
            String id = element.path(idMember).asString("");
            JsonNode item = element.get("item");
            int number = 0;
            while (keyed.putIfAbsent(new Key(id, item == null ? null : item.asString(""), number), element) != null) {
                number++;
            }
        }
        return keyed;
    }
}

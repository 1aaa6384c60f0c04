package vn.thamtra.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thamtra.dossier.Event;
import vn.thamtra.workbook.model.Example;

/**
 * By how much two examples differ: one for each fact, document and type of event that only one of them has or that they
 * have differently, for the channel, for the day of receipt and for the day judged.
 */
final class Neighbours {
    private Neighbours() {}

    /** Whether exactly one thing tells them apart, so that it alone makes what differs in the verdicts. */
    static boolean areNext(Example one, Example other) {
        return differences(one, other) == 1;
    }

    private static int differences(Example one, Example other) {
        return differences(one.facts(), other.facts())
                + differences(one.documents(), other.documents())
                + differences(events(one), events(other))
                + (one.channel() == other.channel() ? 0 : 1)
                + (one.receivedOn().equals(other.receivedOn()) ? 0 : 1)
                + (Objects.equals(one.asOf(), other.asOf()) ? 0 : 1);
    }

    private static Map<String, List<Event>> events(Example example) {
        Map<String, List<Event>> events = new HashMap<>();
        example.events()
                .forEach(event -> events.put(
                        event.type(),
                        example.events().stream()
                                .filter(same -> same.type().equals(event.type()))
                                .toList()));
        return events;
    }

    private static int differences(Map<String, ?> one, Map<String, ?> other) {
        Set<String> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeIf(key -> Objects.equals(one.get(key), other.get(key)));
        return keys.size();
    }
}

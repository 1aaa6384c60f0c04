package vn.thamtra.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.json.JsonBytes;

/** All of a deadline but its days: the same in every answer that tells it. */
record ToldDeadline(
        String id,
        Message label,
        int amount,
        TimeUnit unit,
        Direction direction,
        @Nullable String trigger,
        @Nullable String fulfilledBy,
        String boundParty,
        DeadlineStatus status,
        Citation citation,
        Source source,
        List<String> readings) {

    /**
     * Its members, in JSON.
     *
     * @param first those before the day it is due
     * @param extent those between that and the day it is counted from
     * @param standing those between that and the days it was counted by
     * @param last those after them
     */
    record Members(byte[] first, byte[] extent, byte[] standing, byte[] last) {}

    static ToldDeadline of(Deadline deadline) {
        return new ToldDeadline(
                deadline.id(),
                deadline.label(),
                deadline.amount(),
                deadline.unit(),
                deadline.direction(),
                deadline.trigger(),
                deadline.fulfilledBy(),
                deadline.boundParty(),
                deadline.status(),
                deadline.citation(),
                deadline.source(),
                deadline.readings());
    }

    Members members() {
        return new Members(
                JsonBytes.of(this::first),
                JsonBytes.of(this::extent),
                JsonBytes.of(this::standing),
                JsonBytes.of(this::last));
    }

    private void first(JsonBytes json) {
        json.member("id", id);
        Parts.message(json, "label", label);
    }

    private void extent(JsonBytes json) {
        json.member("amount", amount);
        json.member("unit", unit.name());
        json.member("direction", direction.name());
        if (trigger != null) {
            json.member("trigger", trigger);
        }
    }

    private void standing(JsonBytes json) {
        if (fulfilledBy != null) {
            json.member("fulfilledBy", fulfilledBy);
        }
        json.member("boundParty", boundParty);
        json.member("status", status.name());
    }

    private void last(JsonBytes json) {
        Parts.citation(json, citation);
        Parts.source(json, source);
        if (!readings.isEmpty()) {
            Parts.strings(json, "readings", readings);
        }
    }
}

package vn.thamtra.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.json.JsonBytes;

/** Counted days, as the very list that they stand in: two lists of the same days are two, as it would take reading them to know. */
final class ToldDays {
    /** Limits counted by more days than some months have are written anew each time, so that what is kept stays small. */
    static final int MOST = 100;

    private final List<CountedDay> days;

    ToldDays(List<CountedDay> days) {
        this.days = days;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ToldDays told && told.days == days;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(days);
    }

    /** As an array. */
    static void write(JsonBytes json, List<CountedDay> days) {
        json.openArray();
        days.forEach(day -> write(json, day));
        json.closeArray();
    }

    byte[] json() {
        return JsonBytes.of(json -> write(json, days));
    }

    private static void write(JsonBytes json, CountedDay day) {
        json.openObject();
        json.name("date");
        json.date(day.date());
        json.member("counts", day.counts());
        @Nullable SpecialDay special = day.day();
        if (special != null) {
            json.member("kind", special.kind().name());
            Parts.message(json, "name", special.name());
            json.member("basis", special.basis());
        }
        json.closeObject();
    }
}

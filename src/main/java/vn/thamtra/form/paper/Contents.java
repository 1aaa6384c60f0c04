package vn.thamtra.form.paper;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.form.FormPlace;

/** What there is to be filled into a form: single values, and lists of which each element fills one row. */
public final class Contents {
    private final Map<FormPlace, String> values = new EnumMap<>(FormPlace.class);
    private final Map<FormPlace.List, List<Map<FormPlace, String>>> lists = new HashMap<>();

    /** Leaves the place open where there is nothing to say. */
    public Contents put(FormPlace place, @Nullable String value) {
        String plain = PlainText.of(value);
        if (!plain.isEmpty()) {
            values.put(place, plain);
        }
        return this;
    }

    public Contents put(FormPlace.List list, List<Map<FormPlace, String>> rows) {
        lists.put(list, rows.stream().map(Contents::plain).toList());
        return this;
    }

    private static Map<FormPlace, String> plain(Map<FormPlace, String> row) {
        Map<FormPlace, String> plain = new EnumMap<>(FormPlace.class);
        row.forEach((place, value) -> plain.put(place, PlainText.of(value)));
        return plain;
    }

    public Optional<String> value(FormPlace place) {
        return Optional.ofNullable(values.get(place));
    }

    List<Map<FormPlace, String>> rows(FormPlace.List list) {
        return lists.getOrDefault(list, List.of());
    }

    /** Whether there is something to say at the place. */
    boolean isGiven(FormPlace place) {
        return place.list().map(list -> !rows(list).isEmpty()).orElseGet(() -> values.containsKey(place));
    }
}

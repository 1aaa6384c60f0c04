package vn.thamtra.rulebook.judgement;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier says of the facts that a row asks about, in the order of the row; null where it says nothing. The names
 * are those of the row, so that a reason costs no map of its own.
 */
final class GivenFacts extends AbstractMap<String, @Nullable Object> {
    private final List<String> names;
    private final @Nullable Object[] values;

    GivenFacts(List<String> names, Map<String, Object> said) {
        this.names = names;
        this.values = new @Nullable Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = said.get(names.get(i));
        }
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<String, @Nullable Object>> {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Iterator<Entry<String, @Nullable Object>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < values.length;
                }

                @Override
                public Entry<String, @Nullable Object> next() {
                    Entry<String, @Nullable Object> entry = new SimpleImmutableEntry<>(names.get(next), values[next]);
                    next++;
                    return entry;
                }
            };
        }
    }
}

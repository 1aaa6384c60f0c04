package vn.thamtra.rulebook.judgement;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Item;
import vn.thamtra.workbook.model.Scope;

/**
 * What is judged in one go: the dossier itself, or one of its items with the dossier's facts and documents behind its
 * own.
 *
 * @param item the item's {@code ref}; null for the dossier
 * @param scope the rows that are judged; null for all of them, in a dossier without items
 */
public record Subject(
        @Nullable String item, @Nullable Scope scope, Map<String, Object> facts, Map<String, Integer> documents) {

    public static Subject dossier(Dossier dossier) {
        @Nullable Scope scope = dossier.items().isEmpty() ? null : Scope.DOSSIER;
        return new Subject(null, scope, dossier.facts(), dossier.documents());
    }

    public static List<Subject> items(Dossier dossier) {
        List<Subject> items = new ArrayList<>(dossier.items().size());
        for (Item item : dossier.items()) {
            items.add(item(dossier, item));
        }
        return items;
    }

    private static Subject item(Dossier dossier, Item item) {
        return new Subject(
                item.ref(),
                Scope.ITEM,
                over(dossier.facts(), item.facts()),
                over(dossier.documents(), item.documents()));
    }

    private static <V> Map<String, V> over(Map<String, V> dossier, Map<String, V> own) {
        return own.isEmpty() ? dossier : dossier.isEmpty() ? own : new Over<>(dossier, own);
    }

    public boolean judges(Scope rowScope) {
        return scope == null || scope == rowScope;
    }

    /** What an item says, with what the dossier says behind it: looked up in both, as most of it is never asked for. */
    private static final class Over<V> extends AbstractMap<String, V> {
        private final Map<String, V> dossier;
        private final Map<String, V> own;

        Over(Map<String, V> dossier, Map<String, V> own) {
            this.dossier = dossier;
            this.own = own;
        }

        @Override
        public @Nullable V get(@Nullable Object name) {
            @Nullable V said = own.get(name);
            return said == null ? dossier.get(name) : said;
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return own.containsKey(name) || dossier.containsKey(name);
        }

        @Override
        public Set<Entry<String, V>> entrySet() {
            Map<String, V> merged = new HashMap<>(dossier);
            merged.putAll(own);
            return merged.entrySet();
        }
    }
}

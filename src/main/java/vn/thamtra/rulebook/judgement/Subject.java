package vn.thamtra.rulebook.judgement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return dossier.items().stream().map(item -> item(dossier, item)).toList();
    }

    private static Subject item(Dossier dossier, Item item) {
        return new Subject(
                item.ref(),
                Scope.ITEM,
                over(dossier.facts(), item.facts()),
                over(dossier.documents(), item.documents()));
    }

    private static <V> Map<String, V> over(Map<String, V> dossier, Map<String, V> own) {
        if (own.isEmpty()) {
            return dossier;
        }
        Map<String, V> merged = new HashMap<>(2 * (dossier.size() + own.size()));
        merged.putAll(dossier);
        merged.putAll(own);
        return merged;
    }

    public boolean judges(Scope rowScope) {
        return scope == null || scope == rowScope;
    }
}

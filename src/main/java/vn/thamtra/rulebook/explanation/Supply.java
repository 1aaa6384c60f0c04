package vn.thamtra.rulebook.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Item;

/**
 * A fact or a document that an applicant may supply, for the dossier or for one of its items.
 *
 * @param item null for the dossier's
 */
public record Supply(@Nullable String item, boolean document, String id) {

    /** What the dossier says of it, copies as a {@link Long}; null where it says nothing. */
    @Nullable
    Object in(Dossier dossier) {
        if (document) {
            @Nullable Integer copies = documents(dossier).get(id);
            return copies == null ? null : (Object) copies.longValue();
        }
        return facts(dossier).get(id);
    }

    private Map<String, Object> facts(Dossier dossier) {
        return item == null ? dossier.facts() : item(dossier).facts();
    }

    private Map<String, Integer> documents(Dossier dossier) {
        return item == null ? dossier.documents() : item(dossier).documents();
    }

    private Item item(Dossier dossier) {
        return dossier.items().stream()
                .filter(each -> each.ref().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /** The dossier with some of it otherwise; an empty value leaves it out. */
    public static Dossier change(Dossier dossier, Map<Supply, Optional<Object>> changes) {
        List<Item> items = new ArrayList<>();
        dossier.items()
                .forEach(item -> items.add(new Item(
                        item.ref(),
                        facts(item.ref(), item.facts(), changes),
                        documents(item.ref(), item.documents(), changes))));
        return dossier.withDocuments(documents(null, dossier.documents(), changes))
                .withFacts(facts(null, dossier.facts(), changes))
                .withItems(List.copyOf(items));
    }

    private static Map<String, Object> facts(
            @Nullable String item, Map<String, Object> before, Map<Supply, Optional<Object>> changes) {
        Map<String, Object> facts = new HashMap<>(before);
        changes.forEach((supply, value) -> {
            if (!supply.document && Objects.equals(supply.item, item)) {
                value.ifPresentOrElse(given -> facts.put(supply.id, given), () -> facts.remove(supply.id));
            }
        });
        return facts;
    }

    private static Map<String, Integer> documents(
            @Nullable String item, Map<String, Integer> before, Map<Supply, Optional<Object>> changes) {
        Map<String, Integer> documents = new HashMap<>(before);
        changes.forEach((supply, value) -> {
            if (supply.document && Objects.equals(supply.item, item)) {
                value.ifPresentOrElse(
                        copies -> documents.put(supply.id, Math.toIntExact((Long) copies)),
                        () -> documents.remove(supply.id));
            }
        });
        return documents;
    }
}

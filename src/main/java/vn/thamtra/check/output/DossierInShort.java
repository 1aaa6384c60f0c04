package vn.thamtra.check.output;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.Item;

/** A dossier in one line. */
final class DossierInShort {
    private static final int PARTS = 12;

    private final Language language;
    private final List<String> parts = new ArrayList<>();

    private DossierInShort(Language language) {
        this.language = language;
    }

    static String of(Dossier dossier, OffsetDateTime asOf, Language language) {
        return new DossierInShort(language).all(dossier, asOf);
    }

    private String all(Dossier dossier, OffsetDateTime asOf) {
        LocalDate received = CivilTime.dateOf(dossier.receivedAt());
        LocalDate judged = CivilTime.dateOf(asOf);
        parts.add(language.of("nhận ", "received ") + received);
        if (!judged.equals(received)) {
            parts.add(language.of("xét đến ", "as of ") + judged);
        }
        if (dossier.channel() != null) {
            parts.add(language.of(dossier.channel().label()));
        }
        contents(dossier.facts(), dossier.documents());
        dossier.events().forEach(this::event);
        dossier.items().forEach(this::item);
        int left = parts.size() - PARTS;
        return left <= 0
                ? String.join(", ", parts)
                : String.join(", ", parts.subList(0, PARTS))
                        + language.of(" … và " + left + " mục nữa", " … and " + left + " more");
    }

    private void contents(Map<String, Object> facts, Map<String, Integer> documents) {
        facts.forEach((id, value) -> parts.add(id + " = " + value(value)));
        documents.forEach((type, copies) -> parts.add(type + " × " + copies));
    }

    private String value(Object value) {
        return value instanceof Boolean yes
                ? yes ? language.of("có", "yes") : language.of("không", "no")
                : value.toString();
    }

    private void event(Event event) {
        parts.add(event.type() + " " + (event.on() == null ? event.at() : event.on()));
        contents(event.facts(), Map.of());
    }

    private void item(Item item) {
        parts.add(language.of("mục ", "item ") + item.ref());
        contents(item.facts(), item.documents());
    }
}

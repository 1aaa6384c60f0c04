package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of the dossier, and for each type of event the names of its own facts, which do not meet those. */
public final class VocabularyNames {

    private final Names dossier = new Names();
    private final Map<String, Names> byEvent = new LinkedHashMap<>();

    public Names dossier() {
        return dossier;
    }

    Names ofEvent(String type) {
        return byEvent.computeIfAbsent(type, unused -> new Names());
    }

    boolean open() {
        return dossier.open() || byEvent.values().stream().anyMatch(Names::open);
    }

    Collection<String> ofAllEvents() {
        Set<String> all = new LinkedHashSet<>();
        byEvent.values().forEach(names -> all.addAll(names.all()));
        List<String> ordered = new ArrayList<>(all);
        return List.copyOf(ordered);
    }
}

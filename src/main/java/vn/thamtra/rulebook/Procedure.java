package vn.thamtra.rulebook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.rulebook.store.ClockCache;
import vn.thamtra.workbook.model.ProcedureTables;

/** One procedure with all its versions, oldest first. */
final class Procedure {
    private final List<ProcedureVersion> versions;
    private final Supplier<Vocabulary> vocabulary;

    Procedure(String id, List<ProcedureVersion> versions, ClockCache cache) {
        this.versions = versions;
        this.vocabulary = cache.keep(() -> vocabulary(id, versions));
    }

    List<ProcedureVersion> versions() {
        return versions;
    }

    /** The facts, documents and events of all versions together. */
    Vocabulary vocabulary() {
        return vocabulary.get();
    }

    private static Vocabulary vocabulary(String id, List<ProcedureVersion> versions) {
        List<Vocabulary> all =
                versions.stream().map(version -> version.tables().vocabulary()).toList();
        return new Vocabulary(
                id,
                together(all, Vocabulary::facts),
                together(all, Vocabulary::documents),
                together(all, Vocabulary::events));
    }

    private static <T> Map<String, T> together(
            List<Vocabulary> vocabularies, Function<Vocabulary, Map<String, T>> part) {
        Map<String, T> together = new LinkedHashMap<>();
        vocabularies.forEach(vocabulary -> part.apply(vocabulary).forEach(together::putIfAbsent));
        return together;
    }

    Optional<ProcedureVersion> on(LocalDate day) {
        for (ProcedureVersion version : versions) {
            if (version.isInForceOn(day)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** The version in force on a day or, where there is none, the one whose validity ends or begins nearest to it. */
    ProcedureVersion nearest(LocalDate day) {
        return on(day).orElseGet(() -> versions.stream()
                .filter(version -> version.entry().from().isBefore(day))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0)));
    }

    ProcedureTables tables(LocalDate day) {
        return nearest(day).tables();
    }
}

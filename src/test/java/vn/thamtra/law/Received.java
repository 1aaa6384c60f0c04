package vn.thamtra.law;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Verdict;

/** A dossier of {@code examples/} as it would have been judged, had it come in on another day. */
record Received(Dossier dossier) {

    /** The lawful dossier of a procedure, or one of several by the name of its file. */
    static Received example(String name) {
        try {
            byte[] json = Files.readAllBytes(Shipped.PROJECT.resolve("examples/" + name + ".json"));
            ParsedDossier parsed = DossierReader.read(json, Shipped.RULEBOOK::vocabulary);
            if (parsed instanceof ParsedDossier.Read read) {
                return new Received(read.dossier());
            }
            throw new IllegalStateException(name + " has faults: " + parsed);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Received with(String fact, Object value) {
        Map<String, Object> facts = new LinkedHashMap<>(dossier.facts());
        facts.put(fact, value);
        return of(dossier.documents(), facts);
    }

    Received lacking(String fact) {
        Map<String, Object> facts = new LinkedHashMap<>(dossier.facts());
        facts.remove(fact);
        return of(dossier.documents(), facts);
    }

    Received without(String document) {
        Map<String, Integer> documents = new LinkedHashMap<>(dossier.documents());
        documents.remove(document);
        return of(documents, dossier.facts());
    }

    private Received of(Map<String, Integer> documents, Map<String, Object> facts) {
        return new Received(dossier.withDocuments(documents).withFacts(facts));
    }

    /** The same dossier received on a day, at the same time of day, and judged an hour later. */
    Verdict on(LocalDate day) {
        return by(Shipped.RULEBOOK, day);
    }

    Verdict by(Rulebook rulebook, LocalDate day) {
        return at(rulebook, dossier.receivedAt().toLocalTime().atDate(day).atOffset(ZoneOffset.ofHours(7)));
    }

    Verdict at(Rulebook rulebook, OffsetDateTime moment) {
        OffsetDateTime asOf = moment.plusHours(1);
        return rulebook.evaluate(dossier.at(moment, asOf), asOf);
    }
}

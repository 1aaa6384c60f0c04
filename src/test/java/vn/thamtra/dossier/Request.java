package vn.thamtra.dossier;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A request as its raw members, so that a test can start lawful and change one thing. */
record Request(Map<String, String> members) {

    static Request lawful() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("procedure", "\"every-type\"");
        members.put("receivedAt", "\"2024-10-16T09:15:00+07:00\"");
        return new Request(members);
    }

    Request with(String member, String json) {
        Map<String, String> changed = new LinkedHashMap<>(members);
        changed.put(member, json);
        return new Request(changed);
    }

    Request withFact(String fact, String json) {
        return with("facts", "{\"" + fact + "\": " + json + "}");
    }

    Request without(String member) {
        Map<String, String> changed = new LinkedHashMap<>(members);
        changed.remove(member);
        return new Request(changed);
    }

    String json() {
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\": " + member.getValue())
                .collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    }

    ParsedDossier read() {
        return read(json());
    }

    static ParsedDossier read(String json) {
        return DossierReader.read(json.getBytes(StandardCharsets.UTF_8), Vocabularies.ALL);
    }

    Dossier dossier() {
        ParsedDossier parsed = read();
        if (parsed instanceof ParsedDossier.Read read) {
            return read.dossier();
        }
        throw new AssertionError(json() + " is faulty: " + parsed);
    }
}

package vn.thamtra.dossier.parsing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Vocabularies;

/** A request as its raw members, so that a test can start lawful and change one thing. */
public record Request(Map<String, String> members) {

    public static Request lawful() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("procedure", "\"every-type\"");
        members.put("receivedAt", "\"2024-10-16T09:15:00+07:00\"");
        return new Request(members);
    }

    public Request with(String member, String json) {
        Map<String, String> changed = new LinkedHashMap<>(members);
        changed.put(member, json);
        return new Request(changed);
    }

    public Request withFact(String fact, String json) {
        return with("facts", "{\"" + fact + "\": " + json + "}");
    }

    Request without(String member) {
        Map<String, String> changed = new LinkedHashMap<>(members);
        changed.remove(member);
        return new Request(changed);
    }

    public String json() {
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\": " + member.getValue())
                .collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    }

    public ParsedDossier read() {
        return read(json());
    }

    public static ParsedDossier read(String json) {
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

package vn.thamtra.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Meaning;
import vn.thamtra.verdict.VerdictWriter;

/** The decisions and rulebooks of an exported ledger. */
public record ReleasedLedger(Map<String, byte[]> artefacts, Map<String, byte[]> manifests, List<Decided> decisions) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public record Decided(byte[] request, JsonNode answer) {}

    public static ReleasedLedger read(Path export) throws IOException {
        ReleasedLedger ledger = new ReleasedLedger(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        Files.readAllLines(export, UTF_8).stream().map(JSON::readTree).forEach(ledger::row);
        return ledger;
    }

    private void row(JsonNode row) {
        switch (row.path("table").stringValue()) {
            case "artefact" -> artefacts.put(row.path("sha256").stringValue(), bytes(row, "content"));
            case "publication" -> manifests.put(row.path("rulebook").stringValue(), bytes(row, "manifest"));
            case "record_content" ->
                decisions.add(new Decided(bytes(row, "request"), JSON.readTree(bytes(row, "answer"))));
            default -> {}
        }
    }

    private static byte[] bytes(JsonNode row, String column) {
        return Base64.getDecoder().decode(row.path(column).stringValue());
    }

    public int size() {
        return decisions.size();
    }

    /** What this program decides otherwise, each with both answers. */
    List<String> judgedOtherwise(CompileCache cache) {
        Map<String, Rulebook> rulebooks = new HashMap<>();
        List<String> otherwise = new ArrayList<>();
        for (Decided decision : decisions) {
            Rulebook rulebook = rulebooks.computeIfAbsent(
                    decision.answer().path("rulebook").path("id").stringValue(), id -> open(id, cache));
            JsonNode again = judged(rulebook, decision);
            if (!Meaning.of(again).equals(Meaning.of(decision.answer()))) {
                otherwise.add(decision.answer() + "\n" + again);
            }
        }
        return otherwise;
    }

    public Rulebook open(String id, CompileCache cache) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        new String(Objects.requireNonNull(manifests.get(id)), UTF_8)
                .lines()
                .forEach(line ->
                        files.put(line.substring(66), Objects.requireNonNull(artefacts.get(line.substring(0, 64)))));
        return ((Rulebook.Opening.Opened) Rulebook.reopen(new RulebookFiles(files), cache)).rulebook();
    }

    private static JsonNode judged(Rulebook rulebook, Decided decision) {
        Dossier dossier = ((ParsedDossier.Read) DossierReader.read(decision.request(), rulebook::vocabulary)).dossier();
        OffsetDateTime asOf =
                OffsetDateTime.parse(decision.answer().path("asOf").stringValue());
        return JSON.readTree(VerdictWriter.write(rulebook.evaluate(dossier, asOf), null, null));
    }
}

package vn.thamtra.cli.remote;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.rulebook.store.RulebookFiles;

/** Drafts of a running service: handed in, judged over what was recorded, submitted, approved. */
public final class RemoteDrafts {
    private static final String DRAFTS = "/v1/drafts";
    private static final long PAUSE_MS = 300;

    private final RunningService service;

    public RemoteDrafts(RunningService service) {
        this.service = service;
    }

    /**
     * What is wanted.
     *
     * @param instrument what demands it
     */
    public record Wanted(
            String title,
            @Nullable String why,
            @Nullable String instrument,
            @Nullable String clause) {
        Map<String, Object> body() {
            Map<String, Object> body = new TreeMap<>(Map.of("title", title));
            if (why != null) {
                body.put("why", why);
            }
            if (instrument != null && clause != null) {
                body.put("amendment", Map.of("instrument", instrument, "clause", clause));
            }
            return body;
        }
    }

    /** The newest first; of one state where one is named. */
    public JsonNode list(@Nullable String state) throws IOException {
        return service.get(state == null ? DRAFTS : DRAFTS + "?state=" + state);
    }

    public JsonNode find(String id) throws IOException {
        return service.get(DRAFTS + "/" + id);
    }

    /** Everything the check finds. */
    public JsonNode check(String id) throws IOException {
        return service.get(DRAFTS + "/" + id + "/check");
    }

    /** Hands in some files, which go over those of the newest publication. */
    public JsonNode handIn(Map<String, byte[]> files, Wanted wanted) throws IOException {
        Map<String, byte[]> shown = new TreeMap<>();
        files.forEach((path, bytes) -> shown.put(RulebookFiles.shown(path), bytes));
        return service.upload(DRAFTS, wanted.body(), shown);
    }

    /** Hands in a whole rulebook: what differs from the newest publication, and what it no longer has. Empty where nothing differs. */
    public Optional<JsonNode> handIn(RulebookFiles whole, Wanted wanted) throws IOException {
        Map<String, String> published = published();
        Map<String, byte[]> differs = new TreeMap<>(whole.files());
        differs.entrySet().removeIf(file -> RulebookFiles.sha256(file.getValue())
                .equals(published.get(RulebookFiles.shown(file.getKey()))));
        SortedSet<String> gone = new TreeSet<>(published.keySet());
        whole.files().keySet().forEach(path -> gone.remove(RulebookFiles.shown(path)));
        if (differs.isEmpty() && gone.isEmpty()) {
            return Optional.empty();
        }
        JsonNode draft = handIn(differs, wanted);
        for (String path : gone) {
            draft = service.delete(
                    DRAFTS + "/" + id(draft) + "/files/" + path,
                    draft.path("revision").intValue());
        }
        return Optional.of(draft);
    }

    private Map<String, String> published() throws IOException {
        Map<String, String> hashes = new HashMap<>();
        service.get("/v1/rulebooks/" + newest())
                .path("files")
                .forEach(file -> hashes.put(
                        file.path("path").stringValue(), file.path("sha256").stringValue()));
        return hashes;
    }

    /** The id of the newest publication. */
    public String newest() throws IOException {
        return service.get("/v1/rulebooks").path("rulebooks").path(0).path("id").stringValue();
    }

    /** The files of a rulebook by path, each below the folder they are of, and together what the id names. */
    public Map<String, byte[]> files(String rulebook) throws IOException {
        SortedSet<String> shown = new TreeSet<>();
        for (JsonNode file : service.get("/v1/rulebooks/" + rulebook).path("files")) {
            shown.add(AnsweredPath.checked(file.path("path").stringValue("")));
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (String each : shown) {
            String path = each.startsWith(RulebookFiles.RULES) ? each : RulebookFiles.TABLES + each;
            files.put(path, service.file("/v1/rulebooks/" + rulebook + "/files/" + each));
        }
        if (!new RulebookFiles(files).id().value().equals(rulebook)) {
            throw new IOException("dịch vụ đưa các tệp không phải của bộ quy tắc " + rulebook
                    + " / the files that the service gives are not those of the rulebook");
        }
        return files;
    }

    /** What the draft would have changed, once all of it is judged. */
    public JsonNode impact(String id) throws IOException {
        service.post(DRAFTS + "/" + id + "/impact", Map.of());
        JsonNode impact = service.get(DRAFTS + "/" + id + "/impact");
        while (!impact.path("state").stringValue("").matches("DONE|STOPPED")) {
            pause();
            impact = service.get(DRAFTS + "/" + id + "/impact");
        }
        return impact;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("bị ngắt giữa chừng / interrupted", e);
        }
    }

    public JsonNode submit(String id) throws IOException {
        return service.post(DRAFTS + "/" + id + "/submit", Map.of());
    }

    /**
     * Approves it.
     *
     * @param approval revision, effectiveFrom, reason and so on, as the endpoint has them
     */
    public JsonNode approve(String id, Map<String, Object> approval) throws IOException {
        return service.post(DRAFTS + "/" + id + "/approve", approval);
    }

    public JsonNode reject(String id, String reason) throws IOException {
        return service.post(DRAFTS + "/" + id + "/reject", Map.of("reason", reason));
    }

    public static String id(JsonNode draft) {
        return draft.path("id").stringValue();
    }
}

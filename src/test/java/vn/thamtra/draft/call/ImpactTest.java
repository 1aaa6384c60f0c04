package vn.thamtra.draft.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.replay.OwnService;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** What the impact of a draft foretells is what publishing it does. More decisions: {@code -Dimpact.decisions=10000}. */
class ImpactTest {
    private static final int DECISIONS = Integer.getInteger("impact.decisions", 300);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    /** Nominees of all kinds, many of them close to what the draft changes. */
    private static String dossiers() {
        Random random = new Random(14);
        return IntStream.range(0, DECISIONS)
                .mapToObj(i -> Dossiers.line("H42-" + i)
                        .replace("\"legalFieldMonths\": 48", "\"legalFieldMonths\": " + (20 + random.nextInt(20)))
                        .replace(
                                "\"prestige\": true",
                                random.nextInt(5) == 0 ? "\"prestige\": false" : "\"prestige\": true")
                        .replace("\"goodMorals\": true,", random.nextInt(6) == 0 ? "" : "\"goodMorals\": true,")
                        .replace(
                                "[{\"type\": \"proposal-letter\"}]",
                                random.nextInt(7) == 0 ? "[]" : "[{\"type\": \"proposal-letter\"}]"))
                .collect(Collectors.joining("\n"));
    }

    private static final Pattern LINE = Pattern.compile("số [0-9.]+ trong sổ");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");

    @Test
    void what_it_foretells_is_what_publishing_does() throws Exception {
        try (Office office = Office.open(folder)) {
            Client intake = office.service.caller(Role.INTAKE);
            Reply recorded = intake.post("/v1/evaluations/batch", dossiers(), "Content-Type", "application/x-ndjson");
            assertThat(recorded.text().lines().filter(line -> line.contains("\"outcome\"")))
                    .hasSize(DECISIONS);
            byte[] stricter = Office.edited(workbook -> Office.put(
                    workbook.getSheet("Điều kiện"), "R-P1-12", "Thời gian công tác trong lĩnh vực pháp luật", "≥ 30"));
            String draft = office.hand(office.editor, "\"title\": \"Chặt hơn\", " + Office.WHY, stricter)
                    .header("Location");
            JsonNode impact = office.told(draft);
            SortedMap<Long, JsonNode> foretold = changes(office.editor.get(draft + "/impact/changes"));

            assertThat(shown(office.editor, draft)).isEqualTo(foretold.size());

            publish(office, stricter);
            String job = office.auditor
                    .post(
                            "/v1/replays",
                            "{\"from\": \"2000-01-01\", \"to\": \"2199-12-31\", \"rulebook\": \"current\"}")
                    .header("Location");
            JsonNode done = OwnService.done(office.auditor, job);
            SortedMap<Long, JsonNode> happened = changes(office.auditor.get(job + "/changes"));

            assertThat(foretold).isEqualTo(happened);
            assertThat(foretold.size()).isBetween(DECISIONS / 4, DECISIONS - 1);
            assertThat(impact.path("changed").intValue())
                    .isEqualTo(foretold.size())
                    .isEqualTo(done.path("differing").intValue());
            assertThat(impact.path("unchanged").intValue()).isEqualTo(DECISIONS - foretold.size());
            assertThat(impact.path("kpi").path("after").path("outcomes"))
                    .isEqualTo(evaluatedAnew(
                            intake, impact.path("kpi").path("after").path("outcomes")));
        }
    }

    /** How many changed decisions the pages of the impact show, one after the other. */
    private static int shown(Client editor, String draft) {
        int shown = 0;
        String next = draft.substring("/v1".length()) + "/impact";
        while (!next.isEmpty()) {
            String page = editor.get(next, "Accept", "text/html").text();
            shown += (int) LINE.matcher(page).results().count();
            next = NEXT.matcher(page)
                    .results()
                    .findFirst()
                    .map(found -> found.group(1))
                    .orElse("");
        }
        return shown;
    }

    /** The same dossiers once more, counted by outcome in the order of the outcomes that were foretold. */
    private static JsonNode evaluatedAnew(Client intake, JsonNode foretold) {
        String answers = intake.post(
                        "/v1/evaluations/batch?record=false", dossiers(), "Content-Type", "application/x-ndjson")
                .text();
        JsonNode counted = foretold.deepCopy();
        counted.forEach(outcome -> ((ObjectNode) outcome).put("count", (int) answers.lines()
                .filter(line ->
                        line.contains("\"outcome\":\"" + outcome.path("outcome").stringValue() + "\""))
                .count()));
        return counted;
    }

    private static SortedMap<Long, JsonNode> changes(Reply lines) {
        SortedMap<Long, JsonNode> changes = new TreeMap<>();
        lines.text()
                .lines()
                .map(JSON::readTree)
                .forEach(line -> changes.put(line.path("index").longValue(), line));
        return changes;
    }

    /** For every day of receipt, as no approval would. */
    private static void publish(Office office, byte[] recognition) {
        var files = new TreeMap<>(Office.files());
        files.put(RulebookFiles.TABLES + Office.RECOGNITION, recognition);
        Rulebook.Opening opening =
                Rulebook.open(new RulebookFiles(files), CompileCache.in(Path.of("target/compiled-rules")));
        office.service.bean(PublishedRulebooks.class).publish(((Rulebook.Opening.Opened) opening).rulebook(), null);
    }
}

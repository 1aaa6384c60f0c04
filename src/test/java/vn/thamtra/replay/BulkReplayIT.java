package vn.thamtra.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.Client;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;
import vn.thamtra.program.LeanJar;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.rulebook.Rulebook;

/** The replay on a cluster gives what the service gives, to the byte, from the database and from an export. */
class BulkReplayIT {
    private static final int DECISIONS = 2_000;
    private static final String FROM = "2000-01-01";
    private static final String TO = "2199-12-31";
    private static final String UNKNOWN = "sha256:" + "0".repeat(64);

    @TempDir
    private Path folder;

    private String other = "";

    @Test
    void a_cluster_finds_what_the_service_finds_to_the_byte() throws Exception {
        Path lean = folder.resolve("thamtra-spark.jar");
        LeanJar.write(Path.of("target/thamtra.jar"), ThisProgram.get().build(), lean);
        Map<String, String> ofTheService = ofTheService();
        Path export = folder.resolve("export");
        Path there = folder.resolve("là-đã-có");
        Files.writeString(there, "kept");

        SparkHome.Ran ran;
        Server server = Server.createTcpServer(
                        "-tcpPort", "0", "-baseDir", folder.resolve("data").toString(), "-ifExists")
                .start();
        try {
            String database = "--ledger=jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/./thamtra";
            String period = "--from=" + FROM + " --to=" + TO;
            String orders = String.join(
                    " then ",
                    "replay %s %s --out=%s".formatted(database, period, out("recorded")),
                    "replay %s %s --rulebook=current --out=%s".formatted(database, period, out("current")),
                    "replay %s %s --rulebook=%s --out=%s".formatted(database, period, other, out("given")),
                    "export %s %s --out=%s".formatted(database, period, export),
                    "replay --ledger=%s --out=%s".formatted(export, out("recorded-exported")),
                    "replay --ledger=%s --rulebook=current --out=%s".formatted(export, out("current-exported")),
                    "replay --ledger=%s --rulebook=%s --out=%s".formatted(export, other, out("given-exported")),
                    "replay --ledger=%s --rulebook=%s --out=%s".formatted(export, UNKNOWN, out("unknown")),
                    "replay --ledger=%s --out=%s".formatted(export, there));
            List<String> words = new ArrayList<>(List.of("--class", "vn.thamtra.cluster.BulkReplay", lean.toString()));
            words.addAll(List.of(orders.split(" ")));
            ran = SparkHome.fetched().submit(folder, Map.of("THAMTRA_LEDGER_USER", "sa"), words);
        } finally {
            server.stop();
        }

        assertThat(ran.exit()).as(ran.text()).isEqualTo(2);
        assertThat(ran.text()).contains("2000 quyết định", "No rulebook with this id", "là-đã-có");
        assertThat(out("unknown")).doesNotExist();
        assertThat(there).hasContent("kept");
        for (String choice : ofTheService.keySet()) {
            assertThat(out(choice)).as(ran.text()).hasContent(ofTheService.get(choice));
            assertThat(out(choice + "-exported")).hasContent(ofTheService.get(choice));
        }
        assertThat(ofTheService.get("recorded")).contains("RECORD_DAMAGED", "ERASED", "RULEBOOK_UNKNOWN");
        assertThat(ofTheService.getOrDefault("given", "").lines().filter(line -> line.contains("\"reasons\"")))
                .hasSizeGreaterThan(100);
    }

    private Path out(String name) {
        return folder.resolve(name + ".ndjson");
    }

    /** Records decisions, publishes another rulebook, does harm to some records, and lets the service replay. */
    private Map<String, String> ofTheService() throws Exception {
        Path rulebook = Versions.write(Versions.lawful(), folder.resolve("rulebook"));
        try (OwnService service = OwnService.start(folder.resolve("data"), rulebook)) {
            String lines = IntStream.range(0, DECISIONS)
                    .mapToObj(i -> Dossiers.line("bulk-" + i)
                            .replace("\"legalFieldMonths\": 48", "\"legalFieldMonths\": " + (20 + i % 20)))
                    .collect(Collectors.joining("\n"));
            Client.Reply recorded = service.caller(Role.INTAKE)
                    .post("/v1/evaluations/batch", lines, "Content-Type", "application/x-ndjson");
            assertThat(recorded.text().lines()).hasSize(DECISIONS);
            Rulebook stricter = Versions.asking(30);
            service.rulebooks().publish(stricter, null);
            other = stricter.id().value();
            harm(service);

            Client auditor = service.caller(Role.AUDITOR);
            Map<String, String> results = new LinkedHashMap<>();
            results.put("recorded", result(auditor, "recorded"));
            results.put("current", result(auditor, "current"));
            results.put("given", result(auditor, other));
            return results;
        }
    }

    private static void harm(OwnService service) {
        for (String statement : List.of(
                "update record_content set answer = stringtoutf8(replace(utf8tostring(answer), 'ACCEPT', 'REFUSE'))"
                        + " where leaf_index in (7, 1500)",
                "delete from record_content where leaf_index = 900",
                "update ledger_record set rulebook = '" + UNKNOWN + "' where leaf_index = 901",
                "update ledger_record set outcome = 'REVIEW' where leaf_index = 902")) {
            service.sql().sql(statement).update();
        }
    }

    private static String result(Client auditor, String rulebook) throws Exception {
        String order = "{\"from\": \"%s\", \"to\": \"%s\", \"rulebook\": \"%s\"}".formatted(FROM, TO, rulebook);
        String job = auditor.post("/v1/replays", order).header("Location");
        OwnService.done(auditor, job);
        return new String(auditor.get(job + "/result").bytes(), StandardCharsets.UTF_8);
    }
}

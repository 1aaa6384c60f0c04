package vn.thamtra.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.evidence.verify.stored.DatabaseRows;
import vn.thamtra.evidence.verify.stored.LedgerPlace;
import vn.thamtra.evidence.verify.stored.LedgerRows;
import vn.thamtra.evidence.verify.stored.Row;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.database.EmbeddedDatabase;
import vn.thamtra.ledger.database.OwnerOnly;
import vn.thamtra.replay.OwnService;

/** A database that release 0.1.0 has left behind: this program goes on with it, where it is and in PostgreSQL. */
class EarlierReleaseTest {
    private static final Path LEFT = Path.of("src/test/resources/releases/0.1.0/database");
    private static final String ADMINISTRATOR = "tt_the-first-administrators-key-of-0.1.0";
    private static final int DECISIONS = 18;
    private static final String PERIOD = "{\"from\": \"2020-01-01\", \"to\": \"2030-01-01\","
            + " \"procedure\": \"prov-legal-reporter-recognition\", \"rulebook\": \"recorded\"}";

    @TempDir
    private Path directory;

    private final List<String> told = new ArrayList<>();
    private Path data;
    private Map<String, String> before;

    @BeforeEach
    void copy() throws IOException {
        data = OwnerOnly.directory(directory.resolve("data"));
        try (Stream<Path> files = Files.walk(LEFT)) {
            files.filter(Files::isRegularFile).forEach(this::copy);
        }
        try (LedgerRows rows = LedgerPlace.open(data.toString())) {
            before = contents(rows);
        }
    }

    private void copy(Path file) {
        Path to = data.resolve(LEFT.relativize(file).toString());
        try {
            OwnerOnly.directory(to.resolveSibling(""));
            Files.write(OwnerOnly.file(to), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each decision was made of, and what it is. */
    private static Map<String, String> contents(LedgerRows rows) throws IOException {
        List<Row> found = new ArrayList<>();
        rows.forEach(found::add);
        return found.stream()
                .filter(row -> row.table().table().equals("record_content"))
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.number("leaf_index")),
                        row -> new String(row.bytes("request"), StandardCharsets.UTF_8) + "\n"
                                + new String(row.bytes("answer"), StandardCharsets.UTF_8)));
    }

    private void holds(LedgerRows rows) throws IOException {
        HeldLedger.beside(data, List.of(Files.readString(LEFT.resolve("checkpoint"))), told::add)
                .verify(rows);
        assertThat(contents(rows)).containsAllEntriesOf(before);
    }

    private void holds(DataSource database) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            holds(new DatabaseRows(connection));
            connection.rollback();
        }
    }

    /** Six decisions, one of them erased, are made again as they were, and one more is recorded behind all. */
    private void goesOn(OwnService service) throws Exception {
        Client administrator = service.with(ADMINISTRATOR);
        Reply ordered = administrator.post("/v1/replays", PERIOD);
        JsonNode replay = OwnService.done(administrator, ordered.header("Location"));
        assertThat(replay.path("matching").asInt()).as(replay.toString()).isEqualTo(5);
        assertThat(replay.path("notReproducible").asInt()).as(replay.toString()).isEqualTo(1);
        assertThat(replay.path("differing").asInt()).as(replay.toString()).isZero();

        Reply made = service.with(key()).post("/v1/evaluations", Dossiers.lawfulRecognition());

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String size = administrator
                .get("/v1/ledger/checkpoint")
                .text()
                .lines()
                .toList()
                .get(1);
        assertThat(size).isEqualTo(String.valueOf(DECISIONS + 1));
        assertThat(made.json().path("rulebook").path("sequence").asInt())
                .as("an upgrade publishes nothing")
                .isEqualTo(1);
    }

    @Test
    void its_database_is_verified_as_it_was_left() throws Exception {
        try (LedgerRows rows = LedgerPlace.open(data.toString())) {
            holds(rows);
        }
    }

    @Test
    void its_database_is_brought_up_to_date_and_goes_on() throws Exception {
        try (OwnService service = OwnService.start(data)) {
            goesOn(service);
            repeated(service);
            holds(service.bean(DataSource.class));
        }

        assertThat(Files.readAllLines(data.resolve("checkpoints.txt")))
                .as("what is signed when it is stopped")
                .contains(String.valueOf(DECISIONS + 1));
    }

    /** Who sent a dossier before the upgrade and asks again is told what was decided then. */
    private void repeated(OwnService service) {
        String content = Objects.requireNonNull(before.get("0"));
        int end = content.lastIndexOf("\n{\"id\"");

        Reply again = service.with(key())
                .post(
                        "/v1/evaluations",
                        content.substring(0, end),
                        "Idempotency-Key",
                        "criminal-record-certificate-v1.json");

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(content.substring(end + 1));
    }

    private static String key() {
        try {
            return Files.readString(LEFT.resolve("intake.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void moved_to_postgresql_it_is_served_from_there() throws Exception {
        EmbeddedDatabase embedded = new EmbeddedDatabase(data);
        TestDatabase.migrate("jdbc:h2:" + data.resolve("thamtra"), embedded.getUsername(), embedded.getPassword());
        try (TestDatabase target = Database.POSTGRESQL.open()) {
            String[] settings = {
                "--spring.datasource.url=" + target.url(),
                "--spring.datasource.username=" + target.user(),
                "--spring.datasource.password=" + target.password()
            };
            List<String> ordered = new ArrayList<>(List.of(settings));
            ordered.add("--thamtra.data-dir=" + data);
            assertThat(Recovery.move(told::add, ordered.toArray(String[]::new)))
                    .as(told.toString())
                    .isTrue();

            try (OwnService service = OwnService.start(data, Path.of(""), settings)) {
                goesOn(service);
            }

            holds(target.dataSource());
        }
    }
}

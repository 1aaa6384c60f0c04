package vn.thamtra.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.NoteKey;
import vn.thamtra.evidence.verify.Trust;
import vn.thamtra.evidence.verify.bundle.BundleVerifier;
import vn.thamtra.evidence.verify.ledger.LedgerVerifier;
import vn.thamtra.evidence.verify.stored.LedgerPlace;
import vn.thamtra.evidence.verify.stored.LedgerRows;
import vn.thamtra.rulebook.store.CompileCache;

/** All that a service does with its ledger, and then the verifier. */
class AuditedServiceTest extends RunningService {
    private static final CompileCache CACHE = CompileCache.in(Path.of("target/compiled-rules"));
    private static final String ORDER = "{\"reason\": \"Chủ thể dữ liệu yêu cầu\", \"order\": \"12/QĐ-STP\"}";
    private static final String ITEMS =
            "\"items\": [{\"ref\": \"1\"}, {\"ref\": \"2\", \"facts\": {\"legalFieldMonths\": 3}}], ";

    private final List<String> lines = new ArrayList<>();

    @Autowired
    private DataSource database;

    private Trust trust() {
        String key = caller(Role.AUDITOR).get("/v1/ledger/key").text().strip();
        return new Trust(NoteKey.parse(key), List.of(), Set.of());
    }

    private String decide(String dossier) {
        Reply made = caller(Role.INTAKE).post("/v1/evaluations", dossier, "Idempotency-Key", "k" + dossier.hashCode());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.header("Location");
    }

    private void verifyEvidence(String location, String outcome) throws Exception {
        Reply evidence = caller(Role.AUDITOR).get(location + "/evidence");
        assertThat(evidence.status()).as(evidence.text()).isEqualTo(200);
        List<String> said = new ArrayList<>();
        new BundleVerifier(CACHE, trust(), said::add).verify(evidence.bytes());
        assertThat(said.get(said.size() - 1)).contains(outcome);
    }

    private void verifyLedger() throws Exception {
        String url = database.unwrap(HikariDataSource.class).getJdbcUrl() + ";USER=sa";
        try (LedgerRows rows = LedgerPlace.open(url)) {
            new LedgerVerifier(trust(), new LedgerVerifier.Beside(null, null), lines::add).verify(rows);
        }
    }

    @Test
    void evidence_holds_beside_an_erased_record_for_what_is_not_in_force_and_for_items() throws Exception {
        String erased = decide(Dossiers.lawfulRecognition("to be erased"));
        String kept = decide(Dossiers.lawfulRecognition("kept"));
        String early = decide(Dossiers.lawfulRecognition("early")
                .replace("2024-10-16T09", "2019-10-16T09")
                .replace("2024-10-17T08", "2019-10-17T08"));
        String several =
                decide(Dossiers.lawfulRecognition("several").replace("\"documents\"", ITEMS + "\"documents\""));
        administrator().post(erased + "/erasure", ORDER);

        verifyEvidence(kept, "ACCEPT");
        verifyEvidence(early, "REFUSE");
        verifyEvidence(several, "REFUSE");
        assertThat(caller(Role.AUDITOR).get(erased + "/evidence").status()).isEqualTo(410);
    }

    @Test
    void a_ledger_holds_after_readings_erasures_replays_and_keys_made_and_revoked() throws Exception {
        String kept = decide(Dossiers.lawfulRecognition("a"));
        String erased = decide(Dossiers.lawfulRecognition("b"));
        Client auditor = caller(Role.AUDITOR);
        auditor.get("/v1/decisions?dossierCode=b");
        auditor.get(kept + "/explanation");
        String key = administrator()
                .post("/v1/keys", "{\"label\": \"x\", \"role\": \"INTAKE\"}")
                .json()
                .path("id")
                .stringValue();
        administrator().delete("/v1/keys/" + key);
        String job = replayed(auditor);
        administrator().post(erased + "/erasure", ORDER);

        verifyLedger();

        assertThat(auditor.get(job).json().path("state").stringValue()).isEqualTo("DONE");
        assertThat(lines).anyMatch(line -> line.contains(" reading") && line.matches(".*[1-9][0-9]* replay_job.*"));
    }

    private static String replayed(Client auditor) throws InterruptedException {
        Reply ordered = auditor.post(
                "/v1/replays",
                "{\"from\": \"2020-01-01T00:00:00Z\", \"to\": \"2199-01-01T00:00:00Z\", \"rulebook\": \"recorded\"}");
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(202);
        String job = ordered.header("Location");
        for (int i = 0; i < 600 && !auditor.get(job).text().contains("\"DONE\""); i++) {
            Thread.sleep(100);
        }
        return job;
    }

    @Test
    void who_looked_cannot_be_changed_unseen() throws Exception {
        String location = decide(Dossiers.lawfulRecognition("c"));
        caller(Role.AUDITOR).get(location);
        JdbcClient sql = JdbcClient.create(database);
        String caller = callerOfLastReading(sql);

        sql.sql("update reading set caller = 'somebody' where id = (select max(id) from reading)")
                .update();

        assertThatThrownBy(this::verifyLedger).isInstanceOf(Broken.class).hasMessageContaining("reading id=");
        sql.sql("update reading set caller = ? where id = (select max(id) from reading)")
                .param(caller)
                .update();
        verifyLedger();
    }

    /** Once the reading is complete, which it is a moment after its answer. */
    private static String callerOfLastReading(JdbcClient sql) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            var complete = sql.sql(
                            "select caller from reading where status is not null and id = (select max(id) from reading)")
                    .query(String.class)
                    .optional();
            if (complete.isPresent()) {
                return complete.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The reading was never completed");
    }

    @Test
    void a_change_by_the_service_does_not_seal_what_somebody_altered() throws Exception {
        String key = administrator()
                .post("/v1/keys", "{\"label\": \"y\", \"role\": \"AUDITOR\"}")
                .json()
                .path("id")
                .stringValue();
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("update api_key set role = 'ADMIN' where id = ?").param(key).update();

        assertThat(administrator().delete("/v1/keys/" + key).status()).isEqualTo(204);

        assertThat(sql.sql("select count(*) from api_key where id = ? and revoked_at is not null")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(this::verifyLedger).isInstanceOf(Broken.class).hasMessageContaining("api_key id=");
        sql.sql("update api_key set role = 'AUDITOR', revoked_at = null where id = ?")
                .param(key)
                .update();
        verifyLedger();
    }
}

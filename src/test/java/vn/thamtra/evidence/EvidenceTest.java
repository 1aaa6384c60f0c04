package vn.thamtra.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.NotRun;
import vn.thamtra.evidence.verify.NoteKey;
import vn.thamtra.evidence.verify.Trust;
import vn.thamtra.evidence.verify.bundle.BundleVerifier;
import vn.thamtra.rulebook.store.CompileCache;

/** An auditor downloads the evidence of a decision; whoever has it can verify it, and nobody can change it unseen. */
class EvidenceTest extends RunningService {
    private static final CompileCache CACHE = CompileCache.in(Path.of("target/compiled-rules"));
    private static final int TAMPERINGS = 1_200;

    private final List<String> lines = new ArrayList<>();
    private Client auditor;
    private String older;
    private String address;
    private String key;

    @BeforeEach
    void decide() {
        auditor = caller(Role.AUDITOR);
        for (int i = 0; i < 5; i++) {
            administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());
        }
        older = auditor.get("/v1/ledger/checkpoint").text();
        address = administrator()
                        .post("/v1/evaluations", Dossiers.lawfulRecognition("<b>&'"))
                        .header("Location")
                + "/evidence";
        for (int i = 0; i < 6; i++) {
            administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());
        }
        key = auditor.get("/v1/ledger/key").text().strip();
    }

    private byte[] evidence() {
        return evidence("?from=" + size(older));
    }

    private byte[] evidence(String query) {
        Reply reply = auditor.get(address + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.bytes();
    }

    private static long size(String checkpoint) {
        return Long.parseLong(checkpoint.lines().toList().get(1));
    }

    private void verify(byte[] bundle, @Nullable String trusted, String... checkpoints) throws NotRun {
        Trust trust = new Trust(trusted == null ? null : NoteKey.parse(trusted), List.of(checkpoints), Set.of());
        new BundleVerifier(CACHE, trust, lines::add).verify(bundle);
    }

    @Test
    void the_evidence_of_a_decision_holds_without_the_service() throws Exception {
        verify(evidence(), key, older);

        assertThat(lines).hasSize(11).allMatch(line -> line.startsWith("✓ "));
    }

    @Test
    void the_same_log_gives_the_same_bytes_but_for_the_journal_that_tells_who_looked() {
        Unpacked first = Unpacked.of(evidence());
        Unpacked second = Unpacked.of(evidence());

        assertThat(second.names()).isEqualTo(first.names());
        for (String name : first.names()) {
            if (!name.matches("publication.json|journal-checkpoint|SHA256SUMS")) {
                assertThat(second.get(name)).as(name).isEqualTo(first.get(name));
            }
        }
    }

    @Test
    void the_bundle_is_a_zip_to_everyone_with_the_exact_bytes_inside() {
        Unpacked bundle = Unpacked.of(evidence());

        assertThat(bundle.names())
                .startsWith("statement.html", "request.json", "answer.json", "salt", "leaf.json", "proof.json")
                .contains("rulebook/decision-tables/lich.xlsx", "rulebook/rules/general/confirmation.drl");
        assertThat(bundle.get("answer.json"))
                .isEqualTo(auditor.get(address.replace("/evidence", "")).bytes());
        assertThat(bundle.text("request.json")).isEqualTo(Dossiers.lawfulRecognition("<b>&'"));
    }

    @Test
    void nothing_of_a_dossier_is_markup_in_the_statement() {
        String statement = Unpacked.of(evidence()).text("statement.html");

        assertThat(statement)
                .contains("&#60;b&#62;&#38;&#39;", "ACCEPT", "Kết quả thẩm tra", "Outcome")
                .doesNotContain("<b>");
    }

    @Test
    void what_a_browser_would_not_show_is_shown() {
        JsonMapper json = JsonMapper.builder().build();
        JsonNode answer = json.readTree("{\"id\":\"\\u202e\\u0007\\ud800<script>\"}");

        byte[] page = Statement.write(
                new Statement.Facts(json.createObjectNode(), answer, "", 0, 1, "", 0, "", "\"'", List.of()));

        assertThat(new String(page, UTF_8))
                .contains("[U+202E][U+0007][U+D800]&#60;script&#62;", "&#34;&#39;")
                .doesNotContain("\u202e", "<script");
    }

    @Test
    void rules_of_a_stranger_do_not_run() {
        byte[] bundle = evidence();

        assertThatThrownBy(() -> verify(bundle, null))
                .isInstanceOf(NotRun.class)
                .hasMessageContaining("--key");
    }

    @Test
    void another_key_than_the_known_one_is_named() {
        byte[] bundle = evidence();
        String other = "thamtra.local/ledger+e5ab5a66+AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g";

        assertThatThrownBy(() -> verify(bundle, other)).isInstanceOf(Broken.class);
    }

    @Test
    void a_rewritten_log_contradicts_a_checkpoint_that_was_kept() {
        byte[] bundle = evidence("");

        assertThatThrownBy(() -> verify(bundle, key, older))
                .isInstanceOf(NotRun.class)
                .hasMessageContaining("?from=");
        assertThatThrownBy(() -> verify(bundle, key, older.replaceFirst("\n\\d+\n", "\n999\n")))
                .isInstanceOf(Broken.class);
    }

    @Test
    void a_log_shorter_than_the_checkpoint_was_cut_off() {
        byte[] bundle = evidence("");
        administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());
        String newer = auditor.get("/v1/ledger/checkpoint").text();

        assertThatThrownBy(() -> verify(bundle, key, newer))
                .isInstanceOf(Broken.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void an_old_checkpoint_in_the_place_of_the_new_one_is_seen() {
        Unpacked bundle = Unpacked.of(evidence(""));

        bundle.set("checkpoint", older);

        assertThatThrownBy(() -> verify(bundle.packed(), key))
                .isInstanceOf(Broken.class)
                .hasMessageContaining("proof.json");
    }

    @Test
    void the_first_thing_that_does_not_hold_is_named() {
        assertThat(firstFault("salt", "x".repeat(32))).contains("request.json");
        assertThat(firstFault("request.json", "{}")).contains("request.json");
        assertThat(firstFault("answer.json", "{}")).contains("answer.json");
        assertThat(firstFault("leaf.json", "{}")).contains("lá", "leaf");
        assertThat(firstFault("key", "none\n")).contains("khóa", "key");
        assertThat(firstFault("statement.html", "<p>ACCEPT</p>")).contains("statement.html");
        assertThat(firstFault("rulebook/manifest", "0".repeat(64) + "  rules/x.drl\n"))
                .contains("rulebook/rules/x.drl");
        assertThat(firstFault("rulebook/decision-tables/lich.xlsx", "")).contains("lich.xlsx");
    }

    @Test
    void a_statement_in_an_older_form_is_still_understood() throws Exception {
        Unpacked bundle = Unpacked.of(evidence());
        String statement = bundle.text("statement.html")
                .replace("content=\"4\"", "content=\"1\"")
                .replaceFirst("(?s)<h2>Ai đã công bố.*?</table>\n", "")
                .replaceFirst("(?s)<h2>Chương trình đã quyết định.*?</table>\n", "")
                .replaceFirst(
                        "(?s)@page.*</style>",
                        "@page{size:A4;margin:15mm}@media print{body{margin:0;max-width:none;font-size:9pt}}\n</style>");

        verify(bundle.set("statement.html", statement).packed(), key, older);

        assertThat(lines).allMatch(line -> line.startsWith("✓ "));
    }

    private String firstFault(String entry, String content) {
        byte[] forged = Unpacked.of(evidence()).set(entry, content).packed();
        try {
            verify(forged, key);
            return "";
        } catch (Broken | NotRun broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    @Test
    void a_zip_packed_by_another_program_is_refused_in_clear_words() {
        byte[] compressed = Unpacked.of(evidence()).compressed();

        assertThatThrownBy(() -> verify(compressed, key))
                .isInstanceOf(Broken.class)
                .hasMessageContaining("compressed");
    }

    @Test
    void no_random_tampering_goes_unseen() {
        byte[] bundle = evidence();
        Forger forger = new Forger(20241016);

        for (int i = 0; i < TAMPERINGS; i++) {
            Forger.Forged forged = forger.forge(bundle);
            assertThat(catchThrowable(() -> verify(forged.bundle(), key)))
                    .as("tampering %s, %s", i, forged.how())
                    .isInstanceOf(Broken.class)
                    .hasMessageContaining(" / ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/decisions/none/evidence", "/v1/decisions/01926f6e-0000-7000-8000-000000000000/evidence"})
    void evidence_of_nothing_is_a_problem(String nowhere) {
        Reply reply = auditor.get(nowhere);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999"})
    void a_proof_from_a_size_the_log_never_had_is_a_problem(String from) {
        assertThat(auditor.get(address + "?from=" + from).status()).isEqualTo(400);
    }

    @Test
    void only_who_audits_gets_evidence() {
        assertThat(caller(Role.INTAKE).get(address).status()).isEqualTo(403);
        assertThat(nobody().get(address).status()).isEqualTo(401);
        assertThat(UUID.fromString(address.split("/", -1)[3])).isNotNull();
        assertThat(new String(evidence(""), UTF_8)).startsWith("PK");
    }
}

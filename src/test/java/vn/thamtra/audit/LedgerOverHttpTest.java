package vn.thamtra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;
import vn.thamtra.ledger.ByOthers;

/** What an auditor does with nothing but the answers of the service. */
class LedgerOverHttpTest extends RunningService {
    /** The X.509 form of an Ed25519 key begins so (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    private Client auditor;
    private Reply decision;

    @BeforeEach
    void decide() {
        auditor = caller(Role.AUDITOR);
        administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());
        decision = administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());
        administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());
    }

    @Test
    void a_decision_is_proved_to_belong_to_the_signed_checkpoint() throws Exception {
        List<String> checkpoint = checkpoint();
        long size = Long.parseLong(checkpoint.get(1));
        String index = decision.header("Record-Index");

        byte[] leaf = auditor.get("/v1/ledger/leaf?index=" + index).bytes();
        JsonNode proof =
                auditor.get("/v1/ledger/proof?index=" + index + "&size=" + size).json();

        byte[] leafHash = sha256(new byte[] {0}, leaf);
        assertThat(proof.path("index").longValue()).isEqualTo(Long.parseLong(index));
        assertThat(proof.path("size").longValue()).isEqualTo(size);
        assertThat(proof.path("leafHash").stringValue())
                .isEqualTo(base64(leafHash))
                .isEqualTo(decision.header("Record-Leaf"));
        assertThat(ByOthers.include(leafHash, Long.parseLong(index), size, hashes(proof), unbase64(checkpoint.get(2))))
                .isTrue();
        assertThat(new String(leaf, StandardCharsets.UTF_8))
                .contains(decision.json().path("id").stringValue());
    }

    @Test
    void the_checkpoint_bears_the_signature_of_the_key() throws Exception {
        String note = auditor.get("/v1/ledger/checkpoint").text();
        String[] key = auditor.get("/v1/ledger/key").text().strip().split("\\+", 3);

        byte[] typed = unbase64(key[2]);
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        String[] line = note.substring(note.indexOf("\n\n") + 2).strip().split(" ", 3);
        byte[] signature = unbase64(line[2]);
        assertThat(line[0]).isEqualTo("—");
        assertThat(line[1]).isEqualTo(key[0]).isEqualTo(checkpoint().get(0));
        assertThat(HexFormat.of().formatHex(signature, 0, 4))
                .isEqualTo(key[1])
                .isEqualTo(HexFormat.of().formatHex(sha256(utf8(key[0] + "\n"), typed), 0, 4));
        assertThat(typed).hasSize(33).startsWith(1);
        assertThat(verifies(typed, text, signature)).isTrue();
        assertThat(verifies(typed, text.replaceFirst("\n[0-9]+\n", "\n1\n"), signature))
                .isFalse();
    }

    private static boolean verifies(byte[] typed, String text, byte[] signature) throws Exception {
        byte[] encoded = HexFormat.of().parseHex(X509 + HexFormat.of().formatHex(typed, 1, 33));
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(utf8(text));
        return verifier.verify(signature, 4, signature.length - 4);
    }

    @Test
    void a_later_checkpoint_is_proved_to_continue_an_earlier_one() {
        List<String> earlier = checkpoint();
        administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());
        List<String> later = checkpoint();
        long from = Long.parseLong(earlier.get(1));
        long to = Long.parseLong(later.get(1));

        JsonNode proof =
                auditor.get("/v1/ledger/consistency?from=" + from + "&to=" + to).json();

        assertThat(to).isGreaterThan(from);
        assertThat(ByOthers.continues(from, unbase64(earlier.get(2)), to, unbase64(later.get(2)), hashes(proof)))
                .isTrue();
        assertThat(proof.path("from").longValue()).isEqualTo(from);
        assertThat(proof.path("to").longValue()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/ledger/leaf, 400",
        "/v1/ledger/leaf?index=, 400",
        "/v1/ledger/leaf?index=-1, 400",
        "/v1/ledger/leaf?index=01, 400",
        "/v1/ledger/leaf?index=1.0, 400",
        "/v1/ledger/leaf?index=%D9%A1, 400",
        "/v1/ledger/leaf?index=99999999999999999999, 400",
        "/v1/ledger/leaf?index=999999999999999999, 404",
        "/v1/ledger/proof?size=1, 400",
        "/v1/ledger/proof?index=1&size=1, 400",
        "/v1/ledger/proof?index=0&size=0, 400",
        "/v1/ledger/proof?index=0&size=x, 400",
        "/v1/ledger/proof?index=0&size=999999999999999999, 404",
        "/v1/ledger/proof?index=999999999999999999, 404",
        "/v1/ledger/consistency?to=1, 400",
        "/v1/ledger/consistency?from=2&to=1, 400",
        "/v1/ledger/consistency?from=1&to=999999999999999999, 404",
        "/v1/ledger/consistency?from=999999999999999999, 404",
    })
    void what_the_log_does_not_have_is_a_problem(String path, int status) {
        Reply reply = auditor.get(path);

        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().path("detail").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 2", "2, 2"})
    void from_nothing_or_to_itself_there_is_nothing_to_prove(int from, int to) {
        Reply reply = auditor.get("/v1/ledger/consistency?from=" + from + "&to=" + to);

        assertThat(reply.text()).isEqualTo("{\"from\":" + from + ",\"to\":" + to + ",\"hashes\":[]}");
    }

    private List<String> checkpoint() {
        Reply reply = caller(Role.INTAKE).get("/v1/ledger/checkpoint");
        assertThat(reply.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
        return reply.text().lines().toList();
    }

    private static List<byte[]> hashes(JsonNode proof) {
        return proof.path("hashes")
                .valueStream()
                .map(hash -> unbase64(hash.stringValue()))
                .toList();
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Arrays.stream(parts).forEach(digest::update);
        return digest.digest();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] unbase64(String text) {
        return Base64.getDecoder().decode(text);
    }
}

package vn.thamtra.ledger.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.tree.TreeHead;

class SigningKeyTest {
    private static final TreeHead HEAD = new TreeHead(20852163, Sha256.of());

    @TempDir
    private Path directory;

    /** The example in the documentation of golang.org/x/mod/sumdb/note. */
    @Test
    void the_published_note_is_signed_as_published() throws Exception {
        byte[] typedSeed = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        byte[] seed = Arrays.copyOfRange(typedSeed, 1, 33);
        EdECPrivateKey secret = (EdECPrivateKey) KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        String text = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.
                """;

        SigningKey key = new SigningKey("PeterNeumann", SigningKey.pair(secret));

        assertThat(key.verifierKey()).isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(key.sign(text).toString())
                .isEqualTo(
                        text + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqd"
                                + "ngotpRZb6KE6RyyBwJnAM=\n");
    }

    @Test
    void sigstore_reads_our_checkpoint_and_its_signature_holds() throws Exception {
        var pair = SigningKey.generate();
        SigningKey key = new SigningKey("example.org/sổ-cái", pair);

        RekorEntry.Checkpoint read = Checkpoints.from(
                key.sign(new Checkpoint("example.org/sổ-cái", HEAD).text()).toString());

        assertThat(read.getOrigin()).isEqualTo("example.org/sổ-cái");
        assertThat(read.getSize()).isEqualTo(HEAD.size());
        assertThat(Base64.getDecoder().decode(read.getBase64Hash())).isEqualTo(HEAD.root());
        var line = read.getSignatures().get(0);
        assertThat(line.getIdentity()).isEqualTo("example.org/sổ-cái");
        assertThat(key.verifierKey()).contains("+" + HexFormat.of().formatHex(line.getKeyHint()) + "+");
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(pair.getPublic());
        verifier.update(read.getSignedData().getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(line.getSignature())).isTrue();
    }

    @Test
    void a_key_disowns_what_it_did_not_sign() {
        SigningKey key = new SigningKey("one", SigningKey.generate());
        SigningKey other = new SigningKey("one", SigningKey.generate());
        SignedNote note = key.sign("text\n");

        assertThat(key.acknowledges(note)).isTrue();
        assertThat(key.acknowledges(new SignedNote("tект\n", note.signatures())))
                .isFalse();
        assertThat(other.acknowledges(note)).isTrue();
    }

    @Test
    void a_key_of_ones_own_is_made_once_and_for_its_owner_alone() throws Exception {
        Path keys = directory.resolve("data/keys");

        SigningKey first = new SigningKey("log", KeyFile.own(keys));
        SigningKey again = new SigningKey("log", KeyFile.own(keys));

        assertThat(again.verifierKey()).isEqualTo(first.verifierKey());
        assertThat(rights(keys.resolve("ledger.pem"))).isEqualTo("rw-------");
        assertThat(rights(keys)).isEqualTo("rwx------");
    }

    private static String rights(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws Exception {
        Path keys = directory.resolve("keys");
        KeyFile.own(keys);
        Path file = keys.resolve("ledger.pem");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> KeyFile.own(keys))
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining(file.toString());
    }

    /** Made with {@code openssl genpkey -algorithm ed25519}; the second half is RFC 8410, 10.3. */
    @Test
    void a_key_made_by_others_is_taken() throws Exception {
        Path file = Files.writeString(directory.resolve("given.pem"), """
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
                -----END PRIVATE KEY-----
                """);

        SigningKey key = new SigningKey("log", KeyFile.given(file));

        String x509 = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";
        byte[] expected = Arrays.copyOfRange(Base64.getDecoder().decode(x509), 12, 44);
        byte[] typed = Base64.getDecoder().decode(key.verifierKey().split("\\+", 3)[2]);
        assertThat(Arrays.copyOfRange(typed, 1, 33)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK", "not a key"})
    void what_is_no_key_is_refused_in_words(String content) throws Exception {
        Path file = Files.writeString(directory.resolve("given.pem"), content);

        assertThatThrownBy(() -> KeyFile.given(file)).isInstanceOf(LedgerRefused.class);
        assertThatThrownBy(() -> KeyFile.given(directory.resolve("none"))).isInstanceOf(LedgerRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\nb", "a\u00a0b", "a\u2003b"})
    void an_origin_with_spaces_or_plus_signs_is_refused(String origin) {
        assertThatThrownBy(() -> new Checkpoint(origin, HEAD)).isInstanceOf(IllegalArgumentException.class);
    }
}

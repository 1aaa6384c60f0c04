package vn.thamtra.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final UUID ID = UUID.fromString("01926f6e-0000-7000-8000-000000000001");

    @Test
    void a_leaf_is_canonical_json_with_milliseconds_always_written() {
        Leaf leaf = new Leaf(ID, Instant.parse("2024-10-16T02:15:00.120999Z"), "sha256:ab", "01", "02");

        String json = new String(leaf.canonical(), StandardCharsets.UTF_8);

        assertThat(json)
                .isEqualTo(
                        "{\"answerHash\":\"02\",\"id\":\"01926f6e-0000-7000-8000-000000000001\","
                                + "\"recordedAt\":\"2024-10-16T02:15:00.120Z\",\"requestHash\":\"01\",\"rulebook\":\"sha256:ab\"}");
    }

    @Test
    void the_hash_of_an_empty_leaf_is_the_one_other_implementations_of_rfc_6962_give() {
        assertThat(HexFormat.of().formatHex(Leaf.hash(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void the_hash_of_a_content_is_over_salt_and_bytes() {
        byte[] salt = {'a'};
        byte[] content = {'b', 'c'};

        assertThat(Leaf.contentHash(salt, content))
                .as("SHA-256 of \"abc\", FIPS 180-4")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}

package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopMemberTest {
    @Test
    void a_text_at_the_top_is_found_and_one_further_in_is_not() {
        assertThat(find("{\"a\":[1,{\"key\":\"inner\"}],\"key\":\"k-1\"}")).hasValue("k-1");
        assertThat(find("{\"a\":{\"key\":\"inner\"}}")).isEmpty();
        assertThat(find("{\"a\":\"key\"}")).isEmpty();
    }

    @Test
    void a_name_is_found_however_its_letters_are_written() {
        assertThat(find("{\"\\u006bey\":\"k-1\"}")).as("escaped").hasValue("k-1");
        assertThat(TopMember.find("{\"key\":\"k-1\"}".getBytes(StandardCharsets.UTF_16BE), "key"))
                .as("in two bytes each")
                .hasValue("k-1");
    }

    @Test
    void what_is_no_object_has_none() {
        assertThat(find("")).isEmpty();
        assertThat(find("\"key\"")).isEmpty();
        assertThat(find("{\"key\":")).isEmpty();
        assertThat(find("{\"key\":1}")).isEmpty();
    }

    private static Optional<String> find(String body) {
        return TopMember.find(body.getBytes(StandardCharsets.UTF_8), "key");
    }
}

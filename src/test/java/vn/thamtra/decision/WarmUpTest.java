package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void the_warm_up_goes_all_the_way_to_an_answer() {
        Optional<byte[]> answer = WarmUp.verdict();

        assertThat(answer).hasValueSatisfying(json -> assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"outcome\"")
                .doesNotContain("\"BARRED\",\"subject\":\"procedure\""));
    }
}

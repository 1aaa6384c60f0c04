package vn.thamtra.replay.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayResultTest {
    private static final PeriodOrder ORDER = new PeriodOrder(
            Instant.parse("2024-10-01T00:00:00Z"),
            Instant.parse("2024-11-01T00:00:00.5Z"),
            "one-stop-intake",
            new RulebookChoice.Current());

    private static String written(List<Map.Entry<Group, Long>> groups) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReplayResult.begin(out, ReplayResult.Summary.of(ORDER, 3, 7, 1, 2, 1), groups);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void it_begins_with_the_order_and_the_counts() throws Exception {
        assertThat(written(List.of()))
                .isEqualTo("{\"from\":\"2024-10-01T00:00:00Z\",\"to\":\"2024-11-01T00:00:00.500Z\","
                        + "\"procedure\":\"one-stop-intake\",\"rulebook\":\"current\",\"knownPublication\":3,"
                        + "\"total\":10,\"matching\":7,\"inMeaning\":1,\"differing\":2,\"notReproducible\":1}\n");
    }

    @Test
    void groups_stand_in_one_order_in_whichever_they_were_counted() throws Exception {
        List<Map.Entry<Group, Long>> groups = new ArrayList<>(List.of(
                Map.entry(Group.named("OTHER", "needed"), 1L),
                Map.entry(Group.outcome("ACCEPT", "REFUSE"), 2L),
                Map.entry(Group.named("OTHER", "forms"), 1L)));
        String one = written(groups);
        Collections.reverse(groups);

        assertThat(written(groups)).isEqualTo(one);
        assertThat(one.lines().skip(1))
                .containsExactly(
                        "{\"group\":{\"what\":\"OUTCOME\",\"from\":\"ACCEPT\",\"to\":\"REFUSE\"},\"decisions\":2}",
                        "{\"group\":{\"what\":\"OTHER\",\"change\":\"forms\"},\"decisions\":1}",
                        "{\"group\":{\"what\":\"OTHER\",\"change\":\"needed\"},\"decisions\":1}");
    }

    @Test
    void only_when_every_decision_matches_is_it_as_recorded() {
        assertThat(ReplayResult.Summary.of(ORDER, 3, 7, 1, 0, 0).allAsRecorded())
                .isTrue();
        assertThat(ReplayResult.Summary.of(ORDER, 3, 7, 1, 0, 1).allAsRecorded())
                .isFalse();
        assertThat(ReplayResult.Summary.of(ORDER, 3, 7, 1, 1, 0).allAsRecorded())
                .isFalse();
    }
}

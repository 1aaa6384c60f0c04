package vn.thamtra.replay.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thamtra.program.Program;
import vn.thamtra.replay.comparison.AnsweredBytes.Ending;

class EndingTest {
    private static final String BY = "\"asOf\":\"2024-10-17T08:00:00+07:00\",\"rulebook\":{\"id\":\"sha256:1\"";
    private static final String WHOLE = BY + ",\"sequence\":7},\"program\":{\"version\":\"1\",\"build\":\"b\"}}";

    private static byte[] answer(String outcome, String ending) {
        return ("{\"outcome\":\"" + outcome + "\"," + ending).getBytes(UTF_8);
    }

    @Test
    void an_answer_tells_by_which_program_and_publication_it_was_decided() {
        Ending ending = Ending.of(answer("ACCEPT", WHOLE));

        assertThat(ending.program()).isEqualTo(new Program("1", "b"));
        assertThat(ending.sequence()).isEqualTo(7);
    }

    @Test
    void it_is_that_of_every_answer_that_ends_alike_and_of_no_other() {
        Ending ending = Ending.of(answer("ACCEPT", WHOLE));

        assertThat(ending.isOf(answer("REFUSE", WHOLE))).isTrue();
        assertThat(ending.isOf(answer("ACCEPT", WHOLE.replace(":7}", ":8}")))).isFalse();
        assertThat(ending.isOf(answer("ACCEPT", WHOLE.replace("\"b\"", "\"c\""))))
                .isFalse();
        assertThat(ending.isOf(answer("ACCEPT", BY + "}}"))).isFalse();
    }

    @Test
    void what_stands_before_the_rulebook_is_nobody_elses() {
        String odd = "\"program\":{\"version\":\"9\",\"build\":\"x\"}," + BY + "}}";

        assertThat(Ending.of(answer("ACCEPT", odd)).program()).isNull();
    }

    @Test
    void bytes_that_are_no_answer_end_like_no_other() {
        byte[] none = "{}".getBytes(UTF_8);

        assertThat(Ending.of(none).isOf(none)).isFalse();
    }
}

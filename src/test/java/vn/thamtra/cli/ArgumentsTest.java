package vn.thamtra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static final Set<String> KNOWN = Set.of("--key=", "--explain");

    private static Arguments arguments(String... typed) throws Misunderstood {
        return Arguments.of(List.of(typed), KNOWN);
    }

    @Test
    void a_value_follows_after_an_equals_sign_or_a_space() throws Misunderstood {
        Arguments arguments = arguments("a", "--key=1=2", "--explain", "--key", "--three", "b");

        assertThat(arguments.words()).containsExactly("a", "b");
        assertThat(arguments.all("--key")).containsExactly("1=2", "--three");
        assertThat(arguments.has("--explain")).isTrue();
    }

    @Test
    void after_two_dashes_everything_is_a_word() throws Misunderstood {
        assertThat(arguments("--explain", "--", "--explain", "-").files())
                .containsExactly(Path.of("--explain"), Path.of("-"));
    }

    @Test
    void what_is_not_known_or_not_whole_is_not_understood() {
        for (String wrong : List.of("--keys=1", "--key", "--key=", "--explain=yes", "-x", "--Explain")) {
            assertThatThrownBy(() -> arguments(wrong)).as(wrong).isInstanceOf(Misunderstood.class);
        }
    }

    @Test
    void an_option_that_counts_once_may_not_be_given_twice() throws Misunderstood {
        Arguments twice = arguments("--key=1", "--key=2");

        assertThat(twice.all("--key")).hasSize(2);
        assertThatThrownBy(() -> twice.one("--key")).isInstanceOf(Misunderstood.class);
    }
}

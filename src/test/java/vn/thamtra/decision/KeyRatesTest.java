package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyRatesTest {
    private long now;

    @Test
    void a_key_that_has_used_up_its_share_waits_and_others_do_not() {
        KeyRates rates = new KeyRates(10, () -> now);

        long admitted = IntStream.range(0, 100).filter(i -> rates.admits("one")).count();

        assertThat(admitted).isEqualTo(50);
        assertThat(rates.admits("one")).isFalse();
        assertThat(rates.admits("another")).isTrue();
        now += 100_000_001;
        assertThat(rates.admits("one")).isTrue();
        assertThat(rates.admits("one")).isFalse();
    }

    @Test
    void without_a_rate_everybody_is_admitted() {
        KeyRates rates = new KeyRates(0, () -> now);

        assertThat(IntStream.range(0, 10_000).allMatch(i -> rates.admits("one")))
                .isTrue();
    }
}

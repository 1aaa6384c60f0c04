package vn.thamtra.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectMappedCacheTest {
    private final List<Integer> made = new ArrayList<>();
    private final DirectMappedCache<Integer, String> cache = new DirectMappedCache<>(1, this::make);

    private String make(int key) {
        made.add(key);
        if (key < 0) {
            throw new IllegalArgumentException("below zero");
        }
        return "made of " + key;
    }

    @Test
    void what_comes_again_is_made_once() {
        assertThat(List.of(cache.of(0), cache.of(1), cache.of(0), cache.of(1)))
                .containsExactly("made of 0", "made of 1", "made of 0", "made of 1");
        assertThat(made).containsExactly(0, 1);
    }

    @Test
    void what_wants_the_same_place_takes_it_and_is_not_taken_for_what_was_there() {
        assertThat(List.of(cache.of(0), cache.of(2), cache.of(0)))
                .containsExactly("made of 0", "made of 2", "made of 0");
        assertThat(made).containsExactly(0, 2, 0);
    }

    @Test
    void what_could_not_be_made_is_tried_again() {
        assertThatThrownBy(() -> cache.of(-1)).hasMessage("below zero");
        assertThatThrownBy(() -> cache.of(-1)).hasMessage("below zero");
        assertThat(made).containsExactly(-1, -1);
    }
}

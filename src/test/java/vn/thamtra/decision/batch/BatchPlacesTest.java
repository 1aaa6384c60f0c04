package vn.thamtra.decision.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchPlacesTest {
    @Test
    void one_caller_with_all_its_batches_does_not_close_the_door_for_others() {
        BatchPlaces places = new BatchPlaces(8, 4);
        for (int batch = 0; batch < 4; batch++) {
            assertThat(places.take("one")).isTrue();
        }

        assertThat(places.take("one")).isFalse();
        assertThat(places.take("another")).isTrue();
        places.free("one");
        assertThat(places.take("one")).isTrue();
    }

    @Test
    void there_are_so_many_in_all() {
        BatchPlaces places = new BatchPlaces(2, 4);
        assertThat(places.take("one")).isTrue();
        assertThat(places.take("two")).isTrue();

        assertThat(places.take("three")).isFalse();
    }
}

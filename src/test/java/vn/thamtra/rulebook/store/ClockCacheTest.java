package vn.thamtra.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClockCacheTest {
    private final AtomicInteger makings = new AtomicInteger();

    private ClockCache.Kept<Object> thing(ClockCache cache) {
        return cache.keep(() -> {
            makings.incrementAndGet();
            return new Object();
        });
    }

    @Test
    void a_thing_is_made_once_while_there_is_room() {
        ClockCache cache = new ClockCache(2);
        ClockCache.Kept<Object> thing = thing(cache);

        Object first = thing.get();
        thing(cache).get();

        assertThat(thing.get()).isSameAs(first);
        assertThat(makings).hasValue(2);
    }

    @Test
    void the_idle_one_leaves_and_comes_back() {
        ClockCache cache = new ClockCache(2);
        ClockCache.Kept<Object> busy = thing(cache);
        ClockCache.Kept<Object> idle = thing(cache);
        Object working = busy.get();
        Object resting = idle.get();
        busy.get();

        thing(cache).get();

        assertThat(busy.get()).isSameAs(working);
        assertThat(idle.get()).isNotSameAs(resting);
    }

    @Test
    void when_all_are_busy_one_leaves_all_the_same() {
        ClockCache cache = new ClockCache(3);
        List<ClockCache.Kept<Object>> things =
                IntStream.range(0, 4).mapToObj(any -> thing(cache)).toList();

        for (int round = 0; round < 100; round++) {
            things.forEach(ClockCache.Kept::get);
            things.forEach(ClockCache.Kept::get);
        }

        assertThat(makings.get()).isBetween(5, 800);
    }

    @Test
    void what_leaves_is_left_to_the_collector() {
        ClockCache cache = new ClockCache(4);
        AtomicInteger live = new AtomicInteger();
        List<ClockCache.Kept<byte[]>> things = IntStream.range(0, 4_000)
                .mapToObj(any -> cache.keep(() -> {
                    live.incrementAndGet();
                    return new byte[1 << 20];
                }))
                .toList();

        things.forEach(ClockCache.Kept::get); // four thousand megabytes, did they stay

        assertThat(live).hasValue(4_000);
    }
}

package vn.thamtra.ledger.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentRecordsTest {
    private final RecentRecords recent = new RecentRecords();

    private static IndexedRecord record(long index) {
        return new IndexedRecord(index, "p", "k", null, null, Traits.NONE);
    }

    private void add(long from, long to) {
        recent.add(
                LongStream.range(from, to).mapToObj(RecentRecordsTest::record).toList());
    }

    private List<Long> from(long index, int most) {
        return recent.from(index, most).stream().map(IndexedRecord::index).toList();
    }

    @Test
    void they_come_from_the_one_asked_for_on_as_many_as_are_wanted() {
        add(3, 7);
        add(7, 9);

        assertThat(from(3, 4)).containsExactly(3L, 4L, 5L, 6L);
        assertThat(from(7, 4)).containsExactly(7L, 8L);
        assertThat(from(9, 4)).isEmpty();
    }

    @Test
    void they_end_where_another_process_has_stored_some_between() {
        add(0, 2);
        add(5, 6);

        assertThat(from(0, 9)).containsExactly(0L, 1L);
        assertThat(from(2, 9)).isEmpty();
        assertThat(from(5, 9)).containsExactly(5L);
    }

    @Test
    void the_oldest_go_where_nobody_takes_them() {
        add(0, 10_003);

        assertThat(from(2, 1)).isEmpty();
        assertThat(from(3, 1)).containsExactly(3L);
    }
}

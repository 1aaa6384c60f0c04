package vn.thamtra.workbook.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of files is remembered by what stands in them. */
class RecentlyReadTest {
    private final RecentlyRead<Object> recent = new RecentlyRead<>();
    private final List<String> read = new ArrayList<>();

    private Object find(String name, byte[] xlsx) {
        return recent.find(name, xlsx, () -> {
            read.add(name);
            return new Object();
        });
    }

    @Test
    void the_same_bytes_of_the_same_name_are_read_once() {
        Object first = find("a.xlsx", new byte[] {1, 2});

        assertThat(find("a.xlsx", new byte[] {1, 2})).isSameAs(first);
        assertThat(read).containsExactly("a.xlsx");
    }

    @Test
    void other_bytes_and_another_name_are_another_file() {
        find("a.xlsx", new byte[] {1, 2});
        find("a.xlsx", new byte[] {1, 3});
        find("b.xlsx", new byte[] {1, 2});

        assertThat(read).containsExactly("a.xlsx", "a.xlsx", "b.xlsx");
    }

    @Test
    void only_so_many_are_remembered_and_no_large_one() {
        for (byte i = 0; i <= 8; i++) {
            find("a.xlsx", new byte[] {i});
        }
        find("a.xlsx", new byte[] {0});
        find("large.xlsx", new byte[2 << 20]);
        find("large.xlsx", new byte[2 << 20]);

        assertThat(read).hasSize(12);
    }
}

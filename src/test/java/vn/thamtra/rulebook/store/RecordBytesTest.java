package vn.thamtra.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thamtra.rulebook.ProcedureVersion;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;

class RecordBytesTest {
    private static final Rulebook SHIPPED = ((Rulebook.Opening.Opened)
                    Rulebook.open(RulebookFiles.fromDirectory(Path.of("")), CompileCache.none()))
            .rulebook();

    private static List<ProcedureTables> tables() {
        return SHIPPED.procedures().stream()
                .flatMap(id -> SHIPPED.versions(id).stream())
                .toList();
    }

    @Test
    void every_shipped_workbook_is_read_back_as_it_was() {
        assertThat(tables()).hasSizeGreaterThan(20).allSatisfy(tables -> {
            Object read = RecordBytes.read(RecordBytes.write(tables));

            assertThat(read).isEqualTo(tables);
            assertThat(List.copyOf(((ProcedureTables) read).vocabulary().facts().keySet()))
                    .as("the order of the dictionary")
                    .isEqualTo(List.copyOf(tables.vocabulary().facts().keySet()));
        });
    }

    @Test
    void what_is_no_record_of_the_program_is_not_written() {
        assertThatThrownBy(() -> RecordBytes.write(List.of(new StringBuilder())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_other_class_is_ever_made() {
        String ours = Message.class.getName();
        byte[] bytes = RecordBytes.write(new Message("vi", "en"));
        for (String other : List.of("java.lang.ProcessBuilder", "vn.thamtra.ThamTra", "vn.thamtra.rulebook.Rulebook")) {
            assertThatThrownBy(() -> RecordBytes.read(renamed(bytes, ours, other)))
                    .as(other)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] renamed(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        char length = (char) from.length();
        return text.replace(length + from, (char) to.length() + to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void damaged_bytes_are_refused_or_are_another_value_and_never_anything_else() {
        byte[] whole =
                RecordBytes.write(Map.of("a", List.of(1L, true), "b", ProcedureVersion.Entry.of(tables().get(0))));
        Random random = new Random(7);
        for (int time = 0; time < 2_000; time++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextBoolean() ? random.nextInt(whole.length) : whole.length);
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                assertThat(RecordBytes.read(damaged)).isNotNull();
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessage("Not written by these classes");
            }
        }
    }
}

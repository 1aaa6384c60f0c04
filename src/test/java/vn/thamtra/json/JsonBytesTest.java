package vn.thamtra.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

class JsonBytesTest {
    @Test
    void every_character_is_written_as_the_library_writes_it() {
        String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c > Character.MAX_VALUE || !Character.isSurrogate((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        JsonBytes json = new JsonBytes(1);

        json.openObject();
        json.member(all, all);
        json.closeObject();

        assertThat(json.toByteArray()).isEqualTo(byTheLibrary(all));
    }

    private static byte[] byTheLibrary(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json =
                JsonStreams.FACTORY.rebuild().build().createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty(text, text);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    @Test
    void half_of_a_character_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonBytes(8).text("a\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonBytes(8).text("\ude00a"));
    }

    @Test
    void what_is_written_in_the_midst_of_something_else_stands_apart() {
        byte[] outer = JsonBytes.of(5_000, json -> {
            json.openArray();
            json.text("a");
            json.written(JsonBytes.of(5_000, inner -> inner.text("b")));
            json.text("c");
            json.closeArray();
        });

        assertThat(outer).asString(StandardCharsets.UTF_8).isEqualTo("[\"a\",\"b\",\"c\"]");
    }

    @Test
    void what_was_written_stays_as_it_is_when_something_else_is_written() {
        byte[] first = JsonBytes.of(5_000, json -> json.text("first"));

        JsonBytes.of(5_000, json -> json.text("second"));

        assertThat(first).asString(StandardCharsets.UTF_8).isEqualTo("\"first\"");
    }

    @Test
    void members_as_they_are_written_already_are_set_off_by_commas() {
        byte[] two = JsonBytes.of(json -> {
            json.member("a", 1);
            json.member("b", 2);
        });

        byte[] all = JsonBytes.of(json -> {
            json.openObject();
            json.members(two);
            json.member("c", 3);
            json.closeObject();
        });

        assertThat(all).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\":1,\"b\":2,\"c\":3}");
    }

    @Test
    void commas_stand_between_members_and_between_elements() {
        JsonBytes json = new JsonBytes(1);

        json.openObject();
        json.member("a", true);
        json.name("b");
        json.openArray();
        json.openArray();
        json.closeArray();
        json.written("1.50");
        json.written("null".getBytes(StandardCharsets.UTF_8));
        json.closeArray();
        json.member("c", -7);
        json.closeObject();

        assertThat(json.toByteArray()).asString().isEqualTo("{\"a\":true,\"b\":[[],1.50,null],\"c\":-7}");
    }

    @Test
    void days_and_moments_are_written_by_their_digits() {
        JsonBytes json = new JsonBytes(1);

        json.openArray();
        json.date(LocalDate.of(2025, 1, 9));
        json.date(LocalDate.of(7, 12, 31));
        json.date(LocalDate.of(12_345, 1, 1));
        json.second(OffsetDateTime.parse("2025-01-09T07:05:00.999+07:00"));
        json.second(OffsetDateTime.parse("0999-01-09T23:59:59Z"));
        json.closeArray();

        assertThat(json.toByteArray())
                .asString()
                .isEqualTo("[\"2025-01-09\",\"0007-12-31\",\"+12345-01-01\","
                        + "\"2025-01-09T07:05:00+07:00\",\"0999-01-09T23:59:59Z\"]");
    }
}

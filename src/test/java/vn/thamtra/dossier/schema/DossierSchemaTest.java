package vn.thamtra.dossier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.dossier.Vocabularies;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.verdict.Message;

public class DossierSchemaTest {
    private final JsonNode schema = new JsonMapper().readTree(text(Vocabularies.EVERY_TYPE));

    public static String text(Vocabulary vocabulary) {
        byte[] bytes = DossierSchema.of(vocabulary, new Message("Miễn nhiệm", "Dismissal"));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void the_same_vocabulary_gives_the_same_bytes() {
        assertThat(text(Vocabularies.EVERY_TYPE))
                .isEqualTo(text(Vocabularies.EVERY_TYPE))
                .endsWith("}\n");
        assertThat(text(Vocabularies.EVERY_TYPE)).doesNotContain("\r");
        assertThat(text(Vocabularies.EVERY_TYPE).lines().limit(3))
                .containsExactly(
                        "{",
                        "  \"$schema\" : \"https://json-schema.org/draft/2020-12/schema\",",
                        "  \"$id\" : \"urn:thamtra:dossier:every-type\",");
    }

    @Test
    void it_is_the_schema_of_one_procedure() {
        assertThat(schema.at("/properties/procedure/const").asString()).isEqualTo("every-type");
        assertThat(schema.at("/title").asString()).isEqualTo("Miễn nhiệm / Dismissal");
    }

    @Test
    void a_number_tells_its_bounds_and_its_unit() {
        JsonNode months = schema.at("/$defs/facts/properties/legalFieldMonths");

        assertThat(months).isEqualTo(new JsonMapper().readTree("""
                                        {"title": "Thời gian công tác / legalFieldMonths",
                                         "description": "Số nguyên từ 0 đến 1200 (tháng); cán bộ xác nhận; không có thì chưa rõ / Whole number from 0 to 1200 (tháng); attested by an officer; without it the matter is undecided",
                                         "type": ["integer", "null"], "minimum": 0, "maximum": 1200}
                                        """));
        assertThat(text(Vocabularies.EVERY_TYPE))
                .contains("\"maximum\" : 1000000000000\n")
                .contains("\"minimum\" : -12.5,");
    }

    @Test
    void a_choice_tells_its_codes_with_their_labels() {
        JsonNode reason = schema.at("/$defs/facts/properties/resignationReason/oneOf");

        assertThat(reason).isEqualTo(new JsonMapper().readTree("""
                                        [{"const": "HEALTH", "title": "Nhãn HEALTH"}, {"const": "FAMILY", "title": "Nhãn FAMILY"},
                                         {"const": "OTHER", "title": "Nhãn OTHER"}, {"type": "null"}]
                                        """));
    }

    @Test
    void an_event_is_told_by_moment_or_by_day() {
        assertThat(schema.at("/$defs/event-SUPPLEMENT_RECEIVED/properties/at/$ref")
                        .asString())
                .isEqualTo("#/$defs/moment");
        assertThat(schema.at("/$defs/event-REFUSED_ASSIGNMENT/properties/on/$ref")
                        .asString())
                .isEqualTo("#/$defs/date");
    }

    @Test
    void what_no_schema_can_say_is_said_in_words() {
        assertThat(schema.at("/$comment").asString())
                .contains("asOf before receivedAt", "two items with one ref", "a member name twice", "32 levels");
    }
}

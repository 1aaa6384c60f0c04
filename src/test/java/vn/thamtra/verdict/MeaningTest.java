package vn.thamtra.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MeaningTest {
    private static final String ANSWER = """
            {"procedure":{"id":"p","name":{"vi":"Tên","en":"Name"}},"outcome":"REFUSE",
             "reasons":[{"rule":"R-1","kind":"UNMET","subject":"s","message":{"vi":"Chưa đủ","en":"Too few"},
                         "citation":{"instrument":"61/2018/NĐ-CP","clause":"Điều 11"},"facts":{"n":1}},
                        {"rule":"R-2","kind":"MET","message":{"vi":"Đủ","en":"Enough"},
                         "citation":{"instrument":"61/2018/NĐ-CP","clause":"Điều 12"}}],
             "needed":[{"fact":"f","attestation":true,"askedBy":["R-3"]}],
             "deadlines":[{"id":"R-9","label":{"vi":"Hạn","en":"Limit"},"due":"2024-10-18","amount":2,"status":"MET"}],
             "items":[{"ref":"1","outcome":"REFUSE"}],"forms":["03"],"asOf":"2024-10-17T08:00:00+07:00",
             "rulebook":{"id":"sha256:00"}}""";

    private static Meaning of(String answer) {
        return Meaning.of(JsonMapper.shared().readTree(answer));
    }

    @ParameterizedTest
    @CsvSource({"Chưa đủ,Chưa đạt", "Limit,Deadline", "Tên,Tên khác", "sha256:00,sha256:01", "{\"n\":1},{\"n\":2}"})
    void other_words_are_no_other_meaning(String word, String other) {
        assertThat(of(ANSWER.replace(word, other))).isEqualTo(of(ANSWER));
        assertThat(ANSWER).contains(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REFUSE|ACCEPT",
                "R-1|R-8",
                "UNMET|BARRED",
                "Điều 11|Điều 13",
                "61/2018/NĐ-CP|62/2018/NĐ-CP",
                "\"s\"|\"t\"",
                "\"f\"|\"g\"",
                "true|false",
                "R-3|R-4",
                "2024-10-18|2024-10-21",
                "\"status\":\"MET\"|\"status\":\"LATE\"",
                "\"03\"|\"02\"",
                "\"ref\":\"1\"|\"ref\":\"2\"",
                "T08:00:00|T09:00:00"
            })
    void another_word_of_the_law_is_another_meaning(String said, String other) {
        assertThat(of(ANSWER.replace(said, other))).isNotEqualTo(of(ANSWER));
        assertThat(ANSWER).contains(said);
    }

    @Test
    void members_that_come_later_change_nothing() {
        String later = ANSWER.replace("\"rule\":\"R-1\"", "\"weight\":3,\"rule\":\"R-1\"");

        assertThat(of(later)).isEqualTo(of(ANSWER));
    }
}

package vn.thamtra.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thamtra.json.JsonValues;

class VerdictWriterTest {
    private static final LocalDate FRIDAY = LocalDate.of(2025, 5, 30);
    private static final Citation ARTICLE = new Citation("14/2014/QH13", "Điều 37");

    private static Reason reason(@Nullable String item, Map<String, @Nullable Object> facts, List<String> readings) {
        return new Reason(
                "R-P1-07",
                ReasonKind.UNMET,
                "experienceMonths",
                item,
                new Message("Chưa đủ thời gian.", "Not long enough."),
                ARTICLE,
                new Source.Cell("p1.xlsx", "Điều kiện", "A7"),
                facts,
                readings);
    }

    private static Deadline deadline(@Nullable Temporal due, List<CountedDay> counted) {
        return new Deadline(
                "R-P1-20",
                new Message("Trả kết quả", "Result"),
                due,
                2,
                TimeUnit.WORKING_DAY,
                Direction.AFTER,
                "RECEIVED",
                FRIDAY,
                "RESULT_GIVEN",
                "Sở Tư pháp",
                DeadlineStatus.PENDING,
                counted,
                null,
                List.of(),
                null,
                ARTICLE,
                new Source.Cell("p1.xlsx", "Thời hạn", "A3"),
                List.of());
    }

    private static List<CountedDay> days(int days) {
        return IntStream.rangeClosed(1, days)
                .mapToObj(day -> new CountedDay(FRIDAY.plusDays(day), true, null))
                .toList();
    }

    private static JsonNode written(List<Reason> reasons, List<Deadline> deadlines) {
        Verdict verdict = new Verdict(
                "prov-legal-reporter-recognition",
                new Message("Công nhận", "Recognition"),
                Outcome.REFUSE,
                reasons,
                List.of(),
                deadlines,
                List.of(),
                List.of(),
                null,
                OffsetDateTime.parse("2025-06-02T08:00:00+07:00"),
                new RulebookId("sha256:" + "0".repeat(64)),
                FRIDAY);
        return JsonValues.MAPPER.readTree(VerdictWriter.write(verdict, null, null));
    }

    @Test
    void reasons_alike_are_written_each_with_its_item_its_facts_and_its_readings() {
        Reason whole = reason(null, Map.of(), List.of());
        Reason an = reason("An", Map.of("experienceMonths", 12L), List.of());
        Reason binh = reason("Bình", Map.of("experienceMonths", 13L), List.of("RD-05"));

        JsonNode reasons = written(List.of(whole, an, binh, whole), List.of()).path("reasons");

        String common = "\"rule\":\"R-P1-07\",\"kind\":\"UNMET\",\"subject\":\"experienceMonths\"%s,"
                + "\"message\":{\"vi\":\"Chưa đủ thời gian.\",\"en\":\"Not long enough.\"},"
                + "\"citation\":{\"instrument\":\"14/2014/QH13\",\"clause\":\"Điều 37\"},"
                + "\"source\":{\"workbook\":\"p1.xlsx\",\"sheet\":\"Điều kiện\",\"cell\":\"A7\"}%s";
        assertThat(reasons)
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{" + common.formatted("", "") + "}",
                        "{" + common.formatted(",\"item\":\"An\"", ",\"facts\":{\"experienceMonths\":12}") + "}",
                        "{"
                                + common.formatted(
                                        ",\"item\":\"Bình\"",
                                        ",\"facts\":{\"experienceMonths\":13},\"readings\":[\"RD-05\"]")
                                + "}",
                        "{" + common.formatted("", "") + "}");
    }

    @Test
    void deadlines_alike_are_written_each_with_its_days() {
        Deadline two = deadline(FRIDAY.plusDays(2), days(2));
        Deadline none = deadline(null, List.of());
        Deadline long_ = deadline(FRIDAY.plusDays(300), days(300));

        JsonNode deadlines = written(List.of(), List.of(two, none, long_, two)).path("deadlines");

        assertThat(deadlines)
                .extracting(each -> each.path("due").asString(""))
                .containsExactly("2025-06-01", "", "2026-03-26", "2025-06-01");
        assertThat(deadlines).extracting(each -> each.path("counted").size()).containsExactly(2, 0, 300, 2);
        assertThat(deadlines.get(0)).isEqualTo(deadlines.get(3));
    }

    @Test
    void the_same_days_in_another_list_are_written_alike() {
        assertThat(written(List.of(), List.of(deadline(FRIDAY, days(5)))))
                .isEqualTo(written(List.of(), List.of(deadline(FRIDAY, days(5)))));
    }

    @Test
    void an_answer_begins_anew_whatever_was_written_before() {
        byte[] before = written(List.of(reason(null, Map.of(), List.of())), List.of(deadline(FRIDAY, days(9))))
                .toString()
                .getBytes(StandardCharsets.UTF_8);

        assertThat(written(List.of(), List.of()).toString())
                .hasSizeLessThan(before.length)
                .doesNotContain("R-P1-");
    }
}

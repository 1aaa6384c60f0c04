package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every place of the law that is unclear or wrong, as {@code decision-tables/dien-giai.csv} registers them: one that
 * touches a verdict or a date is a row of {@code Diễn giải}, and the reasons and deadlines that rest on it name it.
 */
class ReadingsTest {
    private final Register anomalies = Register.read("dien-giai.csv");
    private final Places places = new Places();

    @Test
    void no_number_is_left_out() {
        Set<String> numbered = IntStream.rangeClosed(1, 90)
                .filter(number -> number != 59 && (number < 76 || number > 79))
                .mapToObj("B-%02d"::formatted)
                .collect(Collectors.toSet());

        assertThat(anomalies.ids()).containsExactlyInAnyOrderElementsOf(numbered);
    }

    @Test
    void every_anomaly_is_registered_once_and_no_reading_is_of_an_unregistered_one() {
        Set<String> told = new TreeSet<>(readings());
        told.removeIf(id -> !id.startsWith("B-"));

        assertThat(anomalies.ids()).doesNotHaveDuplicates().containsAll(told);
    }

    @Test
    void an_anomaly_that_touches_a_verdict_or_a_date_is_told_and_named_by_what_rests_on_it() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> anomaly : anomalies.entries()) {
            if (!isDealtWith(anomaly)) {
                wrong.add(anomaly.values().toString());
            }
        }

        assertThat(wrong).isEmpty();
    }

    private boolean isDealtWith(Map<String, String> anomaly) {
        String id = Register.value(anomaly, "Mã");
        List<String> through = Register.list(anomaly, "Nêu qua");
        boolean explained = !Register.value(anomaly, "Vì sao").isBlank();
        boolean named = places.resting().containsKey(id);
        return switch (Register.value(anomaly, "Chạm kết luận hoặc ngày")) {
            case "có" ->
                readings().contains(id)
                        && !through.isEmpty()
                        && through.stream()
                                .allMatch(reading -> readings().contains(reading)
                                        && places.resting().containsKey(reading));
            // the reading is that nothing is demanded, so no reason can name it
            case "không đòi" -> readings().contains(id) && explained && through.isEmpty() && !named;
            case "không" -> explained && through.isEmpty() && !named;
            default -> false;
        };
    }

    @Test
    void every_reading_the_service_applies_is_named_by_a_rule_that_rests_on_it() {
        Set<String> applied = new TreeSet<>(readings());
        applied.removeIf(id -> !id.startsWith("RD-"));
        Set<String> all = new TreeSet<>();
        for (int number = 1; number <= 34; number++) {
            all.add("RD-%02d".formatted(number));
        }

        assertThat(applied).isEqualTo(all);
        assertThat(places.resting().keySet()).containsAll(all);
    }

    /** Ids of all rows of all {@code Diễn giải} sheets. */
    private static Set<String> readings() {
        Set<String> readings = new TreeSet<>();
        Shipped.workbooks().forEach(workbook -> workbook.readings().forEach(reading -> readings.add(reading.id())));
        return readings;
    }
}

package vn.thamtra.accessrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;

/** How long looks are kept: for ever, or as an order says. */
class RetentionTest {
    @Test
    void without_a_setting_they_are_kept_for_ever() {
        assertThat(Retention.of("", " ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P1D,   2026-11-27T17:00:00Z",
        "P18M,  2025-05-28T17:00:00Z",
        "P10Y,  2016-11-28T17:00:00Z",
        "P1Y6M, 2025-05-28T17:00:00Z"
    })
    void they_are_kept_from_the_first_moment_of_a_day_in_vietnam(String keep, Instant boundary) {
        Retention retention = Retention.of(keep, "12/QĐ-STP").orElseThrow();

        assertThat(retention.boundary(Instant.parse("2026-11-29T16:59:59Z"))).isEqualTo(boundary);
        assertThat(retention.boundary(Instant.parse("2026-11-28T17:00:00Z"))).isEqualTo(boundary);
    }

    @ParameterizedTest
    @CsvSource({
        "P0D,    12/QĐ-STP, is no period from 1 day to 100 years",
        "P-1Y,   12/QĐ-STP, is no period from 1 day to 100 years",
        "P101Y,  12/QĐ-STP, is no period from 1 day to 100 years",
        "PT24H,  12/QĐ-STP, is no period from 1 day to 100 years",
        "10 năm, 12/QĐ-STP, is no period from 1 day to 100 years",
        "P10Y,   '',        has to name the order",
        "'',     12/QĐ-STP, is set and thamtra.access-records.keep is not"
    })
    void a_setting_that_is_no_good_stops_the_start_in_two_lines(String keep, String order, String fault) {
        try (TestDatabase database = Database.H2.open()) {
            new ApplicationContextRunner()
                    .withBean(DataSource.class, database::dataSource)
                    .withBean(Clock.class, Clock::systemUTC)
                    .withUserConfiguration(AccessRecordConfiguration.class)
                    .withPropertyValues("thamtra.access-records.keep=" + keep, "thamtra.access-records.order=" + order)
                    .run(context -> {
                        FailureAnalysis told = analysis(Objects.requireNonNull(context.getStartupFailure()));
                        assertThat(told.getDescription()).contains(fault).hasLineCount(1);
                        assertThat(told.getAction())
                                .contains("thamtra.access-records")
                                .hasLineCount(1);
                    });
        }
    }

    private static FailureAnalysis analysis(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        SpringFactoriesLoader.FailureHandler.handleMessage((message, thrown) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}

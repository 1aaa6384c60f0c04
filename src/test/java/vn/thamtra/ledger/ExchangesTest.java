package vn.thamtra.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(Database.class)
class ExchangesTest {
    private static final int LARGE = 20_000;

    private final Database kind;
    private TestDatabase database;

    ExchangesTest(Database kind) {
        this.kind = kind;
    }

    /** Two procedures by turns, two rulebooks one after the other; the fifth has a long answer. */
    @BeforeEach
    void open() {
        database = kind.open();
        try (Ledger ledger =
                new Ledger(database.dataSource(), Clock.systemUTC(), new Idempotency(database.dataSource()))) {
            for (int i = 0; i < 8; i++) {
                LedgerTest.stored(ledger.append(record(ledger, i)).join());
            }
        }
    }

    private static NewRecord record(Ledger ledger, int number) {
        Labels labels = new Labels(number % 2 == 0 ? "a" : "b", "ACCEPT", "code-" + number, Instant.EPOCH);
        String answer = "answer " + number + (number == 4 ? " ".repeat(LARGE) : "");
        return new NewRecord(
                ledger.stamp(),
                "sha256:" + number / 6,
                ("request " + number).getBytes(UTF_8),
                answer.getBytes(UTF_8),
                labels,
                "key",
                null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Exchange> each(Filter filter) {
        List<Exchange> taken = new ArrayList<>();
        new Exchanges(database.dataSource()).each(filter, 0, Exchanges.TOGETHER, taken::add);
        return taken;
    }

    @Test
    void those_of_one_rulebook_and_procedure_come_one_after_the_other() {
        assertThat(each(Filter.ALL)).extracting(Exchange::index).containsExactly(0L, 2L, 4L, 1L, 3L, 5L, 6L, 7L);
    }

    @Test
    void each_has_what_was_asked_and_answered_however_long_it_is() {
        assertThat(each(Filter.ALL)).allSatisfy(each -> {
            Exchange.Text text = Objects.requireNonNull(each.text());
            assertThat(new String(text.request(), UTF_8)).isEqualTo("request " + each.index());
            assertThat(new String(text.answer(), UTF_8).strip()).isEqualTo("answer " + each.index());
        });
    }

    @Test
    void one_whose_content_is_gone_comes_without() {
        new JdbcTemplate(database.dataSource()).update("delete from record_content where leaf_index = 3");

        assertThat(each(Filter.ALL))
                .filteredOn(each -> each.text() == null)
                .extracting(Exchange::index)
                .containsExactly(3L);
    }

    @Test
    void only_what_passes_the_filter_comes() {
        assertThat(each(new Filter("b", null, null, null, null, null)))
                .extracting(Exchange::index)
                .containsExactly(1L, 3L, 5L, 7L);
    }
}

package vn.thamtra.callback;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether subscribers take what they are told, for who watches the service. Read when somebody asks; no label names anybody. */
final class CallbackMeters implements MeterBinder {
    private static final String FAILING =
            "select count(*) from subscription where ended_at is null and failing_since is not null";
    private static final String BEHIND =
            "select coalesce(max(h.size - s.next_index), 0) from subscription s, ledger_head h where s.ended_at is null";
    private static final String REFUSED = "select count(*) from refused_notification where retry_at is ";

    private final JdbcTemplate jdbc;
    private final Deliveries deliveries;

    CallbackMeters(DataSource dataSource, Deliveries deliveries) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.deliveries = deliveries;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("thamtra.callbacks.taken", deliveries, Deliveries::taken)
                .description("Notifications that subscribers have taken")
                .register(registry);
        gauge("thamtra.callbacks.failing", FAILING, "Subscribers that take nothing they are sent", registry);
        gauge(
                "thamtra.callbacks.behind",
                BEHIND,
                "Decisions that the subscriber farthest behind was not told of",
                registry);
        gauge(
                "thamtra.callbacks.refused",
                REFUSED + "not null",
                "Notifications that were refused and are sent again, with those that wait behind them",
                registry);
        gauge(
                "thamtra.callbacks.dead",
                REFUSED + "null",
                "Notifications that were refused and are sent again only by order",
                registry);
    }

    private void gauge(String name, String query, String description, MeterRegistry registry) {
        ToDoubleFunction<JdbcTemplate> value = database -> {
            Long found = database.queryForObject(query, Long.class);
            return found == null ? 0 : found;
        };
        Gauge.builder(name, jdbc, value).description(description).register(registry);
    }
}

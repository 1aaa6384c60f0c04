package vn.thamtra.access.login;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often somebody did not get in, by the security log: after five misses within a quarter of an hour the name and the
 * address wait until the first of them is that old. A login that succeeds clears its name, never an address.
 */
final class Misses {
    static final int MOST = 5;
    static final Duration WITHIN = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    Misses(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Whether a try of that name or from that address is not looked at now. */
    boolean wait(String login, String address, Instant now) {
        OffsetDateTime since = now.minus(WITHIN).atOffset(ZoneOffset.UTC);
        return ofName(login, since) >= MOST || ofAddress(address, since) >= MOST;
    }

    private long ofName(String login, OffsetDateTime since) {
        return jdbc.sql(
                        "select count(*) from security_log where login = ? and kind = 'LOGIN_MISSED' and happened_at > ?"
                                + " and id > (select coalesce(max(id), 0) from security_log where login = ? and kind = 'LOGIN')")
                .params(login, since, login)
                .query(Long.class)
                .single();
    }

    private long ofAddress(String address, OffsetDateTime since) {
        return jdbc.sql(
                        "select count(*) from security_log where address = ? and kind = 'LOGIN_MISSED' and happened_at > ?")
                .params(address, since)
                .query(Long.class)
                .single();
    }
}

package vn.thamtra.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.ledger.database.BrokenConnection;
import vn.thamtra.ledger.database.PoolSettings;

/** A database of one test's own. */
public abstract class TestDatabase implements AutoCloseable {
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final String url;
    private final String user;
    private final String password;
    private final HikariDataSource first;

    public TestDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.first = pool();
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Breaks every open connection as a crash of the database would; new ones can be made at once. */
    public abstract void crash();

    abstract void drop();

    public HikariDataSource dataSource() {
        return first;
    }

    /** Another pool, as another process would have one. */
    public final HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setConnectionTimeout(5_000);
        config.setMinimumIdle(1);
        config.setExceptionOverrideClassName(BrokenConnection.class.getName());
        PoolSettings.apply(config);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    public JdbcClient sql() {
        return JdbcClient.create(first);
    }

    public static void migrate(String url, String user, String password) {
        Flyway.configure().dataSource(url, user, password).load().migrate();
    }

    public long count(String table) {
        return sql().sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        drop();
    }
}

package vn.thamtra.ledger.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * What the pool needs to know of PostgreSQL, whatever URL was configured. Above all that errors do not quote rows: the
 * pool logs them, and rows are personal data.
 */
public final class PoolSettings implements BeanPostProcessor {
    private static final Map<String, String> POSTGRESQL = Map.of(
            "logServerErrorDetail", "false",
            "tcpKeepAlive", "true",
            "ApplicationName", "thamtra",
            // a batch of inserts goes as a few inserts of many rows, which costs a row a fifth less
            "reWriteBatchedInserts", "true");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            apply(pool);
        }
        return bean;
    }

    public static void apply(HikariConfig pool) {
        String url = pool.getJdbcUrl();
        if (url != null && url.startsWith("jdbc:postgresql:")) {
            POSTGRESQL.forEach(pool::addDataSourceProperty);
        }
    }
}

package vn.thamtra.cluster;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.ledger.archive.Archive;

/** A database with a ledger, as it travels to the executors. Each of them opens it once; it is only read. */
record LedgerDatabase(String url, String user, String password) implements Serializable {
    private static final int CONNECTIONS = 16;
    private static final Map<LedgerDatabase, HikariDataSource> OPEN = new ConcurrentHashMap<>();

    /** The password is nobody's to read. */
    @Override
    public String toString() {
        return url;
    }

    /** Whether a text names a database. */
    static boolean isOne(String place) {
        return place.startsWith("jdbc:");
    }

    /** The one pool of connections of this process, which ends with it. */
    DataSource open() {
        return OPEN.computeIfAbsent(this, LedgerDatabase::connect);
    }

    private HikariDataSource connect() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setDriverClassName(url.startsWith("jdbc:h2:") ? "org.h2.Driver" : "org.postgresql.Driver");
        config.setUsername(user);
        config.setPassword(password);
        config.setReadOnly(true);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    CarriedArchive archive() {
        DataSource source = open();
        Map<String, byte[]> artefacts = new HashMap<>();
        JdbcClient.create(source).sql("select sha256, content from artefact").query(row -> {
            artefacts.put(row.getString(1), row.getBytes(2));
        });
        // nothing is published here, so no moment is asked for
        return new CarriedArchive(artefacts, new Archive(source, InstantSource.fixed(Instant.EPOCH)).publishedAfter(0));
    }
}

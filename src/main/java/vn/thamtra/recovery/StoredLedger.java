package vn.thamtra.recovery;

import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.database.DataDirectory;
import vn.thamtra.ledger.database.EmbeddedDatabase;
import vn.thamtra.ledger.database.PoolSettings;
import vn.thamtra.ledger.journal.FollowedJournal;
import vn.thamtra.ledger.journal.KnownKeys;
import vn.thamtra.ledger.journal.Seals;

/** The database of the service with its settings, and nothing of the service; not found by its scan, so no configuration. */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
class StoredLedger {
    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
    JdbcConnectionDetails embeddedDatabase(@Value("${thamtra.data-dir:data}") String directory) throws IOException {
        return EmbeddedDatabase.under(DataDirectory.of(directory));
    }

    @Bean
    static PoolSettings poolSettings() {
        return new PoolSettings();
    }

    @Bean
    @DependsOnDatabaseInitialization
    FollowedJournal followedJournal(DataSource dataSource) {
        return new FollowedJournal(dataSource);
    }

    @Bean
    Seals seals(DataSource dataSource, FollowedJournal journal) {
        return new Seals(dataSource, journal, new Damages());
    }

    @Bean
    KnownKeys knownKeys(DataSource dataSource, Seals seals) {
        return new KnownKeys(dataSource, seals);
    }
}

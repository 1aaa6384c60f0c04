package vn.thamtra.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** The ledger on the configured database: {@code spring.datasource.url}, or the embedded one when that is not set. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    @Conditional(NoDatabaseConfigured.class)
    JdbcConnectionDetails embeddedDatabase(@Value("${thamtra.data-dir:data}") Path directory) throws IOException {
        return EmbeddedDatabase.under(directory);
    }

    @Bean
    static PoolSettings poolSettings() {
        return new PoolSettings();
    }

    /** Closed after the ledger, when nothing is written any more. */
    @Bean
    @DependsOnDatabaseInitialization
    Erasures erasures(DataSource dataSource, Clock clock, ObjectProvider<Erasures.CopyEraser> others) {
        return new Erasures(dataSource, clock, others.orderedStream().toList());
    }

    @Bean
    @DependsOnDatabaseInitialization
    BasisBacklog basisBacklog(DataSource dataSource) {
        return new BasisBacklog(dataSource);
    }

    @Bean
    @DependsOn("erasures")
    @DependsOnDatabaseInitialization
    Ledger ledger(DataSource dataSource, Clock clock, Idempotency idempotency) {
        return new Ledger(dataSource, clock, idempotency);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Idempotency idempotency(DataSource dataSource) {
        return new Idempotency(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Records records(DataSource dataSource) {
        return new Records(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Archive archive(DataSource dataSource, Clock clock) {
        return new Archive(dataSource, clock);
    }

    static final class NoDatabaseConfigured extends NoneNestedConditions {
        NoDatabaseConfigured() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static final class Configured {}
    }
}

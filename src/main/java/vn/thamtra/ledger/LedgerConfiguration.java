package vn.thamtra.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.database.EmbeddedDatabase;
import vn.thamtra.ledger.database.OwnerOnly;
import vn.thamtra.ledger.database.PoolSettings;
import vn.thamtra.ledger.journal.Erasures;
import vn.thamtra.ledger.journal.JournalCheckpoints;
import vn.thamtra.ledger.journal.KnownKeys;
import vn.thamtra.ledger.signing.CheckpointFile;
import vn.thamtra.ledger.signing.CheckpointLog;
import vn.thamtra.ledger.signing.Checkpoints;
import vn.thamtra.ledger.signing.KeyFile;
import vn.thamtra.ledger.signing.SigningKey;
import vn.thamtra.ledger.tree.Tree;

/** The ledger on the configured database: {@code spring.datasource.url}, or the embedded one when that is not set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
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

    /** Opened after the log has been held against its last checkpoint, closed before the very last one is written. */
    @Bean
    @DependsOn({"checkpointLog", "journalCheckpointLog", "erasures"})
    @DependsOnDatabaseInitialization
    Ledger ledger(DataSource dataSource, Clock clock, Idempotency idempotency) {
        return new Ledger(dataSource, clock, idempotency);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Tree tree(DataSource dataSource) {
        return Tree.open(dataSource);
    }

    @Bean
    KeyPair ledgerKeyPair(LedgerSettings settings, @Value("${thamtra.data-dir:data}") Path directory)
            throws IOException {
        Path given = settings.keyFile();
        return given == null ? KeyFile.own(OwnerOnly.directory(directory).resolve("keys")) : KeyFile.given(given);
    }

    @Bean
    SigningKey signingKey(LedgerSettings settings, KeyPair ledgerKeyPair) {
        return new SigningKey(settings.origin(), ledgerKeyPair);
    }

    @Bean
    Checkpoints checkpoints(Tree tree, SigningKey key, LedgerSettings settings, DataSource dataSource, Clock clock) {
        new KnownKeys(dataSource).register(key.verifierKey(), clock.instant());
        return new Checkpoints(tree, key, settings.origin(), dataSource);
    }

    @Bean
    CheckpointLog checkpointLog(
            Checkpoints checkpoints,
            Tree tree,
            SigningKey key,
            LedgerSettings settings,
            @Value("${thamtra.data-dir:data}") Path directory)
            throws IOException {
        Path file = OwnerOnly.directory(directory).resolve(CheckpointFile.OF_LEAVES);
        CheckpointLog log = new CheckpointLog(checkpoints::sign, new CheckpointFile(file));
        log.check(tree::agreement, key);
        log.start(settings.checkpointInterval());
        return log;
    }

    /** Of what no leaf commits to; the ledger opens after it as well. */
    @Bean
    CheckpointLog journalCheckpointLog(
            Checkpoints registered,
            KeyPair ledgerKeyPair,
            LedgerSettings settings,
            DataSource dataSource,
            @Value("${thamtra.data-dir:data}") Path directory)
            throws IOException {
        SigningKey key = new SigningKey(settings.origin() + JournalCheckpoints.SUFFIX, ledgerKeyPair);
        JournalCheckpoints checkpoints = new JournalCheckpoints(key, settings.origin(), dataSource);
        Path file = OwnerOnly.directory(directory).resolve(CheckpointFile.OF_JOURNAL);
        CheckpointLog log = new CheckpointLog(checkpoints::sign, new CheckpointFile(file));
        log.check(checkpoints::agreement, key);
        log.start(settings.checkpointInterval());
        return log;
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

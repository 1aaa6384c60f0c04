package vn.thamtra.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Optional;
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
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.damage.LedgerHealth;
import vn.thamtra.ledger.database.Compression;
import vn.thamtra.ledger.database.DataDirectory;
import vn.thamtra.ledger.database.EmbeddedDatabase;
import vn.thamtra.ledger.database.FileUpkeep;
import vn.thamtra.ledger.database.OrderedPath;
import vn.thamtra.ledger.database.OwnerOnly;
import vn.thamtra.ledger.database.PoolSettings;
import vn.thamtra.ledger.database.Storage;
import vn.thamtra.ledger.following.FollowingThread;
import vn.thamtra.ledger.following.Found;
import vn.thamtra.ledger.following.GroupWatch;
import vn.thamtra.ledger.following.RecentRecords;
import vn.thamtra.ledger.following.TimeSpans;
import vn.thamtra.ledger.journal.Erasures;
import vn.thamtra.ledger.journal.FollowedJournal;
import vn.thamtra.ledger.journal.JournalCheckpoints;
import vn.thamtra.ledger.journal.JournalProofs;
import vn.thamtra.ledger.journal.KnownKeys;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.ledger.signing.CheckpointFile;
import vn.thamtra.ledger.signing.CheckpointLog;
import vn.thamtra.ledger.signing.CheckpointLogs;
import vn.thamtra.ledger.signing.Checkpoints;
import vn.thamtra.ledger.signing.KeyFile;
import vn.thamtra.ledger.signing.SigningKey;
import vn.thamtra.ledger.signing.VerifierKey;
import vn.thamtra.ledger.tree.Tree;

/** The ledger on the configured database: {@code spring.datasource.url}, or the embedded one when that is not set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {
    static {
        // also for a spring.datasource.url that names the scheme: H2 takes one it does not know for a relative path
        OrderedPath.register();
    }

    @Bean
    @Conditional(NoDatabaseConfigured.class)
    JdbcConnectionDetails embeddedDatabase(@Value("${thamtra.data-dir:data}") String directory) throws IOException {
        return EmbeddedDatabase.under(DataDirectory.of(directory));
    }

    @Bean
    static PoolSettings poolSettings() {
        return new PoolSettings();
    }

    @Bean
    Damages damages() {
        return new Damages();
    }

    @Bean
    LedgerHealth ledgerHealthIndicator(Damages damages, Storage storage) {
        return new LedgerHealth(damages, storage::fault);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Storage storage(DataSource dataSource, ObjectProvider<JdbcConnectionDetails> details) {
        Compression.choose(dataSource);
        return details.getIfAvailable() instanceof EmbeddedDatabase embedded
                ? Storage.of(dataSource, embedded.directory())
                : Storage.of(dataSource);
    }

    /** Closed before the database is, and before it is rewritten. */
    @Bean
    @DependsOn("erasures")
    FileUpkeep fileUpkeep(DataSource dataSource) {
        return FileUpkeep.start(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    FollowedJournal followedJournal(DataSource dataSource) {
        return new FollowedJournal(dataSource);
    }

    @Bean
    Seals seals(DataSource dataSource, FollowedJournal journal, Damages damages) {
        return new Seals(dataSource, journal, damages);
    }

    /** Closed after the ledger, when nothing is written any more. */
    @Bean
    @DependsOnDatabaseInitialization
    Erasures erasures(DataSource dataSource, Clock clock, Seals seals, ObjectProvider<Erasures.CopyEraser> others) {
        return new Erasures(dataSource, clock, others.orderedStream().toList(), seals);
    }

    @Bean
    @DependsOnDatabaseInitialization
    BasisBacklog basisBacklog(DataSource dataSource) {
        return new BasisBacklog(dataSource);
    }

    /** Opened after the log has been held against its last checkpoint, closed before the very last one is written. */
    @Bean
    @DependsOn("checkpointLogs")
    @DependsOnDatabaseInitialization
    Ledger ledger(
            DataSource dataSource,
            Clock clock,
            Idempotency idempotency,
            Damages damages,
            Storage storage,
            RecentRecords recent,
            ObjectProvider<GroupWatch> watch) {
        return new Ledger(
                dataSource, clock, idempotency, damages, storage, recent, watch.getIfAvailable(() -> GroupWatch.NONE));
    }

    @Bean
    RecentRecords recentRecords() {
        return new RecentRecords();
    }

    @Bean
    @DependsOnDatabaseInitialization
    Tree tree(DataSource dataSource) {
        return Tree.open(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    KnownKeys knownKeys(DataSource dataSource, Seals seals) {
        return new KnownKeys(dataSource, seals);
    }

    /** None is made where the ledger has had one. */
    @Bean
    KeyPair ledgerKeyPair(LedgerSettings settings, KnownKeys known, @Value("${thamtra.data-dir:data}") String directory)
            throws IOException {
        Path given = settings.keyPath();
        Path keys = OwnerOnly.directory(DataDirectory.of(directory)).resolve("keys");
        if (given != null) {
            return KeyFile.given(given);
        } else if (Files.notExists(KeyFile.in(keys))) {
            known.requireNone(KeyFile.in(keys).toString());
        }
        return KeyFile.own(keys);
    }

    @Bean
    SigningKey signingKey(LedgerSettings settings, KeyPair ledgerKeyPair) {
        return new SigningKey(settings.origin(), ledgerKeyPair);
    }

    @Bean
    Checkpoints checkpoints(Tree tree, SigningKey key, LedgerSettings settings, DataSource source, Damages damages) {
        return new Checkpoints(tree, key, settings.origin(), source, damages);
    }

    /** Of what no leaf commits to. */
    @Bean
    JournalCheckpoints journalCheckpoints(
            FollowedJournal journal, KeyPair pair, LedgerSettings settings, DataSource source, Damages damages) {
        SigningKey key = new SigningKey(settings.origin() + JournalCheckpoints.SUFFIX, pair);
        return new JournalCheckpoints(journal, key, settings.origin(), source, damages);
    }

    @Bean
    JournalProofs journalProofs(DataSource source, FollowedJournal journal, JournalCheckpoints checkpoints) {
        return new JournalProofs(source, journal, checkpoints);
    }

    /** Before anything is written, ledger and journal are held against what was signed of them; closed before the database is. */
    @Bean
    @DependsOn("erasures")
    CheckpointLogs checkpointLogs(
            Checkpoints ledger,
            JournalCheckpoints journal,
            LedgerSettings settings,
            SigningKey key,
            KnownKeys known,
            Clock clock,
            @Value("${thamtra.data-dir:data}") String directory)
            throws IOException {
        Path data = OwnerOnly.closed(DataDirectory.of(directory));
        CheckpointLogs logs = new CheckpointLogs(
                new CheckpointLog(ledger, new CheckpointFile(data.resolve(CheckpointFile.OF_LEAVES))),
                new CheckpointLog(journal.checkpoints(), new CheckpointFile(data.resolve(CheckpointFile.OF_JOURNAL))));
        logs.check(known.all().stream()
                .map(each -> VerifierKey.parse(each.verifierKey()))
                .toList());
        known.start(key.verifier(), clock.instant());
        logs.start(settings.checkpointInterval());
        return logs;
    }

    @Bean
    @DependsOnDatabaseInitialization
    Idempotency idempotency(DataSource dataSource) {
        return new Idempotency(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Records records(DataSource dataSource, ObjectProvider<LabelCheck> labels, Erasures erasures, Damages damages) {
        LabelCheck check = labels.getIfAvailable(() -> (summary, content) -> Optional.empty());
        return new Records(dataSource, new Integrity(dataSource, check, erasures, damages));
    }

    /** Closed before the database is rewritten. */
    @Bean
    @DependsOnDatabaseInitialization
    @DependsOn("erasures")
    FollowingThread timeSpansThread(DataSource dataSource) {
        TimeSpans spans = new TimeSpans(dataSource);
        return new FollowingThread("time-spans", () -> Found.more(spans.follow()));
    }

    @Bean
    @DependsOn("checkpointLogs")
    Archive archive(DataSource dataSource, Clock clock, Seals seals) {
        return new Archive(dataSource, clock, seals);
    }

    static final class NoDatabaseConfigured extends NoneNestedConditions {
        NoDatabaseConfigured() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static final class Configured {}
    }
}

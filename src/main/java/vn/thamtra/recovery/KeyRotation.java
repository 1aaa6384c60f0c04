package vn.thamtra.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.database.DataDirectory;
import vn.thamtra.ledger.database.OwnerOnly;
import vn.thamtra.ledger.journal.FollowedJournal;
import vn.thamtra.ledger.journal.JournalCheckpoints;
import vn.thamtra.ledger.journal.KnownKey;
import vn.thamtra.ledger.journal.KnownKeys;
import vn.thamtra.ledger.signing.CheckpointFile;
import vn.thamtra.ledger.signing.CheckpointLog;
import vn.thamtra.ledger.signing.CheckpointLogs;
import vn.thamtra.ledger.signing.Checkpoints;
import vn.thamtra.ledger.signing.KeyFile;
import vn.thamtra.ledger.signing.LedgerRefused;
import vn.thamtra.ledger.signing.SigningKey;
import vn.thamtra.ledger.signing.VerifierKey;
import vn.thamtra.ledger.tree.Tree;

/**
 * Puts another key in the place of the one that signs: an entry of the journal, and the first checkpoint of the journal
 * after it is signed by both where the old one is still there. Broken off at any place, it is carried out again.
 */
final class KeyRotation {
    private final ConfigurableApplicationContext ledger;
    private final InstantSource clock;
    private final KnownKeys known;
    private final Path data;
    private final Path keys;

    KeyRotation(ConfigurableApplicationContext ledger, InstantSource clock) throws IOException {
        this.ledger = ledger;
        this.clock = clock;
        this.known = ledger.getBean(KnownKeys.class);
        this.data =
                OwnerOnly.directory(DataDirectory.of(ledger.getEnvironment().getProperty("thamtra.data-dir", "data")));
        this.keys = OwnerOnly.directory(data.resolve("keys"));
    }

    void carryOut(String reason, Consumer<String> teller) throws IOException {
        KnownKey current = known.current()
                .orElseThrow(() -> new LedgerRefused(
                        "Sổ cái chưa có khóa nào / the ledger has no key yet", "java -jar thamtra.jar"));
        VerifierKey old = VerifierKey.parse(current.verifierKey());
        @Nullable String given = ledger.getEnvironment().getProperty("thamtra.ledger.key-file");
        boolean own = given == null || given.isBlank();
        KeyPair pair =
                own ? KeyFile.ownAt(keys.resolve("ledger-next.pem")) : KeyFile.given(Path.of(String.valueOf(given)));
        SigningKey key = new SigningKey(old.name(), pair);
        if (!own) {
            requireAnother(key, current);
        }
        Optional<KeyPair> before = own ? before() : Optional.empty();
        CheckpointLogs logs = logs(key, pair);
        logs.check(known.all().stream()
                .map(each -> VerifierKey.parse(each.verifierKey()))
                .toList());
        known.rotate(key.verifierKey(), clock.instant(), reason);
        handOver(logs, before.map(each -> new SigningKey(old.name() + JournalCheckpoints.SUFFIX, each)));
        if (own) {
            putInPlace(before.map(each -> new SigningKey(old.name(), each)));
        }
        teller.accept("Trước / before: " + old);
        teller.accept("Từ nay / from now on: " + key.verifierKey());
    }

    private static void requireAnother(SigningKey key, KnownKey current) {
        if (key.verifierKey().equals(current.verifierKey())) {
            throw new LedgerRefused(
                    "thamtra.ledger.key-file đang là khóa của sổ cái / is the ledger's key already: "
                            + key.verifierKey(),
                    "Đặt một khóa mới / Give a new key: openssl genpkey -algorithm ed25519 -out …");
        }
    }

    /** The key that has signed so far, where it is still there. */
    private Optional<KeyPair> before() throws IOException {
        try {
            return Files.exists(KeyFile.in(keys)) ? Optional.of(KeyFile.own(keys)) : Optional.empty();
        } catch (LedgerRefused unreadable) {
            return Optional.empty();
        }
    }

    private CheckpointLogs logs(SigningKey key, KeyPair pair) {
        DataSource source = ledger.getBean(DataSource.class);
        Damages damages = new Damages();
        String origin = key.verifier().name();
        JournalCheckpoints journal = new JournalCheckpoints(
                ledger.getBean(FollowedJournal.class),
                new SigningKey(origin + JournalCheckpoints.SUFFIX, pair),
                origin,
                source,
                damages);
        Checkpoints leaves = new Checkpoints(Tree.open(source), key, origin, source, damages);
        return new CheckpointLogs(
                new CheckpointLog(leaves, new CheckpointFile(data.resolve(CheckpointFile.OF_LEAVES))),
                new CheckpointLog(journal.checkpoints(), new CheckpointFile(data.resolve(CheckpointFile.OF_JOURNAL))));
    }

    private static void handOver(CheckpointLogs logs, Optional<SigningKey> before) throws IOException {
        if (before.isPresent()) {
            logs.journal().handOver(before.get());
        } else {
            logs.journal().append();
        }
    }

    /** The old one stays, under the name of its id; what cannot be read stays too. */
    private void putInPlace(Optional<SigningKey> before) throws IOException {
        Path file = KeyFile.in(keys);
        if (Files.exists(file)) {
            String id = before.map(key -> key.verifierKey().split("\\+", -1)[1]).orElse("unreadable");
            Files.move(file, keys.resolve("ledger-" + id + ".pem"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(keys.resolve("ledger-next.pem"), file, StandardCopyOption.ATOMIC_MOVE);
    }
}

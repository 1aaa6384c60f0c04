package vn.thamtra.evidence.verify.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.thamtra.decision.Labels;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Canonical;
import vn.thamtra.evidence.verify.Growth;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.Intruder;
import vn.thamtra.evidence.verify.Note;
import vn.thamtra.evidence.verify.NoteKey;
import vn.thamtra.evidence.verify.Trust;
import vn.thamtra.evidence.verify.stored.DatabaseRows;
import vn.thamtra.ledger.Appended;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.H2TestDatabase;
import vn.thamtra.ledger.OpenLedger;
import vn.thamtra.ledger.SampleLedger;
import vn.thamtra.ledger.Samples;
import vn.thamtra.ledger.TestDatabase;

/** A ledger that somebody who can write to its database changes in one place, while it is open or before; and what comes of it. */
final class Tampering {
    private final byte[] file;
    private final SampleLedger sample;
    private final Map<String, String> truth;
    private final List<UUID> ids;
    private final List<String> artefacts;
    private final List<byte[]> records;
    private final List<byte[]> entries;

    Tampering() throws Exception {
        try (H2TestDatabase database = (H2TestDatabase) Database.H2.open()) {
            this.sample =
                    new SampleLedger(database).append(7).append(40).lookedAt().append(20);
            this.ids = database.sql()
                    .sql("select id from ledger_record order by leaf_index")
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list();
            this.artefacts = database.sql()
                    .sql("select sha256 from artefact")
                    .query((row, number) -> row.getString(1))
                    .list();
            this.records = database.sql()
                    .sql("select leaf_hash from ledger_record order by leaf_index")
                    .query((row, number) -> row.getBytes(1))
                    .list();
            this.entries = entries(database, 0);
            Path folder = folder();
            try (OpenLedger whole = new OpenLedger(database.dataSource(), folder, Labels.check())) {
                this.truth = whole.shown(ids, artefacts);
            }
            database.crash();
            this.file = database.file();
        }
    }

    /** How much there is to be shown. */
    int size() {
        return truth.size();
    }

    private Path folder() throws IOException {
        Path folder = Files.createTempDirectory("tampering");
        Files.writeString(folder.resolve("checkpoints.txt"), sample.checkpointFile());
        Files.writeString(folder.resolve("journal-checkpoints.txt"), sample.journalFile());
        return folder;
    }

    private static List<byte[]> entries(TestDatabase database, long from) {
        return database.sql()
                .sql("select number, subject, replaces, hash from journal where number >= ? order by number")
                .param(from)
                .query((row, number) -> {
                    SortedMap<String, String> members = new TreeMap<>();
                    members.put("number", row.getString(1));
                    members.put("subject", row.getString(2));
                    members.put("hash", HexFormat.of().formatHex(row.getBytes(4)));
                    if (row.getString(3) != null) {
                        members.put("replaces", row.getString(3));
                    }
                    return Hash.leaf(Canonical.object(members));
                })
                .list();
    }

    /**
     * What came of it.
     *
     * @param done what was changed
     * @param served what was shown and is not what was recorded
     * @param signed what was signed and is not so
     * @param seen whether the verifier told of it
     * @param open whether the ledger could be opened
     */
    record Outcome(
            String done, @Nullable String served, @Nullable String signed, boolean seen, boolean open) {}

    /** @param live whether the ledger is open already */
    Outcome tamper(long seed, boolean live) throws Exception {
        Path folder = folder();
        try (H2TestDatabase database = H2TestDatabase.of(file)) {
            @Nullable OpenLedger before = live ? opened(database, folder) : null;
            if (before != null) {
                before.shown(ids.subList(0, 20), artefacts);
                before.checkpoints().sign();
                before.journal().sign();
            }
            String done = intrude(seed, database);
            boolean seen = isSeen(database);
            @Nullable OpenLedger after = before == null ? reopened(database, folder) : before;
            if (after == null) {
                return new Outcome(done, null, null, seen, false);
            }
            try (after) {
                return new Outcome(done, served(after), signed(after, database), seen, true);
            } finally {
                database.crash();
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static OpenLedger opened(TestDatabase database, Path folder) throws IOException {
        return new OpenLedger(database.dataSource(), folder, Labels.check());
    }

    /** Null where the start is refused. */
    private static @Nullable OpenLedger reopened(TestDatabase database, Path folder) throws IOException {
        try {
            return opened(database, folder);
        } catch (RuntimeException refused) {
            return null;
        }
    }

    private static String intrude(long seed, TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            String done = new Intruder(seed, connection).intrude();
            connection.commit();
            connection.setAutoCommit(true);
            return done;
        }
    }

    private boolean isSeen(TestDatabase database) throws Exception {
        List<String> journal = sample.journalCheckpoints();
        Trust trust = new Trust(
                NoteKey.parse(sample.key()),
                List.of(sample.checkpoints().get(2), journal.get(journal.size() - 1)),
                Set.of());
        try (Connection connection = database.dataSource().getConnection()) {
            new LedgerVerifier(trust, new LedgerVerifier.Beside(null, null), line -> {})
                    .verify(new DatabaseRows(connection));
            return false;
        } catch (Broken broken) {
            return true;
        }
    }

    private @Nullable String served(OpenLedger ledger) {
        return ledger.shown(ids, artefacts).entrySet().stream()
                .filter(shown -> !shown.getValue().equals(truth.get(shown.getKey())))
                .map(shown -> shown.getKey() + " " + shown.getValue())
                .findFirst()
                .orElse(null);
    }

    /** First of the ledger as it stands, then with one more record and one more entry. */
    private @Nullable String signed(OpenLedger ledger, TestDatabase database) {
        @Nullable String now = contradiction(ledger, records, entries);
        if (now != null) {
            return now;
        }
        List<byte[]> more =
                ledger.ledger().append(Samples.record(ledger.ledger().stamp())).join() instanceof Appended.Stored stored
                        ? joined(records, List.of(stored.entry().leafHash()))
                        : records;
        try {
            ledger.look();
        } catch (RuntimeException refused) {
            return contradiction(ledger, more, entries);
        }
        return contradiction(
                ledger, more, joined(entries, entries(database, entries.size()).subList(0, 1)));
    }

    private static List<byte[]> joined(List<byte[]> one, List<byte[]> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static @Nullable String contradiction(OpenLedger ledger, List<byte[]> records, List<byte[]> entries) {
        @Nullable String first = contradiction(() -> ledger.checkpoints().current(), records);
        return first == null ? contradiction(() -> ledger.journal().current(), entries) : first;
    }

    private static @Nullable String contradiction(Supplier<String> signer, List<byte[]> leaves) {
        Growth right = new Growth();
        leaves.forEach(right::append);
        Note note;
        try {
            note = Note.parseAll(signer.get() + "\n").get(0);
        } catch (RuntimeException refused) {
            return null;
        }
        boolean same = note.size() == right.size() && Arrays.equals(note.root(), right.root());
        return same ? null : note.origin() + " " + note.size();
    }
}

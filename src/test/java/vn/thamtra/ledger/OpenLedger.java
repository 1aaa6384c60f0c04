package vn.thamtra.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.database.Storage;
import vn.thamtra.ledger.following.GroupWatch;
import vn.thamtra.ledger.following.RecentRecords;
import vn.thamtra.ledger.journal.Erasures;
import vn.thamtra.ledger.journal.FollowedJournal;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.JournalCheckpoints;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.ledger.journal.Subject;
import vn.thamtra.ledger.signing.CheckpointFile;
import vn.thamtra.ledger.signing.CheckpointLog;
import vn.thamtra.ledger.signing.CheckpointLogs;
import vn.thamtra.ledger.signing.Checkpoints;
import vn.thamtra.ledger.signing.SigningKey;
import vn.thamtra.ledger.tree.Tree;

/** A ledger as the service has it open: all that is read from it, and what is signed of it. */
public final class OpenLedger implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();

    private final DataSource source;
    private final Damages damages = new Damages();
    private final Records records;
    private final Archive archive;
    private final Erasures erasures;
    private final Seals seals;
    private final Checkpoints checkpoints;
    private final JournalCheckpoints journal;
    private final Ledger ledger;

    /**
     * Opens it as a start of the service does.
     *
     * @param folder where its files of checkpoints are
     */
    public OpenLedger(DataSource source, Path folder, LabelCheck labels) throws IOException {
        this.source = source;
        FollowedJournal followed = new FollowedJournal(source);
        String ofJournal = SampleLedger.ORIGIN + JournalCheckpoints.SUFFIX;
        this.checkpoints = new Checkpoints(
                Tree.open(source),
                new SigningKey(SampleLedger.ORIGIN, SampleLedger.pair()),
                SampleLedger.ORIGIN,
                source,
                damages);
        this.journal = new JournalCheckpoints(
                followed, new SigningKey(ofJournal, SampleLedger.pair()), SampleLedger.ORIGIN, source, damages);
        new CheckpointLogs(
                        new CheckpointLog(checkpoints, new CheckpointFile(folder.resolve("checkpoints.txt"))),
                        new CheckpointLog(
                                journal.checkpoints(), new CheckpointFile(folder.resolve("journal-checkpoints.txt"))))
                .check(List.of());
        this.seals = new Seals(source, followed, damages);
        this.erasures = new Erasures(source, CLOCK, List.of(), seals);
        this.records = new Records(source, new Integrity(source, labels, erasures, damages));
        this.archive = new Archive(source, CLOCK, seals);
        this.ledger = new Ledger(
                source,
                CLOCK,
                new Idempotency(source),
                damages,
                Storage.of(source),
                new RecentRecords(),
                GroupWatch.NONE);
        archive.publishedAfter(0);
    }

    public Checkpoints checkpoints() {
        return checkpoints;
    }

    public JournalCheckpoints journal() {
        return journal;
    }

    public Damages damages() {
        return damages;
    }

    public Ledger ledger() {
        return ledger;
    }

    /**
     * Everything that is shown, by where; what is kept back is not in it.
     *
     * @param ids of the records
     * @param artefacts their hashes
     */
    public Map<String, String> shown(List<UUID> ids, List<String> artefacts) {
        Map<String, String> shown = new TreeMap<>();
        ids.forEach(id -> show(shown, "record " + id, () -> records.find(id)
                .map(OpenLedger::text)
                .orElse("")));
        for (int index = 0; index < ids.size(); index++) {
            long at = index;
            show(shown, "record at " + at, () -> records.at(at)
                    .map(OpenLedger::text)
                    .orElse(""));
            show(shown, "leaf " + at, () -> records.leaf(at)
                    .map(OpenLedger::hex)
                    .orElse(""));
            show(shown, "line " + at, () -> line(at));
        }
        artefacts.forEach(hash -> show(shown, "artefact " + hash, () -> archive.get(hash)
                .map(OpenLedger::hex)
                .orElse("")));
        show(shown, "publications", () -> archive.publishedAfter(0).stream()
                .map(each -> each.sequence() + " " + each.rulebook() + " " + hex(each.manifest()) + " "
                        + each.effectiveFrom() + " " + each.publishedAt())
                .toList()
                .toString());
        keys(shown);
        return shown;
    }

    /** A page of one, with the note of its erasure. */
    private String line(long index) {
        return records.list(Filter.ALL, new Cursor(index + 1), 1).records().stream()
                .filter(each -> each.entry().index() == index)
                .map(each -> text(each) + " " + erasures.among(index, index))
                .findFirst()
                .orElse("");
    }

    private void keys(Map<String, String> shown) {
        show(shown, "keys", () -> "");
        seals
                .all(
                        Subject.API_KEY,
                        (row, number) -> row.getString("id") + " " + row.getString("role") + " "
                                + row.getString("secret_hash") + " " + row.getString("revoked_at"))
                .stream()
                .filter(Seals.Row::sealed)
                .forEach(row -> shown.put("key " + row.value(), ""));
    }

    private static void show(Map<String, String> shown, String place, Supplier<String> look) {
        try {
            String seen = look.get();
            if (!seen.isEmpty()) {
                shown.put(place, seen);
            }
        } catch (RuntimeException keptBack) {
            shown.remove(place);
        }
    }

    private static String text(Recorded recorded) {
        return text(recorded.summary()) + " " + hex(recorded.leaf())
                + recorded.content()
                        .map(content -> hex(content.salt()) + hex(content.request()) + hex(content.answer()))
                        .orElse("");
    }

    private static String text(Summary summary) {
        Entry entry = summary.entry();
        return entry.id() + " " + entry.index() + " " + hex(entry.leafHash()) + " " + entry.recordedAt() + " "
                + summary.rulebook() + " " + summary.labels() + " " + summary.caller() + " " + summary.program();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Somebody looks, which makes an entry of the journal. */
    public void look() {
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(status -> new Journal(source)
                .enter(Subject.READING, entry -> JdbcClient.create(source)
                        .sql("insert into reading (read_at, caller, method, path, query, entry)"
                                + " values (current_timestamp, 'x', 'GET', '/', '', ?)")
                        .param(entry)
                        .update()));
    }

    @Override
    public void close() {
        ledger.close();
    }
}

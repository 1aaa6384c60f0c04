package vn.thamtra.evidence.verify.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.Trust;
import vn.thamtra.evidence.verify.stored.LedgerRows;
import vn.thamtra.evidence.verify.stored.Row;
import vn.thamtra.evidence.verify.stored.Stored;

/**
 * Verifies a whole ledger, every column of every table: the records with their leaves, contents and labels, the tree over
 * them and what was signed of it; by its journal what follows from no leaf; the archive of rulebooks. Not covered, since
 * nothing depends on them: who works on a replay or is logged in at the moment, which answers are found as due, and a file in
 * the archive that no rulebook names.
 */
public final class LedgerVerifier {
    private final Section[] sections = new Section[Stored.RANKS];
    private final Checks checks;
    private int rank;

    /** The files of checkpoints beside a ledger, by the names they have there; null where there is none. */
    public record Beside(
            @Nullable String checkpoints, @Nullable String journal) {
        /** As they stand in a data directory. */
        public static Beside in(Path data) throws IOException {
            return new Beside(text(data.resolve(Notes.CHECKPOINTS)), text(data.resolve(Notes.JOURNAL)));
        }

        /** What is no UTF-8 becomes characters that nobody has signed. */
        private static @Nullable String text(Path file) throws IOException {
            return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), UTF_8) : null;
        }
    }

    /** @param lines what holds, one line a check */
    public LedgerVerifier(Trust trust, Beside beside, Consumer<String> lines) {
        this.checks = new Checks(lines);
        Notes ledger = Notes.ofLedger(beside.checkpoints(), trust.checkpoints());
        Notes ofJournal = Notes.ofJournal(beside.journal(), trust.checkpoints());
        Set<String> callers = new HashSet<>();
        Head head = new Head();
        Publications publications = new Publications(checks);
        Bases bases = new Bases(checks);
        Erased erased = new Erased();
        JournalSection journal = new JournalSection(new Awaited(ofJournal.all(), "nhật ký", "the journal"), checks)
                .with(Stored.PERSON, row -> callers.add(row.text("id")))
                .with(Stored.API_KEY, row -> callers.add(row.text("id")))
                .with(Stored.LEDGER_KEY, new Keys(trust.keys(), ledger, ofJournal, checks))
                .with(Stored.PUBLICATION, publications)
                .with(Stored.ERASURE, erased);
        RecordCheck check = new RecordCheck(callers, publications, bases, erased, journal);
        RecordsSection records =
                new RecordsSection(check, new Awaited(ledger.all(), "sổ cái", "the log"), head, checks);
        sections[Stored.LEDGER_HEAD.rank()] = head;
        sections[Stored.PUBLICATION_HEAD.rank()] = publications::head;
        sections[Stored.JOURNAL.rank()] = journal;
        sections[Stored.ARTEFACT.rank()] = new Artefacts(publications, checks);
        sections[Stored.BASIS.rank()] = bases;
        sections[Stored.LEDGER_RECORD.rank()] = records;
        sections[Stored.LEDGER_NODE.rank()] = new Nodes(records, checks);
        KeyGuard guard = new KeyGuard();
        sections[Stored.API_KEY_GUARD.rank()] = guard;
        sections[Stored.FLYWAY_SCHEMA_HISTORY.rank()] = new SchemaHistory(guard, checks);
    }

    /** Returns when all of it holds; throws {@link Broken} at the first thing that does not. Verifies once. */
    public void verify(LedgerRows rows) throws IOException {
        rows.forEach(this::row);
        reach(Stored.RANKS);
        if (!rows.otherTables().isEmpty()) {
            checks.note("Không kiểm tra các bảng: " + String.join(", ", rows.otherTables()), "tables not covered");
        }
    }

    private void row(Row row) {
        int next = row.table().rank();
        row.check(next >= rank, "table", "bảng đứng sai thứ tự", "the table stands at the wrong place");
        reach(next);
        sections[next].row(row);
    }

    private void reach(int next) {
        while (rank < next) {
            sections[rank].end();
            rank++;
        }
    }
}

package vn.thamtra.evidence.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a whole ledger: every record with its leaf, its content and its labels, the tree over them, what was signed of
 * it, and the archive of rulebooks. Not covered, since nothing follows from them: the text of an Idempotency-Key, which
 * of the known callers asked, when a rulebook was published and from when on, when a key was first used.
 */
public final class LedgerVerifier {
    private final Section[] sections = new Section[Stored.RANKS];
    private int rank;

    /**
     * @param ownCheckpoints the file beside the ledger; null where there is none
     * @param lines what holds, one line a check
     */
    public LedgerVerifier(Trust trust, @Nullable String ownCheckpoints, Consumer<String> lines) {
        Checks checks = new Checks(lines);
        Set<String> callers = new HashSet<>();
        Head head = new Head();
        Keys keys = new Keys(trust.key(), own(ownCheckpoints), kept(trust), checks);
        Publications publications = new Publications(checks);
        Claims claims = new Claims();
        RecordsSection records = new RecordsSection(callers, publications, claims, head, keys, checks);
        sections[Stored.API_KEY.rank()] = row -> callers.add(row.text("id"));
        sections[Stored.LEDGER_HEAD.rank()] = head;
        sections[Stored.LEDGER_KEY.rank()] = keys;
        sections[Stored.PUBLICATION_HEAD.rank()] = publications::head;
        sections[Stored.PUBLICATION.rank()] = publications;
        sections[Stored.ARTEFACT.rank()] = new Artefacts(publications, checks);
        sections[Stored.IDEMPOTENCY.rank()] = claims;
        sections[Stored.ERASURE.rank()] = records::erasure;
        sections[Stored.LEDGER_RECORD.rank()] = records;
        sections[Stored.LEDGER_NODE.rank()] = new Nodes(records, checks);
    }

    private static List<Note> own(@Nullable String file) {
        if (file == null) {
            return List.of();
        }
        Broken.unless(
                file.endsWith("\n\n"),
                "checkpoints.txt: đoạn cuối bị cắt giữa chừng",
                "ends in the middle of a checkpoint");
        return Note.parseAll(file);
    }

    private static List<Note> kept(Trust trust) {
        List<Note> notes = new ArrayList<>();
        trust.checkpoints().forEach(file -> notes.addAll(Note.parseAll(file)));
        return notes;
    }

    /** Returns when all of it holds; throws {@link Broken} at the first thing that does not. Verifies once. */
    public void verify(LedgerRows rows) throws IOException {
        rows.forEach(this::row);
        reach(Stored.RANKS);
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

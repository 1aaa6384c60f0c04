package vn.thamtra.evidence.verify.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.Note;
import vn.thamtra.evidence.verify.NoteKey;
import vn.thamtra.evidence.verify.stored.Row;

/** {@code ledger_key}, and every checkpoint that can be had, held against it. */
final class Keys implements Section {
    private final List<Row> rows = new ArrayList<>();
    private final @Nullable NoteKey trusted;
    private final Notes ledger;
    private final Notes journal;
    private final Checks checks;

    Keys(@Nullable NoteKey trusted, Notes ledger, Notes journal, Checks checks) {
        this.trusted = trusted;
        this.ledger = ledger;
        this.journal = journal;
        this.checks = checks;
    }

    @Override
    public void row(Row row) {
        String text = row.text("verifier_key");
        try {
            row.check(NoteKey.parse(text).toString().equals(text), "verifier_key", "ghi sai", "is malformed");
        } catch (Broken broken) {
            throw row.wrong("verifier_key", "không phải khóa kiểm tra đúng", "is no verifier key");
        }
        rows.add(row);
    }

    @Override
    public void end() {
        ledger.growing(LedgerVerifier.Beside.CHECKPOINTS);
        journal.growing(LedgerVerifier.Beside.JOURNAL);
        Broken.unless(
                trusted == null
                        || rows.stream()
                                .anyMatch(row -> row.text("verifier_key").equals(trusted.toString())),
                "ledger_key: thiếu khóa của sổ cái " + trusted,
                "the key of the log is missing");
        ledger.all().forEach(note -> signed(note, UnaryOperator.identity()));
        journal.all().forEach(note -> signed(note, NoteKey::ofJournal));
        if (!ledger.own().isEmpty()) {
            rows.forEach(this::accountedFor);
        }
        int notes = ledger.all().size() + journal.all().size();
        if (notes > 0) {
            checks.holds(notes + " checkpoint có chữ ký đúng", "the checkpoints are signed");
        }
        uncompared(ledger, "sổ cái", "the log");
        uncompared(journal, "nhật ký", "the journal");
        if (trusted == null) {
            rows.forEach(row -> checks.note(
                    "Khóa lấy từ sổ cái, hãy so với khóa từ nguồn khác (--key): " + row.text("verifier_key"),
                    "compare with a key you know"));
        }
    }

    private void uncompared(Notes notes, String vi, String en) {
        if (notes.all().isEmpty()) {
            checks.note(
                    "Không so với checkpoint nào của " + vi + ": không thể biết " + vi + " có bị viết lại hay không",
                    "nothing signed of " + en + " is compared: whether it was rewritten cannot be known");
        }
    }

    private void signed(Note note, UnaryOperator<NoteKey> named) {
        if (trusted != null) {
            note.signedBy(named.apply(trusted));
            return;
        }
        List<NoteKey> claimed = rows.stream()
                .map(row -> named.apply(NoteKey.parse(row.text("verifier_key"))))
                .filter(key -> note.signatures().stream().anyMatch(key::claimedBy))
                .toList();
        Broken.unless(
                !claimed.isEmpty(),
                "checkpoint cỡ " + note.size() + " không có chữ ký của khóa nào trong ledger_key",
                "the checkpoint has no signature of a key of the ledger");
        claimed.forEach(note::signedBy);
    }

    private void accountedFor(Row row) {
        NoteKey key = NoteKey.parse(row.text("verifier_key"));
        row.check(
                ledger.own().stream()
                        .anyMatch(note -> note.signatures().stream().anyMatch(key::claimedBy)),
                "verifier_key",
                "chưa từng ký checkpoint nào trong checkpoints.txt",
                "has signed no checkpoint of checkpoints.txt");
    }
}

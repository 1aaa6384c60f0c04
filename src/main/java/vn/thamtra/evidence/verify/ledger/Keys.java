package vn.thamtra.evidence.verify.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.Note;
import vn.thamtra.evidence.verify.NoteKey;
import vn.thamtra.evidence.verify.Shown;
import vn.thamtra.evidence.verify.stored.Row;

/** {@code ledger_key}, and every checkpoint that can be had, held against it. */
final class Keys implements Section {
    private final List<Row> rows = new ArrayList<>();
    private final List<NoteKey> trusted;
    private final Notes ledger;
    private final Notes journal;
    private final Checks checks;

    Keys(List<NoteKey> trusted, Notes ledger, Notes journal, Checks checks) {
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
        ledger.growing(Notes.CHECKPOINTS);
        journal.growing(Notes.JOURNAL);
        trusted.forEach(key -> Broken.unless(
                rows.stream().anyMatch(row -> row.text("verifier_key").equals(key.toString())),
                "ledger_key: thiếu khóa của sổ cái " + key,
                "the key of the log is missing"));
        ledger.all().forEach(note -> signed(note, UnaryOperator.identity()));
        journal.all().forEach(note -> signed(note, NoteKey::ofJournal));
        if (!ledger.own().isEmpty() || !journal.own().isEmpty()) {
            rows.forEach(this::accountedFor);
        }
        int notes = ledger.all().size() + journal.all().size();
        if (notes > 0) {
            checks.holds(notes + " checkpoint có chữ ký đúng", "the checkpoints are signed");
        }
        uncompared(ledger, "sổ cái", "the log");
        uncompared(journal, "nhật ký", "the journal");
        rows.stream()
                .filter(row -> trusted.stream()
                        .noneMatch(key -> row.text("verifier_key").equals(key.toString())))
                .forEach(row -> checks.note(
                        "Khóa lấy từ sổ cái, hãy so với khóa từ nguồn khác (--key): " + row.text("verifier_key")
                                + reason(row),
                        "compare with a key you know"));
    }

    /** Why it took the place of the one before. */
    private static String reason(Row row) {
        return row.values().containsKey("reason") ? " (đổi khóa: " + Shown.of(row.text("reason")) + ")" : "";
    }

    private void uncompared(Notes notes, String vi, String en) {
        if (notes.all().isEmpty()) {
            checks.note(
                    "Không so với checkpoint nào của " + vi + ": không thể biết " + vi + " có bị viết lại hay không",
                    "nothing signed of " + en + " is compared: whether it was rewritten cannot be known");
        }
    }

    private void signed(Note note, UnaryOperator<NoteKey> named) {
        if (!trusted.isEmpty()) {
            note.signedByOneOf(trusted.stream().map(named).toList());
            return;
        }
        List<NoteKey> claimed = rows.stream()
                .map(row -> named.apply(NoteKey.parse(row.text("verifier_key"))))
                .filter(key -> note.signatures().stream().anyMatch(signature -> signature.isClaimedFor(key)))
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
                signedAny(ledger, key) || signedAny(journal, key.ofJournal()),
                "verifier_key",
                "chưa từng ký checkpoint nào trong checkpoints.txt, journal-checkpoints.txt",
                "has signed no checkpoint of checkpoints.txt and journal-checkpoints.txt");
    }

    private static boolean signedAny(Notes notes, NoteKey key) {
        return notes.own().stream()
                .anyMatch(note -> note.signatures().stream().anyMatch(signature -> signature.isClaimedFor(key)));
    }
}

package vn.thamtra.evidence.verify.ledger;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Note;
import vn.thamtra.evidence.verify.NoteKey;

/**
 * Checkpoints of one log.
 *
 * @param own those in the file beside the ledger
 * @param kept those somebody has brought
 */
record Notes(List<Note> own, List<Note> kept) {
    static Notes ofLedger(@Nullable String file, List<String> brought) {
        return new Notes(own(file, LedgerVerifier.Beside.CHECKPOINTS), kept(brought, note -> !isOfJournal(note)));
    }

    static Notes ofJournal(@Nullable String file, List<String> brought) {
        return new Notes(own(file, LedgerVerifier.Beside.JOURNAL), kept(brought, Notes::isOfJournal));
    }

    private static boolean isOfJournal(Note note) {
        return note.origin().endsWith(NoteKey.OF_JOURNAL);
    }

    private static List<Note> own(@Nullable String file, String name) {
        if (file == null) {
            return List.of();
        }
        Broken.unless(
                file.endsWith("\n\n"), name + ": đoạn cuối bị cắt giữa chừng", "ends in the middle of a checkpoint");
        return Note.parseAll(file);
    }

    private static List<Note> kept(List<String> brought, Predicate<Note> wanted) {
        return brought.stream()
                .flatMap(file -> Note.parseAll(file).stream())
                .filter(wanted)
                .toList();
    }

    List<Note> all() {
        return Stream.concat(own.stream(), kept.stream()).toList();
    }

    /** The file was only ever appended to. */
    void growing(String name) {
        for (int i = 1; i < own.size(); i++) {
            Broken.unless(
                    own.get(i - 1).size() < own.get(i).size(),
                    name + ": checkpoint cỡ " + own.get(i).size() + " đứng sau cỡ "
                            + own.get(i - 1).size(),
                    "an older checkpoint stands after a newer one");
        }
    }
}

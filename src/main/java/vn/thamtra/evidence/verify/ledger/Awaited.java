package vn.thamtra.evidence.verify.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Growth;
import vn.thamtra.evidence.verify.Note;

/** What was signed of a log, held against it when it has grown that far. */
final class Awaited {
    private final SortedMap<Long, List<Note>> notes = new TreeMap<>();
    private final String vi;
    private final String en;

    /** @param vi what the log is called, as {@code en} says in English */
    Awaited(List<Note> signed, String vi, String en) {
        signed.forEach(note ->
                notes.computeIfAbsent(note.size(), size -> new ArrayList<>()).add(note));
        this.vi = vi;
        this.en = en;
    }

    void compare(Growth tree) {
        @Nullable List<Note> due = notes.remove(tree.size());
        if (due != null) {
            byte[] root = tree.root();
            due.forEach(note -> Broken.unless(
                    Arrays.equals(note.root(), root),
                    "checkpoint cỡ " + note.size() + ": " + vi + " có gốc khác (dưới số " + note.size()
                            + " đã bị viết lại)",
                    en + " has another root there: what is below was rewritten"));
        }
    }

    void end(Growth tree) {
        compare(tree);
        if (!notes.isEmpty()) {
            throw new Broken(
                    "checkpoint cỡ " + notes.firstKey() + ": " + vi + " chỉ có " + tree.size() + " (đã bị cắt)",
                    en + " is shorter: it was cut off");
        }
    }
}

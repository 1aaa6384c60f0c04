package vn.thamtra.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkpoint (C2SP tlog-checkpoint) with its signatures.
 *
 * @param text what is signed, every line with its line feed
 */
public record Note(String text, List<Signed> signatures, String origin, long size, byte[] root) {
    private static final Pattern TEXT =
            Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/]{43}=)\\n(?:[^\\n]+\\n)*");
    private static final Pattern SIGNATURE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})");

    /** A line of a signature: of whom, and the id of a key with what it signed. */
    public record Signed(String name, byte[] bytes) {
        /** Whether it says that it was made with the key. */
        public boolean isClaimedFor(NoteKey key) {
            return key.claimedBy(name, bytes);
        }
    }

    /** Several notes one after the other, a blank line between them, larger and larger; at least one. */
    public static List<Note> parseAll(String file) {
        List<Note> notes = new ArrayList<>();
        int from = 0;
        while (from < file.length()) {
            int blank = file.indexOf("\n\n", from);
            int end = blank < 0 ? -1 : file.indexOf("\n\n", blank + 2);
            int next = end < 0 ? file.length() : end + 2;
            notes.add(parse(file.substring(from, end < 0 ? next : end + 1)));
            from = next;
        }
        Broken.unless(!notes.isEmpty(), "không có checkpoint nào", "there is no checkpoint");
        return notes;
    }

    public static Note parse(String note) {
        int blank = note.indexOf("\n\n");
        Broken.unless(
                blank > 0 && note.endsWith("\n") && note.length() > blank + 2,
                "không phải checkpoint có chữ ký: " + Shown.of(note),
                "no signed checkpoint");
        String text = note.substring(0, blank + 1);
        Matcher parts = TEXT.matcher(text);
        Broken.unless(
                parts.matches(),
                "không phải nội dung một checkpoint: " + Shown.of(text),
                "not the text of a checkpoint");
        byte[] root = Exactly.base64(parts.group(3))
                .orElseThrow(() -> new Broken("gốc của checkpoint ghi sai", "the root of the checkpoint is malformed"));
        List<Signed> signatures =
                note.substring(blank + 2).lines().map(Note::signature).toList();
        return new Note(text, signatures, parts.group(1), Long.parseLong(parts.group(2)), root);
    }

    private static Signed signature(String line) {
        Matcher parts = SIGNATURE.matcher(line);
        Broken.unless(
                parts.matches(),
                "dòng chữ ký của checkpoint ghi sai: " + Shown.of(line),
                "a line of a signature is malformed");
        byte[] bytes = Exactly.base64(parts.group(2))
                .orElseThrow(() -> new Broken("chữ ký của checkpoint ghi sai", "the base64 of a signature is wrong"));
        return new Signed(parts.group(1), bytes);
    }

    /** Throws unless it is signed by one of the keys at least, and by each of them that a line claims. */
    public void signedByOneOf(List<NoteKey> keys) {
        List<NoteKey> claimed = keys.stream()
                .filter(key -> signatures.stream().anyMatch(signature -> signature.isClaimedFor(key)))
                .toList();
        (claimed.isEmpty() ? keys : claimed).forEach(this::signedBy);
    }

    /** Throws if the key did not sign, or if a line claims it did and is wrong. */
    public void signedBy(NoteKey key) {
        List<Signed> claims = signatures.stream()
                .filter(signature -> signature.isClaimedFor(key))
                .toList();
        Broken.unless(
                !claims.isEmpty(),
                "checkpoint cỡ " + size + " không có chữ ký của khóa " + key,
                "the checkpoint of size " + size + " has no signature of that key");
        Broken.unless(
                claims.stream().allMatch(claim -> key.verifies(text, claim.bytes())),
                "chữ ký của checkpoint cỡ " + size + " sai với khóa " + key,
                "the signature of the checkpoint of size " + size + " is wrong");
        Broken.unless(
                origin.equals(key.name()),
                "checkpoint là của sổ cái " + Shown.of(origin) + ", khóa là của " + key.name(),
                "the checkpoint is of another log than the key");
    }
}

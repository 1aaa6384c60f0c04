package vn.thamtra.ledger.signing;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thamtra.ledger.tree.TreeHead;

/** What a checkpoint says (C2SP tlog-checkpoint): of which log, how many leaves, which root. */
public record Checkpoint(String origin, TreeHead head) {
    private static final Pattern ORIGIN = Pattern.compile("[^\\s\\p{Z}\\p{Cc}+]{1,208}");
    private static final Pattern TEXT =
            Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/]{43}=)\\n(?:[^\\n]+\\n)*");

    /** An origin is also the name of a key, which has neither spaces nor plus signs. */
    public Checkpoint {
        checkOrigin(origin);
    }

    public static void checkOrigin(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "The origin of a log is 1 to 200 characters without spaces and +, not \"" + origin + "\"");
        }
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + head.size() + "\n" + Base64.getEncoder().encodeToString(head.root()) + "\n";
    }

    /** What a signed note signs: its text ends before the blank line. */
    public static Checkpoint ofNote(String note) {
        return parse(note.substring(0, note.indexOf("\n\n") + 1));
    }

    /** Throws {@link IllegalArgumentException} for what is not the text of a checkpoint. */
    public static Checkpoint parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("This is no checkpoint: " + text);
        }
        byte[] root = Base64.getDecoder().decode(parts.group(3));
        return new Checkpoint(parts.group(1), new TreeHead(Long.parseLong(parts.group(2)), root));
    }
}

package vn.thamtra.form.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One printed form, whatever it is printed as. Its texts are plain: no markup, no control characters.
 *
 * @param landscape whether it lies on its side
 * @param dossierCode what the code to scan in the head says; null where the dossier has none
 * @param boxes to sign in, side by side
 * @param proof the address that the code to scan in the foot leads to; null where none is known
 */
public record Paper(
        String title,
        boolean landscape,
        List<Head> head,
        @Nullable String dossierCode,
        List<Block> blocks,
        List<Box> boxes,
        List<String> foot,
        @Nullable String proof) {

    /** One line of the head: of the office, and of the state or the day. */
    public record Head(String office, String state) {}

    /** Where somebody signs: who he is, how he signs, and his name where it is known. */
    public record Box(List<String> lines) {}

    /** What stands one below the other. */
    public sealed interface Block {}

    public record Title(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /** A line that names something and says it. */
    public record Data(String text) implements Block {}

    public record Bullets(List<String> items) implements Block {}

    /** A table; every row has a cell for each heading. */
    public record Table(List<String> headings, List<List<String>> rows) implements Block {}
}

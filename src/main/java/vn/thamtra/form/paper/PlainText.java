package vn.thamtra.form.paper;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Text of a dossier or an officer as it may stand on paper: composed, in one line, with nothing that is not seen. */
final class PlainText {
    private PlainText() {}

    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            int type = Character.getType(point);
            boolean space = Character.isWhitespace(point) || Character.isSpaceChar(point);
            if (space || type == Character.CONTROL) {
                plain.append(' ');
            } else if (type != Character.FORMAT && type != Character.SURROGATE && type != Character.UNASSIGNED) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString().replaceAll(" {2,}", " ").strip();
    }
}

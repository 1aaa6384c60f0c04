package vn.thamtra.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/** RFC 8785 for the one shape the ledger needs: an object whose values are strings. */
public final class CanonicalJson {
    private static final String CONTROL = "btn\u0000fr";
    private static final int FIRST_LENGTH = 512;

    private CanonicalJson() {}

    /** Members sort by UTF-16 code units, which is the natural order of Java's strings (RFC 8785, 3.2.3). */
    public static byte[] object(SortedMap<String, String> members) {
        StringBuilder json = new StringBuilder(FIRST_LENGTH);
        char before = '{';
        for (Map.Entry<String, String> member : members.entrySet()) {
            json.append(before);
            quote(json, member.getKey());
            json.append(':');
            quote(json, member.getValue());
            before = ',';
        }
        return utf8(before == '{' ? "{}" : json.append('}').toString());
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            text.chars().forEach(unit -> escape(json, (char) unit));
        }
        json.append('"');
    }

    /** Almost everything the ledger writes is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit > '~' || unit == '"' || unit == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Only what RFC 8785, 3.2.2.2 asks for; the rest stands as itself. */
    private static void escape(StringBuilder json, char unit) {
        if (unit == '"' || unit == '\\') {
            json.append('\\').append(unit);
        } else if (unit >= '\b' && unit <= '\r' && unit != 0x0B) {
            json.append('\\').append(CONTROL.charAt(unit - '\b'));
        } else if (unit < ' ') {
            json.append("\\u00").append(Character.forDigit(unit >> 4, 16)).append(Character.forDigit(unit & 15, 16));
        } else {
            json.append(unit);
        }
    }

    /** A lone surrogate has no UTF-8 and must not silently become a question mark (RFC 8785, 3.2.2.2). */
    private static byte[] utf8(String json) {
        for (int i = 0; i < json.length(); i++) {
            if (Character.isSurrogate(json.charAt(i)) && !Character.isSupplementaryCodePoint(json.codePointAt(i++))) {
                throw new IllegalArgumentException("A lone surrogate cannot be written as canonical JSON");
            }
        }
        return json.getBytes(StandardCharsets.UTF_8);
    }
}

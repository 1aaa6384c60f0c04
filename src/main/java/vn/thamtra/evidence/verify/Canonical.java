package vn.thamtra.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** RFC 8785 canonical JSON of an object whose values are strings. */
public final class Canonical {
    private Canonical() {}

    public static byte[] object(SortedMap<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + quoted(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(UTF_8);
    }

    private static String quoted(String value) {
        StringBuilder json = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            append(json, value.charAt(i));
        }
        return json.append('"').toString();
    }

    /** RFC 8785, 3.2.2.2. */
    private static void append(StringBuilder json, char unit) {
        switch (unit) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (unit < 0x20) {
                    json.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                } else {
                    json.append(unit);
                }
            }
        }
    }
}

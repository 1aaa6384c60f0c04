package vn.thamtra.workbook.file;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The strict form of Open XML (ISO/IEC 29500-4 is the usual one): the same parts under other names. They are put under the
 * usual ones, letter by letter, so that nothing else is other.
 */
final class StrictForm {
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String USUAL = "http://schemas.openxmlformats.org/";

    /** Where the usual name is not made by the rule; the longest first. */
    private static final Map<String, String> OTHERS = Map.of(
            "officeDocument/relationships/metadata/core-properties",
            "package/2006/relationships/metadata/core-properties",
            "officeDocument/extendedProperties",
            "officeDocument/2006/extended-properties",
            "officeDocument/customProperties",
            "officeDocument/2006/custom-properties");

    private StrictForm() {}

    /** Whether the list of what a file is related to names things in the strict form. */
    static boolean isOf(byte[] relationships) {
        return new String(relationships, StandardCharsets.ISO_8859_1).contains(STRICT);
    }

    /** The part under the usual names; one that has none of the strict ones as it is. */
    static byte[] usual(byte[] part) {
        String text = new String(part, StandardCharsets.ISO_8859_1);
        return text.contains(STRICT) ? named(text).getBytes(StandardCharsets.ISO_8859_1) : part;
    }

    private static String named(String text) {
        String named = text.replace(" conformance=\"strict\"", "");
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            named = named.replace(STRICT + other.getKey(), USUAL + other.getValue());
        }
        return named.replaceAll(
                Pattern.quote(STRICT) + "(officeDocument|spreadsheetml|drawingml)/", USUAL + "$1/2006/");
    }
}

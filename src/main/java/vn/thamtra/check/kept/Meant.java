package vn.thamtra.check.kept;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What one code means in one workbook.
 *
 * @param space where the code is looked up: codes of one kind, or the values of one fact
 * @param code as machines are given it
 * @param shown the code as a person is told of it: {@code position.HEAD}
 * @param name the name or label rows and examples speak
 * @param unit of a number; else empty
 * @param english empty where the sheet has none
 * @param cell the address of the name
 * @param unitCell the address of the unit; else empty
 * @param englishCell the address of the English name; else empty
 */
record Meant(
        String sheet,
        String space,
        String code,
        String shown,
        String name,
        String unit,
        String english,
        String cell,
        String unitCell,
        String englishCell) {

    String key() {
        return space + '\n' + code;
    }

    /** Name and unit. */
    String meaning() {
        return unit.isEmpty() || unit.equals("-") ? name : name + " (" + unit + ")";
    }

    boolean isNamed(String other) {
        return alike(name, other);
    }

    boolean isMeasuredIn(String other) {
        return alike(unit, other);
    }

    /** Capitals and spaces mean nothing. */
    static boolean alike(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}

package vn.thamtra.workbook;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import vn.thamtra.verdict.Citation;

/** Reads {@code 854/QĐ-UBND; Phần II, I.1} against the registry of instruments. */
final class Citations {

    private static final Citation NONE = new Citation("", "");

    private final Set<String> known = new TreeSet<>();

    Citations(Set<String> known) {
        known.forEach(number -> this.known.add(Normalizer.normalize(number, Normalizer.Form.NFC)));
    }

    Citation read(Slot slot) {
        String text = slot.text();
        if (text.isEmpty()) {
            return NONE;
        }
        int semicolon = text.indexOf(';');
        String clause = semicolon < 0 ? "" : text.substring(semicolon + 1).strip();
        String number = number(slot, semicolon < 0 ? text : text.substring(0, semicolon));
        if (clause.isEmpty()) {
            slot.fault(FaultCode.BAD_CITATION);
        } else if (!known.contains(number)) {
            slot.fault(FaultCode.UNKNOWN_INSTRUMENT, Nearest.hint(number, known));
        }
        return new Citation(number, clause);
    }

    /** The number as the cell has it, where text for people has already been smoothed. */
    private static String number(Slot slot, String smoothed) {
        RawCell raw = slot.content();
        String written = raw == null ? smoothed : raw.text();
        int semicolon = written.indexOf(';');
        Characters.Cleaned cleaned = Characters.matched(
                semicolon < 0 ? written : written.substring(0, semicolon), Characters.Strictness.CODE);
        if (cleaned.fault() != null) {
            slot.fault(cleaned.fault(), cleaned.culprit(), cleaned.text());
        }
        return cleaned.text();
    }
}

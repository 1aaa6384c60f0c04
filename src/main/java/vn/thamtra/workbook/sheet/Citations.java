package vn.thamtra.workbook.sheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Parts;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.Instrument;

/** Reads {@code 854/QĐ-UBND; Phần II, I.1} against the register of instruments. */
public final class Citations {

    private static final Citation NONE = new Citation("", "");

    /** A citation that stands in a cell. */
    private record Cited(Slot slot, Instrument instrument, Days days) {

        /** Whether the instrument is in force on some day on which both row and procedure are law; a day not known may be. */
        boolean meets(LocalDate from, @Nullable LocalDate to) {
            @Nullable LocalDate first = instrument.inForceFrom();
            @Nullable LocalDate last = instrument.inForceTo();
            boolean over = last != null && (last.isBefore(from) || (days.from() != null && last.isBefore(days.from())));
            boolean yetToCome = first != null
                    && ((to != null && first.isAfter(to)) || (days.to() != null && first.isAfter(days.to())));
            return !over && !yetToCome;
        }

        /** Whether the instrument is in force on every day on which the row is law; a day not known may be. */
        boolean covers() {
            @Nullable LocalDate first = instrument.inForceFrom();
            @Nullable LocalDate last = instrument.inForceTo();
            return (first == null || (days.from() != null && !days.from().isBefore(first)))
                    && (last == null || (days.to() != null && !days.to().isAfter(last)));
        }
    }

    private final SortedMap<String, Instrument> known = new TreeMap<>();
    private final List<Cited> cited = new ArrayList<>();

    public Citations(Collection<Instrument> register) {
        register.forEach(
                instrument -> known.put(Normalizer.normalize(instrument.number(), Normalizer.Form.NFC), instrument));
    }

    /** Tells every citation of an instrument that was in force on no day its row is law. */
    public void within(LocalDate from, @Nullable LocalDate to) {
        if (!from.equals(LocalDate.EPOCH)) {
            cited.stream().filter(citation -> !citation.meets(from, to)).forEach(citation -> citation.slot()
                    .fault(
                            FaultCode.NOT_IN_FORCE,
                            period(
                                    citation.instrument().inForceFrom(),
                                    citation.instrument().inForceTo()),
                            period(from, to)));
        }
    }

    /** Tells every citation of an instrument that is not in force on every day its row is law. */
    public void withinRows() {
        cited.stream().filter(citation -> !citation.covers()).forEach(citation -> citation.slot()
                .fault(
                        FaultCode.ROW_NOT_IN_FORCE,
                        period(
                                citation.instrument().inForceFrom(),
                                citation.instrument().inForceTo())));
    }

    private static Message period(@Nullable LocalDate from, @Nullable LocalDate to) {
        String vi = (from == null ? "" : " từ " + from) + (to == null ? "" : " đến hết " + to);
        String en = (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
        return new Message(vi.strip(), en.strip());
    }

    Citation read(Slot slot) {
        return read(slot, Days.ALL);
    }

    /** Of what comes after the procedure: when it is in force makes no difference. */
    Citation readOfLaterLaw(Slot slot) {
        int before = cited.size();
        Citation citation = read(slot);
        cited.subList(before, cited.size()).clear();
        return citation;
    }

    /** The article of a row that is law on some days only. */
    public Citation read(Slot slot, Days days) {
        String text = slot.sentence();
        if (text.isEmpty()) {
            return NONE;
        }
        int semicolon = text.indexOf(';');
        String clause =
                semicolon < 0 ? "" : slot.written(text.substring(semicolon + 1).strip());
        String number = number(slot, semicolon < 0 ? text : text.substring(0, semicolon));
        if (clause.isEmpty()) {
            slot.fault(FaultCode.BAD_CITATION);
        } else if (!known.containsKey(number)) {
            slot.fault(FaultCode.UNKNOWN_INSTRUMENT, Nearest.hint(number, known.keySet()));
        } else {
            cited.add(new Cited(slot, known.get(number), days));
        }
        return new Citation(number, clause);
    }

    /** Reads {@code 14/2012/QH13; 28/2013/NĐ-CP}: instruments of the register, each once. */
    List<Instrument> instruments(Slot slot) {
        List<Instrument> instruments = new ArrayList<>();
        String text = slot.code(new Message("số văn bản, cách nhau bằng “;”", "numbers of instruments, with “;”"));
        for (String number : text.isEmpty() ? List.<String>of() : Parts.of(text)) {
            @Nullable Instrument instrument = known.get(number);
            if (instrument == null) {
                slot.fault(FaultCode.UNKNOWN_INSTRUMENT, Nearest.hint(number, known.keySet()));
            } else if (instruments.contains(instrument)) {
                slot.fault(FaultCode.DUPLICATE_VALUE, number);
            } else {
                instruments.add(instrument);
            }
        }
        return List.copyOf(instruments);
    }

    /** The number as the cell has it, where text for people has already been smoothed. */
    private static String number(Slot slot, String smoothed) {
        RawCell raw = slot.content();
        String written = raw == null ? smoothed : raw.text();
        int semicolon = written.indexOf(';');
        Characters.Cleaned cleaned =
                Characters.matched(semicolon < 0 ? written : written.substring(0, semicolon), Characters.Use.CODE);
        if (cleaned.fault() != null) {
            slot.fault(cleaned.fault(), cleaned.culprit(), cleaned.text());
        }
        return cleaned.text();
    }
}

package vn.thamtra.damage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.CalendarReader;
import vn.thamtra.workbook.CodeReader;
import vn.thamtra.workbook.FormReader;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedCalendar;
import vn.thamtra.workbook.ParsedCodes;
import vn.thamtra.workbook.ParsedForms;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.ParsedSentences;
import vn.thamtra.workbook.ParsedWorkbook;
import vn.thamtra.workbook.SentenceReader;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.model.Instrument;

/**
 * What the reader of its kind makes of a file.
 *
 * @param content null where there are faults
 */
record Read(@Nullable Object content, List<CellFault> faults) {
    static final List<Instrument> REGISTER = register();
    private static final List<String> NUMBERS =
            REGISTER.stream().map(Instrument::number).toList();

    static Read of(String file, byte[] bytes) {
        if (file.equals("lich.xlsx")) {
            ParsedCalendar parsed = CalendarReader.read(file, bytes);
            return parsed instanceof ParsedCalendar.Refused refused ? told(refused.faults()) : whole(parsed);
        }
        if (file.equals("van-ban.xlsx")) {
            ParsedInstruments parsed = InstrumentReader.read(file, bytes);
            return parsed instanceof ParsedInstruments.Refused refused ? told(refused.faults()) : whole(parsed);
        }
        if (file.equals("loi-van.xlsx")) {
            ParsedSentences parsed = SentenceReader.read(file, bytes);
            return parsed instanceof ParsedSentences.Refused refused ? told(refused.faults()) : whole(parsed);
        }
        if (file.equals("bieu-mau.xlsx")) {
            ParsedForms parsed = FormReader.read(file, bytes, NUMBERS, Strictness.NEW);
            return parsed instanceof ParsedForms.Refused refused ? told(refused.faults()) : whole(parsed);
        }
        if (file.equals("ma-so.xlsx")) {
            ParsedCodes parsed = CodeReader.read(file, bytes, REGISTER, Strictness.NEW);
            return parsed instanceof ParsedCodes.Refused refused ? told(refused.faults()) : whole(parsed);
        }
        ParsedWorkbook parsed = WorkbookReader.read(file, bytes, REGISTER, Strictness.NEW);
        return parsed instanceof ParsedWorkbook.Accepted accepted
                ? whole(accepted.tables())
                : told(((ParsedWorkbook.Refused) parsed).faults());
    }

    private static Read whole(Object content) {
        return new Read(content, List.of());
    }

    private static Read told(List<CellFault> faults) {
        return new Read(null, faults);
    }

    private static List<Instrument> register() {
        Book register = Book.shipped().stream()
                .filter(book -> book.file.equals("van-ban.xlsx"))
                .findFirst()
                .orElseThrow();
        ParsedInstruments parsed = InstrumentReader.read(register.file, register.bytes());
        return ((ParsedInstruments.Accepted) parsed).instruments();
    }
}

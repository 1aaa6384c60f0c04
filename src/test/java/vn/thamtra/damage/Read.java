package vn.thamtra.damage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.CalendarReader;
import vn.thamtra.workbook.CalendarReading;
import vn.thamtra.workbook.CellFault;
import vn.thamtra.workbook.Instrument;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.InstrumentReading;
import vn.thamtra.workbook.Standing;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.WorkbookReading;

/**
 * What the reader of its kind makes of a file.
 *
 * @param content null where there are faults
 */
record Read(@Nullable Object content, List<CellFault> faults) {
    static final List<Instrument> REGISTER = register();

    static Read of(String file, byte[] bytes) {
        if (file.equals("lich.xlsx")) {
            CalendarReading reading = CalendarReader.read(file, bytes);
            return reading instanceof CalendarReading.Refused refused ? told(refused.faults()) : whole(reading);
        }
        if (file.equals("van-ban.xlsx")) {
            InstrumentReading reading = InstrumentReader.read(file, bytes);
            return reading instanceof InstrumentReading.Refused refused ? told(refused.faults()) : whole(reading);
        }
        WorkbookReading reading = WorkbookReader.read(file, bytes, REGISTER, Standing.NEW);
        return reading instanceof WorkbookReading.Accepted accepted
                ? whole(accepted.tables())
                : told(((WorkbookReading.Refused) reading).faults());
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
        InstrumentReading reading = InstrumentReader.read(register.file, register.bytes());
        return ((InstrumentReading.Accepted) reading).instruments();
    }
}

package vn.thamtra.workbook;

import vn.thamtra.workbook.fault.Strictness;

/** Any bytes, read as each of the kinds of file. */
public final class FileFuzz {
    private FileFuzz() {}

    public static void fuzzerTestOneInput(byte[] file) {
        Readable.verify(WorkbookReader.read(Workbooks.FILE, file, Workbooks.INSTRUMENTS));
        if (CalendarReader.read("lich.xlsx", file) instanceof ParsedCalendar.Refused refused) {
            Readable.verify(refused.faults());
        }
        if (CodeReader.read("ma-so.xlsx", file, Workbooks.INSTRUMENTS) instanceof ParsedCodes.Refused refused) {
            Readable.verify(refused.faults());
        }
        if (FormReader.read("bieu-mau.xlsx", file, null, Strictness.NEW) instanceof ParsedForms.Refused refused) {
            Readable.verify(refused.faults());
        }
        if (InstrumentReader.read("van-ban.xlsx", file) instanceof ParsedInstruments.Refused refused) {
            Readable.verify(refused.faults());
        }
    }
}

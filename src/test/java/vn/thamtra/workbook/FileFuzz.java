package vn.thamtra.workbook;

/** Any bytes, read as each of the three kinds of file. */
public final class FileFuzz {
    private FileFuzz() {}

    public static void fuzzerTestOneInput(byte[] file) {
        Readable.verify(WorkbookReader.read(Workbooks.FILE, file, Workbooks.INSTRUMENTS));
        if (CalendarReader.read("lich.xlsx", file) instanceof ParsedCalendar.Refused refused) {
            Readable.verify(refused.faults());
        }
        if (InstrumentReader.read("van-ban.xlsx", file) instanceof ParsedInstruments.Refused refused) {
            Readable.verify(refused.faults());
        }
    }
}

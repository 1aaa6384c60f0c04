package vn.thamtra.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Parts;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Meaning;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.file.SheetScanner;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.SheetName;

/** Reads the registry of legal instruments, {@code van-ban.xlsx}. */
public final class InstrumentReader {

    private static final String SHEET = "Văn bản";
    private static final Headings HEADINGS = Headings.of(
            "Mã",
            "Ngày ban hành",
            "Cơ quan ban hành",
            "Tên",
            "Tên tiếng Anh",
            "Hiệu lực từ",
            "Hiệu lực đến",
            "Thay thế bởi",
            "Độ tin cậy");

    private final Account account;
    private final UniqueIds ids = new UniqueIds();

    private InstrumentReader(Account account) {
        this.account = account;
    }

    /**
     * Every fault of the file at once, or the instruments.
     *
     * @param fileName how faults call the file
     */
    public static ParsedInstruments read(String fileName, byte[] xlsx) {
        return read(fileName, xlsx, Strictness.NEW);
    }

    /** The same, of a register that may have been in use before. */
    public static ParsedInstruments read(String fileName, byte[] xlsx, Strictness strictness) {
        return new InstrumentReader(new Account(fileName, strictness)).read(xlsx);
    }

    /** What each cell that is not empty is taken to say; without those at fault. */
    public static List<Meaning> meanings(String fileName, byte[] xlsx) {
        Account account = new Account(fileName);
        new InstrumentReader(account).read(xlsx);
        return account.meanings();
    }

    private ParsedInstruments read(byte[] xlsx) {
        List<RawSheet> scanned = SheetScanner.scan(xlsx, account);
        if (scanned.isEmpty() && !account.faultless()) {
            return new ParsedInstruments.Refused(account.faults());
        }
        Sheets sheets = Sheets.sort(scanned, List.of(SHEET, SheetName.REMARKS.title()), account);
        sheets.demand(SHEET);
        List<Line> lines = sheets.table(SHEET, HEADINGS).lines();
        List<Instrument> instruments = lines.stream().map(this::instrument).toList();
        lines.forEach(line -> replacements(line.slot("Thay thế bởi")));
        sheets.everyCellRead();
        return account.faultless()
                ? new ParsedInstruments.Accepted(instruments)
                : new ParsedInstruments.Refused(account.faults());
    }

    private Instrument instrument(Line line) {
        Slot number = line.slot(Headings.ID);
        String id = number.code(Wanted.TEXT);
        ids.claim(number, id);
        line.readRemark();
        Instrument instrument = new Instrument(
                id,
                line.slot("Ngày ban hành").dateOrNone(),
                textOrNone(line.slot("Cơ quan ban hành")),
                title(line),
                line.slot("Hiệu lực từ").dateOrNone(),
                line.slot("Hiệu lực đến").dateOrNone(),
                list(line.slot("Thay thế bởi")),
                confidence(line.slot("Độ tin cậy")));
        if (instrument.inForceFrom() != null
                && instrument.inForceTo() != null
                && instrument.inForceTo().isBefore(instrument.inForceFrom())) {
            line.slot("Hiệu lực đến").fault(FaultCode.RANGE_UPSIDE_DOWN);
        }
        return instrument;
    }

    private static @Nullable String textOrNone(Slot slot) {
        return slot.none() ? null : slot.text();
    }

    private static @Nullable Message title(Line line) {
        String vi = textOrNone(line.slot("Tên"));
        String en = textOrNone(line.slot("Tên tiếng Anh"));
        return vi == null && en == null ? null : new Message(vi == null ? "" : vi, en == null ? "" : en);
    }

    private static List<String> list(Slot slot) {
        return slot.none() ? List.of() : List.copyOf(Parts.of(slot.code(Wanted.TEXT)));
    }

    private void replacements(Slot slot) {
        for (String number : list(slot)) {
            if (!ids.has(number) && slot.content() != null) {
                slot.fault(FaultCode.UNKNOWN_INSTRUMENT, Nearest.hint(number, new ArrayList<>()));
            }
        }
    }

    private static String confidence(Slot slot) {
        String confidence = slot.code(Wanted.TEXT);
        if (!confidence.isEmpty() && (confidence.length() > 1 || !Character.isUpperCase(confidence.charAt(0)))) {
            slot.fault(FaultCode.UNKNOWN_WORD, "A … Z", "");
        }
        return confidence;
    }
}

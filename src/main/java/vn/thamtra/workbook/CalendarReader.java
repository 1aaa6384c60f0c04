package vn.thamtra.workbook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thamtra.calendar.StandingDays;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.SpecialDay;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Meaning;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.file.SheetScanner;
import vn.thamtra.workbook.model.SheetName;

/**
 * Reads the calendar, {@code lich.xlsx}: the days that are not ordinary ones, what holds of every year, and the settings of
 * the counting of time.
 */
public final class CalendarReader {

    private static final String DAYS = "Lịch";
    private static final String SETTINGS = "Thiết lập";
    private static final Headings DAY_HEADINGS =
            Headings.of("Mã", "Loại", "Tên", "Tên tiếng Anh", "Căn cứ", "Độ tin cậy");
    private static final Headings SETTING_HEADINGS = Headings.of("Mã", "Nội dung", "Giá trị");
    private static final Map<String, List<String>> ALLOWED = Map.of(
            "afterCutoff", List.of("TRANSFER_ONLY", "SHIFT_CLOCK"),
            "countSwapSaturdays", List.of("có", "không"),
            "criminalRecordUnit", List.of("DAY", "WORKING_DAY"));

    private final Account account;
    private final UniqueIds dates = new UniqueIds();
    private final UniqueIds keys = new UniqueIds();

    private CalendarReader(Account account) {
        this.account = account;
    }

    /**
     * Every fault of the file at once, or the calendar.
     *
     * @param fileName how faults call the file
     */
    public static ParsedCalendar read(String fileName, byte[] xlsx) {
        return read(fileName, xlsx, Strictness.NEW);
    }

    /** The same, of a calendar that may have been in use before. */
    public static ParsedCalendar read(String fileName, byte[] xlsx, Strictness strictness) {
        return new CalendarReader(new Account(fileName, strictness)).read(xlsx);
    }

    /** What each cell that is not empty is taken to say; without those at fault. */
    public static List<Meaning> meanings(String fileName, byte[] xlsx) {
        Account account = new Account(fileName);
        new CalendarReader(account).read(xlsx);
        return account.meanings();
    }

    private ParsedCalendar read(byte[] xlsx) {
        List<RawSheet> scanned = SheetScanner.scan(xlsx, account);
        if (scanned.isEmpty() && !account.faultless()) {
            return new ParsedCalendar.Refused(account.faults());
        }
        Sheets sheets = Sheets.sort(
                scanned,
                List.of(
                        DAYS,
                        StandingDaysReader.FIXED,
                        StandingDaysReader.ANNOUNCED,
                        StandingDaysReader.WEEKLY,
                        OfficeHoursReader.HOURS,
                        SETTINGS,
                        SheetName.REMARKS.title()),
                account);
        sheets.demand(DAYS);
        sheets.demand(SETTINGS);
        List<SpecialDay> days =
                sheets.table(DAYS, DAY_HEADINGS).lines().stream().map(this::day).toList();
        StandingDays standing = StandingDaysReader.read(sheets);
        Map<String, String> settings = settings(sheets);
        sheets.everyCellRead();
        return account.faultless()
                ? new ParsedCalendar.Accepted(days, standing, settings)
                : new ParsedCalendar.Refused(account.faults());
    }

    private SpecialDay day(Line line) {
        LocalDate date = line.slot(Headings.ID).date();
        if (!date.equals(LocalDate.EPOCH)) {
            dates.claim(line.slot(Headings.ID), date.toString());
        }
        SpecialDay.Kind kind = Words.SPECIAL_DAY.read(line.slot("Loại"));
        if (kind == SpecialDay.Kind.SWAP_WORKED
                && date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && !date.equals(LocalDate.EPOCH)) {
            line.slot(Headings.ID)
                    .fault(FaultCode.WRONG_TYPE, date, new Message("thứ bảy hoặc chủ nhật", "a Saturday or Sunday"));
        }
        line.slot("Độ tin cậy").text();
        line.readRemark();
        return new SpecialDay(
                date,
                kind,
                new Message(line.slot("Tên").text(), line.slot("Tên tiếng Anh").text()),
                line.slot("Căn cứ").text());
    }

    private Map<String, String> settings(Sheets sheets) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Line line : sheets.table(SETTINGS, SETTING_HEADINGS).lines()) {
            Slot id = line.slot(Headings.ID);
            String key = id.code(Wanted.TEXT);
            keys.claim(id, key);
            line.slot("Nội dung").text();
            line.readRemark();
            List<String> allowed = ALLOWED.getOrDefault(key, List.of());
            if (allowed.isEmpty() && !key.isEmpty()) {
                id.fault(FaultCode.UNKNOWN_KEY, Nearest.hint(key, ALLOWED.keySet()));
            }
            settings.put(key, setting(line.slot("Giá trị"), allowed));
        }
        if (sheets.has(SETTINGS)) {
            ALLOWED.keySet().stream()
                    .sorted()
                    .filter(key -> !settings.containsKey(key))
                    .forEach(key -> account.faultOfSheet(sheets.nameOf(SETTINGS), FaultCode.MISSING_KEY, key, key));
        }
        return Collections.unmodifiableMap(settings);
    }

    private static String setting(Slot slot, List<String> allowed) {
        String value = slot.code(Wanted.both(String.join("; ", allowed)));
        if (!allowed.isEmpty() && !allowed.contains(value) && !value.isEmpty()) {
            slot.fault(FaultCode.UNKNOWN_WORD, String.join("; ", allowed), Nearest.hint(value, allowed));
        }
        return value;
    }
}

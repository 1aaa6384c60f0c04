package vn.thamtra.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.AnnouncedDays;
import vn.thamtra.calendar.FixedDay;
import vn.thamtra.calendar.StandingDays;
import vn.thamtra.calendar.WeeklyRest;
import vn.thamtra.calendar.YearDay;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.fault.FaultCode;

/** The sheets of the calendar that say what holds of every year: each may be left out. */
final class StandingDaysReader {
    static final String FIXED = "Ngày cố định";
    static final String ANNOUNCED = "Ngày theo năm";
    static final String WEEKLY = "Ngày nghỉ hằng tuần";

    private static final String NAME = "Tên";
    private static final String ENGLISH = "Tên tiếng Anh";
    private static final String BASIS = "Căn cứ";
    private static final String FROM_YEAR = "Từ năm";
    private static final Headings FIXED_HEADINGS =
            Headings.of(Headings.ID, "Tháng", "Ngày", FROM_YEAR, NAME, ENGLISH, BASIS, "Căn cứ nghỉ bù");
    private static final Headings ANNOUNCED_HEADINGS =
            Headings.of(Headings.ID, NAME, ENGLISH, FROM_YEAR, "Số ngày", "Sớm nhất", "Muộn nhất", BASIS);
    private static final Headings WEEKLY_HEADINGS =
            Headings.of(Headings.ID, "Thứ", NAME, ENGLISH, "Áp dụng", "Từ ngày", "Đến ngày", BASIS);
    private static final Pattern DAY_AND_MONTH = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})");
    private static final Message A_DAY = new Message("ngày/tháng viết bằng chữ: 15/01", "day/month as text: 15/01");
    private static final YearDay UNREADABLE = new YearDay(1, 1);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final UniqueIds ids = new UniqueIds();

    private StandingDaysReader() {}

    static StandingDays read(Sheets sheets) {
        StandingDaysReader reader = new StandingDaysReader();
        return new StandingDays(
                reader.fixed(sheets), reader.announced(sheets), reader.weekly(sheets), OfficeHoursReader.read(sheets));
    }

    private List<FixedDay> fixed(Sheets sheets) {
        UniqueIds days = new UniqueIds();
        List<FixedDay> fixed = new ArrayList<>();
        for (Line line : sheets.table(FIXED, FIXED_HEADINGS).lines()) {
            claim(line);
            Slot slot = line.slot("Ngày");
            YearDay day = dayOf(line.slot("Tháng").wholeNumber(1, 12), slot.wholeNumber(1, 31), slot);
            int fromYear = fromYear(line);
            days.claim(slot, day + " " + fromYear);
            Slot inLieu = line.slot("Căn cứ nghỉ bù");
            fixed.add(new FixedDay(
                    day, fromYear, name(line), line.slot(BASIS).text(), inLieu.none() ? null : inLieu.text()));
            line.readRemark();
        }
        return List.copyOf(fixed);
    }

    private List<AnnouncedDays> announced(Sheets sheets) {
        List<AnnouncedDays> announced = new ArrayList<>();
        for (Line line : sheets.table(ANNOUNCED, ANNOUNCED_HEADINGS).lines()) {
            claim(line);
            YearDay earliest = day(line.slot("Sớm nhất"));
            YearDay latest = day(line.slot("Muộn nhất"));
            if (earliest.compareTo(latest) > 0) {
                line.slot("Muộn nhất").fault(FaultCode.RANGE_UPSIDE_DOWN);
            }
            announced.add(new AnnouncedDays(
                    name(line),
                    fromYear(line),
                    line.slot("Số ngày").wholeNumber(1, 31),
                    earliest,
                    latest,
                    citation(line.slot(BASIS)),
                    line.address()));
            line.readRemark();
        }
        return List.copyOf(announced);
    }

    private List<WeeklyRest> weekly(Sheets sheets) {
        List<WeeklyRest> weekly = new ArrayList<>();
        for (Line line : sheets.table(WEEKLY, WEEKLY_HEADINGS).lines()) {
            claim(line);
            @Nullable LocalDate from = line.slot("Từ ngày").dateOrNone();
            @Nullable LocalDate to = line.slot("Đến ngày").dateOrNone();
            if (from != null && to != null && to.isBefore(from)) {
                line.slot("Đến ngày").fault(FaultCode.RANGE_UPSIDE_DOWN);
            }
            @Nullable Integer day = Words.DAY_OFF_A_WEEK.find(line.slot("Thứ"));
            @Nullable Boolean oneStop = Words.AT_ONE_STOP.find(line.slot("Áp dụng"));
            Message name = name(line);
            String basis = line.slot(BASIS).text();
            line.readRemark();
            if (day != null && oneStop != null) {
                WeeklyRest rest = new WeeklyRest(day, name, oneStop, from, to, basis);
                if (weekly.stream().anyMatch(rest::meets)) {
                    line.slot("Từ ngày").fault(FaultCode.OVERLAPPING_DAYS);
                }
                weekly.add(rest);
            }
        }
        return List.copyOf(weekly);
    }

    private void claim(Line line) {
        ids.claim(line.slot(Headings.ID), IdForm.STANDING_DAY.read(line.slot(Headings.ID)));
    }

    private static int fromYear(Line line) {
        return line.slot(FROM_YEAR).wholeNumber(FIRST_YEAR, LAST_YEAR);
    }

    private static Message name(Line line) {
        return new Message(line.slot(NAME).text(), line.slot(ENGLISH).text());
    }

    private static YearDay day(Slot slot) {
        Matcher written = DAY_AND_MONTH.matcher(slot.code(A_DAY));
        if (written.matches()) {
            return dayOf(Integer.parseInt(written.group(2)), Integer.parseInt(written.group(1)), slot);
        } else if (slot.hasText()) {
            slot.fault(FaultCode.BAD_NUMBER, A_DAY);
        }
        return UNREADABLE;
    }

    private static YearDay dayOf(int month, int day, Slot slot) {
        try {
            return new YearDay(month, day);
        } catch (DateTimeException noSuchDay) {
            slot.fault(FaultCode.IMPOSSIBLE_DATE);
            return UNREADABLE;
        }
    }

    private static Citation citation(Slot slot) {
        String text = slot.text();
        int semicolon = text.indexOf(';');
        if (semicolon <= 0 || text.substring(semicolon + 1).isBlank()) {
            if (!text.isEmpty()) {
                slot.fault(FaultCode.BAD_CITATION);
            }
            return new Citation(text, "");
        }
        return new Citation(
                text.substring(0, semicolon).strip(),
                text.substring(semicolon + 1).strip());
    }
}

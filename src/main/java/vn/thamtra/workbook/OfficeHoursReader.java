package vn.thamtra.workbook;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.OfficeDay;
import vn.thamtra.calendar.Session;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.fault.FaultCode;

/** The sheet of the calendar that gives the hours of offices; it may be left out. */
final class OfficeHoursReader {
    static final String HOURS = "Giờ làm việc";

    private static final String FROM = "Từ ngày";
    private static final String BASIS = "Căn cứ";
    private static final String TRANSFER = "Chuyển trong ngày nếu nhận đến";
    /** In the order of the day. */
    private static final List<String> TIMES =
            List.of("Sáng từ", "Sáng nhận đến", "Sáng đến", "Chiều từ", "Chiều nhận đến", "Chiều đến");

    private static final Headings HEADINGS = headings();
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Message A_TIME = new Message("giờ viết bằng chữ: 07:30", "a time as text: 07:30");

    private final UniqueIds ids = new UniqueIds();
    private final List<OfficeDay> hours = new ArrayList<>();
    private boolean first = true;
    private @Nullable LocalDate before;

    private OfficeHoursReader() {}

    private static Headings headings() {
        List<String> headings = new ArrayList<>(List.of(Headings.ID, FROM));
        headings.addAll(TIMES);
        headings.addAll(List.of(TRANSFER, BASIS));
        return Headings.of(headings.toArray(String[]::new));
    }

    /** By the day they hold from; what is at fault is left out. */
    static List<OfficeDay> read(Sheets sheets) {
        OfficeHoursReader reader = new OfficeHoursReader();
        sheets.table(HOURS, HEADINGS).lines().forEach(reader::read);
        return List.copyOf(reader.hours);
    }

    private void read(Line line) {
        ids.claim(line.slot(Headings.ID), IdForm.STANDING_DAY.read(line.slot(Headings.ID)));
        @Nullable LocalDate from = line.slot(FROM).dateOrNone();
        Map<String, LocalTime> times = times(line);
        @Nullable LocalTime transfer = time(line.slot(TRANSFER));
        String basis = line.slot(BASIS).text();
        line.readRemark();
        boolean follows = follows(line.slot(FROM), from);
        if (transfer != null && times.size() == TIMES.size() && inOrder(line, times) && follows) {
            hours.add(new OfficeDay(from, session(times, 0), session(times, 3), transfer, basis));
        }
    }

    /** By heading, without those at fault. */
    private static Map<String, LocalTime> times(Line line) {
        Map<String, LocalTime> times = new HashMap<>();
        for (String heading : TIMES) {
            @Nullable LocalTime time = time(line.slot(heading));
            if (time != null) {
                times.put(heading, time);
            }
        }
        return times;
    }

    private static Session session(Map<String, LocalTime> times, int first) {
        return new Session(at(times, first), at(times, first + 1), at(times, first + 2));
    }

    private static LocalTime at(Map<String, LocalTime> times, int number) {
        return Objects.requireNonNull(times.get(TIMES.get(number)));
    }

    private static @Nullable LocalTime time(Slot slot) {
        String text = slot.code(A_TIME);
        if (TIME.matcher(text).matches()) {
            return LocalTime.parse(text);
        } else if (slot.hasText()) {
            slot.fault(FaultCode.BAD_NUMBER, A_TIME);
        }
        return null;
    }

    /** A session that opens is open for a while; its reception may last to the end, and the afternoon may follow at once. */
    private static boolean inOrder(Line line, Map<String, LocalTime> times) {
        boolean inOrder = true;
        for (int i = 1; i < TIMES.size(); i++) {
            LocalTime before = at(times, i - 1);
            LocalTime time = at(times, i);
            boolean opening = i % 3 == 1;
            if (time.isBefore(before) || (opening && time.equals(before))) {
                line.slot(TIMES.get(i)).fault(FaultCode.RANGE_UPSIDE_DOWN);
                inOrder = false;
            }
        }
        return inOrder;
    }

    private boolean follows(Slot slot, @Nullable LocalDate from) {
        boolean follows = first ? from == null : from != null && (before == null || from.isAfter(before));
        first = false;
        before = from;
        if (!follows) {
            slot.fault(FaultCode.HOURS_OUT_OF_ORDER);
        }
        return follows;
    }
}

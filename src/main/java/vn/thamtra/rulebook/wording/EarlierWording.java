package vn.thamtra.rulebook.wording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.OutcomeForms;
import vn.thamtra.workbook.model.ProcedureTables;

/** What was said before rulebooks had sentences of their own: never changed any more, since decisions repeat it. */
final class EarlierWording implements Wording {
    private static final Message NOTHING = new Message("", "");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final Names.Common COMMON = new Names.Common(
            new Message("Kênh nộp", "Channel"),
            new Message("Đang áp dụng cơ chế một cửa", "One-stop rules in force"),
            new Message("Kết quả", "Outcome"));

    @Override
    public RowWording rows(ProcedureTables tables) {
        return new EarlierRowWording(new Names(tables, COMMON));
    }

    @Override
    public List<String> forms(Outcome outcome, LocalDate receivedOn) {
        return OutcomeForms.EARLIER.of(outcome, receivedOn);
    }

    @Override
    public Optional<Message> ofRule(String sentence) {
        return Optional.empty();
    }

    @Override
    public Message lapsed(Deadline deadline, boolean right) {
        Temporal due = Objects.requireNonNull(deadline.due());
        boolean done = deadline.status() == DeadlineStatus.LATE_MET;
        return new Message(
                right ? rightVi(deadline, done, shown(due)) : breachVi(deadline, done, shown(due)),
                (right ? "Right of the party bound: “" : "Time limit not kept: “")
                        + deadline.label().en()
                        + "” was due on "
                        + due
                        + (done ? " and was done too late" : " and has not been done"));
    }

    private static String rightVi(Deadline deadline, boolean done, String due) {
        String late = done ? " (đã thực hiện nhưng quá hạn)" : "";
        return deadline.boundParty() + ": đã hết thời hạn “" + deadline.label().vi() + "”" + late + "; hạn cuối là "
                + due;
    }

    private static String breachVi(Deadline deadline, boolean done, String due) {
        String late = done ? ": thực hiện quá thời hạn “" : ": chưa thực hiện, đã quá thời hạn “";
        return deadline.boundParty() + late + deadline.label().vi() + "”; hạn cuối là " + due;
    }

    private static String shown(Temporal due) {
        return due instanceof OffsetDateTime ? MOMENT.format(due) : DAY.format(due);
    }

    @Override
    public Message unknownYears(String years) {
        return new Message(
                "Lịch không có ngày nghỉ lễ, Tết của năm %s: thời hạn tính vào năm đó mới trừ ngày nghỉ cuối tuần, cần tính lại theo lịch nghỉ chính thức."
                        .formatted(years),
                "The calendar holds no public holidays of %s: limits that reach into that time leave out weekends only, so count them again by the official calendar."
                        .formatted(years));
    }

    /** Calendars of those days hold nothing that is announced year by year. */
    @Override
    public Message unannounced(SortedMap<Integer, List<Message>> days) {
        return unknownYears(days.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    @Override
    public Message unsettled(Deadline deadline) {
        return lapsed(deadline, true);
    }

    @Override
    public Message ended(List<Instrument> instruments) {
        return NOTHING;
    }

    @Override
    public Message compared(List<Instrument> instruments) {
        return NOTHING;
    }

    @Override
    public Message notInForce(LocalDate receivedOn, LocalDate from, @Nullable LocalDate to) {
        String until = to == null ? "" : " đến hết ngày " + DAY.format(to);
        return new Message(
                "Thủ tục không có hiệu lực vào ngày nhận hồ sơ %s; thủ tục có hiệu lực từ ngày %s%s"
                        .formatted(DAY.format(receivedOn), DAY.format(from), until),
                "The procedure was not in force on the day of receipt, %s; it is in force from %s%s"
                        .formatted(receivedOn, from, to == null ? "" : " to " + to));
    }
}

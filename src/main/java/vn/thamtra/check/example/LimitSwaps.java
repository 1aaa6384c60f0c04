package vn.thamtra.check.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Row.Limit;
import vn.thamtra.workbook.model.WhichEvent;

/** Mistakes in a limit: its amount, unit, direction, start, when it exists, who fulfils it, and whether it is a right. */
final class LimitSwaps {
    /** What a unit is most easily mistaken for. */
    private static final Map<TimeUnit, TimeUnit> OTHER = Map.of(
            TimeUnit.WORKING_DAY, TimeUnit.DAY,
            TimeUnit.DAY, TimeUnit.WORKING_DAY,
            TimeUnit.MONTH, TimeUnit.YEAR,
            TimeUnit.YEAR, TimeUnit.MONTH,
            TimeUnit.HOUR, TimeUnit.WORKING_HOUR,
            TimeUnit.WORKING_HOUR, TimeUnit.HOUR);

    private final Limit row;
    private final ProcedureTables tables;
    private final CellText text;
    private final List<Swap> swaps = new ArrayList<>();

    private LimitSwaps(Limit row, ProcedureTables tables) {
        this.row = row;
        this.tables = tables;
        this.text = new CellText(tables);
    }

    static List<Swap> of(Limit row, ProcedureTables tables) {
        LimitSwaps swaps = new LimitSwaps(row, tables);
        row.dayInYear().ifPresent(swaps::fixedDate);
        if (row.fixedDate() == null) {
            swaps.counted();
        }
        swaps.start();
        swaps.exists();
        swaps.fulfilment();
        swaps.add(
                Mistake.OUTCOME_SWAPPED,
                row.right() ? "quyền → nghĩa vụ" : "nghĩa vụ → quyền",
                row.withDuty(row.duty().withRight(!row.right())));
        if (row.onlyIfAccepted()) {
            swaps.add(
                    Mistake.OUTCOME_SWAPPED,
                    "Chỉ khi được chấp nhận: có → không",
                    row.withDuty(row.duty().withOnlyIfAccepted(false)));
        }
        return swaps.swaps;
    }

    private void add(Mistake kind, String change, Limit other) {
        swaps.add(new Swap(kind, row.cell(), new Message(change, change), () -> TablesEdit.of(tables)
                .row(row, other)
                .tables()));
    }

    private void fixedDate(Row.FixedDate.InYear date) {
        LocalDate day = LocalDate.of(2023, date.month(), date.day());
        for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
            Row.FixedDate moved = new Row.FixedDate.InYear(
                    other.getDayOfMonth(), other.getMonthValue(), date.yearFact(), date.yearsAfter());
            add(
                    Mistake.THRESHOLD_MOVED,
                    date.day() + "/" + date.month() + " → " + other.getDayOfMonth() + "/" + other.getMonthValue(),
                    row.withLength(row.length().withFixedDate(moved)));
        }
        Row.FixedDate later =
                new Row.FixedDate.InYear(date.day(), date.month(), date.yearFact(), date.yearsAfter() + 1);
        add(
                Mistake.THRESHOLD_MOVED,
                "muộn hơn một năm",
                row.withLength(row.length().withFixedDate(later)));
    }

    private void counted() {
        if (row.amountSaid()) {
            for (int amount : new int[] {row.amount() - 1, row.amount() + 1}) {
                if (amount >= 0) {
                    add(
                            Mistake.THRESHOLD_MOVED,
                            "Số: " + row.amount() + " → " + amount,
                            row.withLength(row.length().withAmount(amount)));
                }
            }
        }
        boolean anything = !row.amountSaid() || row.amount() > 0;
        @Nullable TimeUnit other = OTHER.get(row.unit());
        if (row.unitSetting() == null && other != null && anything && !isNextWorkingDay()) {
            add(
                    Mistake.OUTCOME_SWAPPED,
                    "Đơn vị: " + said(row.unit()) + " → " + said(other),
                    row.withLength(row.length().withUnit(other)));
        }
        if (anything) {
            boolean after = row.direction() == Direction.AFTER;
            add(
                    Mistake.OUTCOME_SWAPPED,
                    after ? "Sau → Trước" : "Trước → Sau",
                    row.withLength(row.length().withDirection(after ? Direction.BEFORE : Direction.AFTER)));
        }
    }

    /** One day later, rolled off days off, is the next working day: the two units say the same. */
    private boolean isNextWorkingDay() {
        boolean days = row.unit() == TimeUnit.DAY || row.unit() == TimeUnit.WORKING_DAY;
        return days && row.amountSaid() && row.amount() == 1 && row.direction() == Direction.AFTER;
    }

    private void start() {
        switch (row.start().kind()) {
            case RECEIVED ->
                add(Mistake.OUTCOME_SWAPPED, "Tính từ: nhận hồ sơ → đủ hồ sơ", row.withStart(new Row.Start.Complete()));
            case COMPLETE ->
                add(Mistake.OUTCOME_SWAPPED, "Tính từ: đủ hồ sơ → nhận hồ sơ", row.withStart(new Row.Start.Received()));
            case EVENT -> row.startEvent().ifPresent(this::startedWhen);
            case LIMIT, NONE -> {}
        }
    }

    private void startedWhen(Row.Start.OfEvent event) {
        if (event.which() == WhichEvent.FIRST) {
            add(
                    Mistake.OUTCOME_SWAPPED,
                    "Sự kiện: đầu tiên → cuối cùng",
                    row.withStart(new Row.Start.OfEvent(event.type(), WhichEvent.LAST, event.when())));
        }
        if (event.when() != null) {
            Condition opposite = ConditionChanges.negated(event.when()).condition();
            add(
                    Mistake.CONDITION_NEGATED,
                    "Tính từ: " + text.heading(opposite.operand()) + " → không",
                    row.withStart(new Row.Start.OfEvent(event.type(), event.which(), opposite)));
        }
    }

    private void exists() {
        Row.Exists other =
                switch (row.exists()) {
                    case ALWAYS -> Row.Exists.INCOMPLETE;
                    case INCOMPLETE, START_LAPSED -> Row.Exists.ALWAYS;
                };
        add(Mistake.OUTCOME_SWAPPED, "Khi: " + said(row.exists()) + " → " + said(other), row.withExists(other));
    }

    /** The receipt of the dossier is no event that is declared. */
    private String called(String event) {
        return tables.vocabulary().events().containsKey(event) ? text.event(event) : "nhận hồ sơ";
    }

    private static String said(TimeUnit unit) {
        return switch (unit) {
            case DAY -> "ngày";
            case WORKING_DAY -> "ngày làm việc";
            case MONTH -> "tháng";
            case YEAR -> "năm";
            case HOUR -> "giờ";
            case WORKING_HOUR -> "giờ làm việc";
            case FIXED_DATE -> "ngày cố định";
        };
    }

    private static String said(Row.Exists exists) {
        return switch (exists) {
            case ALWAYS -> "luôn";
            case INCOMPLETE -> "hồ sơ chưa đủ";
            case START_LAPSED -> "đã quá thời hạn làm mốc";
        };
    }

    private void fulfilment() {
        for (String event : row.fulfilledBy()) {
            List<String> others = row.fulfilledBy().stream()
                    .filter(other -> !other.equals(event))
                    .toList();
            add(Mistake.OUTCOME_SWAPPED, "Hoàn thành bởi: bỏ " + called(event), row.withFulfilledBy(others));
        }
    }
}

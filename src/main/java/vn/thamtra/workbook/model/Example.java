package vn.thamtra.workbook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Event;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.ValueState;

/**
 * A row of {@code Kiểm thử}: a dossier and what the law answers to it.
 *
 * @param reasons {@code Mã lý do}: each must be among the reasons
 * @param notReasons {@code không NOTICE R-P1-18} there: none may be among the reasons
 * @param due {@code Hạn}: due dates by rule id
 * @param notDue {@code R-P1-16 = không} there: limits without a due date
 * @param bound {@code R-P1-16: Sở Tư pháp} there: whom a limit binds, by rule id; {@link #NOBODY} where there is no such limit
 * @param values what tables of values give, under the headings they have there
 */
public record Example(
        String id,
        String description,
        LocalDate receivedOn,
        @Nullable LocalDate asOf,
        Map<String, Object> facts,
        Map<String, Integer> documents,
        @Nullable Channel channel,
        List<Event> events,
        Outcome outcome,
        List<Expected> reasons,
        List<Expected> notReasons,
        Map<String, LocalDate> due,
        List<String> notDue,
        Map<String, String> bound,
        List<WantedValue> values,
        Cells cells) {
    public static final String NOBODY = "không";

    /** A reason of this kind with this rule id. */
    public record Expected(ReasonKind kind, String rule) {
        @Override
        public String toString() {
            return kind + " " + rule;
        }
    }

    /**
     * What a table gives.
     *
     * @param is as a dossier would hold it, or a list of such; null unless it is known
     * @param shown what the cell says
     */
    public record WantedValue(
            String value, ValueState state, @Nullable Object is, String shown, String cell) {
        public static final String NOT_GIVEN = "thiếu";
        public static final String OPEN = "chưa rõ";
    }

    /** Where the row stands and where it says what is expected: addresses of {@code Mã} and the three columns. */
    public record Cells(String id, String outcome, String reasons, String due) {}
}

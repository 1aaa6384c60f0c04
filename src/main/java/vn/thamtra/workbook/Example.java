package vn.thamtra.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Event;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;

/**
 * A row of {@code Kiểm thử}: a dossier and what the law answers to it.
 *
 * @param reasons {@code Mã lý do}: each must be among the reasons
 * @param due {@code Hạn}: due dates by rule id
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
        Map<String, LocalDate> due,
        String cell) {

    /** A reason of this kind with this rule id. */
    public record Expected(ReasonKind kind, String rule) {}
}

package vn.thamtra.console.draft.approval;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.console.TypedForm;
import vn.thamtra.console.draft.WantedForm;
import vn.thamtra.draft.ApprovalOrder;
import vn.thamtra.draft.Citation;

/** What an approver decides, as it is typed. */
final class ApprovalForm {
    private static final int TEXT = 4000;

    private ApprovalForm() {}

    /** What is wrong with it is told by the form. */
    static ApprovalOrder read(TypedForm form, int revision) {
        Optional<LocalDate> from = form.day("effectiveFrom");
        if (from.isEmpty()) {
            form.needed("effectiveFrom", TEXT);
        }
        Optional<Instant> at = moment(form);
        String reason = form.needed("reason", TEXT);
        Optional<Citation> basis = WantedForm.citation(form, "instrument", "clause");
        form.needed("password", TEXT);
        form.refuseFaults();
        return new ApprovalOrder(revision, from.orElseThrow(), at.orElse(null), reason, basis.orElse(null));
    }

    /** On Vietnamese clocks, as a browser sends it. */
    private static Optional<Instant> moment(TypedForm form) {
        Optional<String> typed = form.words("activateAt", TEXT);
        try {
            return typed.map(
                    text -> LocalDateTime.parse(text).atZone(CivilTime.ZONE).toInstant());
        } catch (DateTimeException e) {
            form.fault(
                    "activateAt",
                    "Phải là một ngày và giờ; để trống là công bố ngay.",
                    "Has to be a day and a time; empty publishes at once.");
            return Optional.empty();
        }
    }
}

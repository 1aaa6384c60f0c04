package vn.thamtra.console.draft.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.console.TypedDay;
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

    /** On Vietnamese clocks. */
    private static Optional<Instant> moment(TypedForm form) {
        Optional<String> typed = form.words("activateAt", TEXT);
        Optional<Instant> moment = typed.flatMap(TypedDay::moment)
                .map(text -> text.atZone(CivilTime.ZONE).toInstant());
        if (typed.isPresent() && moment.isEmpty()) {
            form.fault(
                    "activateAt",
                    "Phải là giờ và ngày, ví dụ 07:30 09/10/2026; để trống là công bố ngay.",
                    "Has to be a time and a day, like 07:30 09/10/2026; empty publishes at once.");
        }
        return moment;
    }
}

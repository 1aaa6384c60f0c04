package vn.thamtra.rulebook.explanation;

import java.time.OffsetDateTime;
import java.util.List;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.judgement.Ladder;
import vn.thamtra.rulebook.judgement.NotInForce;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.workbook.model.ProcedureTables;

/** The explanation of a verdict on a day on which the procedure had no law. */
public final class ExplainedNotInForce {
    private ExplainedNotInForce() {}

    /** There is one thing to explain, and nothing the applicant supplies changes the day of receipt. */
    public static Explanation explanation(
            ProcedureTables nearest, Dossier dossier, OffsetDateTime asOf, RulebookId rulebook, Wording wording) {
        Reason reason = NotInForce.reason(nearest, CivilTime.dateOf(dossier.receivedAt()), wording);
        ExplainedRow row = new ExplainedRow(
                reason.rule(),
                ExplainedRow.Kind.BAR,
                null,
                null,
                null,
                ExplainedRow.State.ESTABLISHED,
                reason.kind(),
                reason.message(),
                List.of(),
                List.of(),
                null,
                reason.citation(),
                reason.source(),
                reason.readings());
        Explanation.Step step =
                new Explanation.Step(1, Ladder.BARRED.name(), Outcome.REFUSE, reason.message(), List.of(reason.rule()));
        Remedy remedy = new Remedy(Remedy.Answer.NONE, List.of(), List.of(reason.rule()), 0);
        List<Explanation.Part> parts =
                List.of(new Explanation.Part(null, Outcome.REFUSE, List.of(), List.of(row), List.of()));
        return Explanation.of(nearest, CivilTime.inVietnam(asOf), rulebook, step, parts, remedy);
    }
}

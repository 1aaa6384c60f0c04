package vn.thamtra.rulebook.explanation;

import java.time.OffsetDateTime;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.JudgingRules;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.verdict.RulebookId;

/** Judges a dossier and puts the course of that into words. */
public final class Explanations {
    private Explanations() {}

    public static Explanation of(
            JudgingRules procedure,
            Timekeeping time,
            Dossier dossier,
            OffsetDateTime asOf,
            boolean oneStop,
            RulebookId rulebook) {
        Judgement.Course course = new Judgement(procedure, time, dossier, asOf, oneStop).course();
        Remedy remedy = new Remedies(procedure)
                .find(dossier, course, changed -> new Judgement(procedure, time, changed, asOf, oneStop).course());
        return Explanation.of(
                procedure.tables(),
                CivilTime.inVietnam(asOf),
                rulebook,
                Explainer.step(course),
                new Explainer(procedure).parts(course),
                remedy);
    }
}

package vn.thamtra.rulebook.judgement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.ItemOutcome;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.ProcedureTables;

/** The verdict on a dossier of a procedure that was not in force when it was received: there are no rules to apply. */
public final class NotInForce {
    private static final String RULE = "R-GEN-01";
    private static final String WHOLE_TEXT = "toàn văn";

    private NotInForce() {}

    /**
     * Refuses the dossier.
     *
     * @param nearest the version whose validity the day of receipt misses by least
     */
    public static Verdict verdict(
            ProcedureTables nearest, Dossier dossier, OffsetDateTime asOf, RulebookId rulebook, Wording wording) {
        return new Verdict(
                dossier.procedure(),
                nearest.name(),
                Outcome.REFUSE,
                List.of(reason(nearest, CivilTime.dateOf(dossier.receivedAt()), wording)),
                List.of(),
                List.of(),
                dossier.items().stream()
                        .map(item -> new ItemOutcome(item.ref(), Outcome.REFUSE))
                        .toList(),
                wording.forms(Outcome.REFUSE, CivilTime.dateOf(dossier.receivedAt())),
                null,
                CivilTime.inVietnam(asOf),
                rulebook,
                nearest.effectiveFrom());
    }

    /** Why it is refused: the day of receipt lies outside every version. */
    public static Reason reason(ProcedureTables nearest, LocalDate receivedOn, Wording wording) {
        return new Reason(
                RULE,
                ReasonKind.BARRED,
                "receivedAt",
                null,
                message(nearest, receivedOn, wording),
                hasEnded(nearest, receivedOn) ? inForce(nearest, receivedOn) : nearest.instrument(),
                new Source.Cell(nearest.file(), "Thủ tục", nearest.effectiveCell()),
                Map.of(),
                hasEnded(nearest, receivedOn) ? nearest.validityReadings() : List.of());
    }

    private static Message message(ProcedureTables nearest, LocalDate receivedOn, Wording wording) {
        Message message = wording.notInForce(receivedOn, nearest.effectiveFrom(), nearest.effectiveTo());
        return hasEnded(nearest, receivedOn) ? new LegalBasis(nearest, receivedOn, wording).after(message) : message;
    }

    /** An instrument that has ended is no reason any more: the first one to look at takes its place. */
    private static Citation inForce(ProcedureTables ended, LocalDate day) {
        boolean over = ended.endedBefore(day).stream()
                .anyMatch(one -> one.number().equals(ended.instrument().instrument()));
        return over && !ended.comparedWith().isEmpty()
                ? new Citation(ended.comparedWith().get(0).number(), WHOLE_TEXT)
                : ended.instrument();
    }

    private static boolean hasEnded(ProcedureTables version, LocalDate day) {
        LocalDate last = version.effectiveTo();
        return last != null && day.isAfter(last);
    }
}

package vn.thamtra.replay.comparison;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.publication.ArchivedRulebooks.Found;
import vn.thamtra.replay.comparison.AnsweredBytes.Ending;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.VerdictWriter;

/** Evaluates one recorded decision again and compares what comes out with what was answered. */
public final class Replayer {
    private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);

    private final LongPredicate intact;

    /** Of the answer read last: most end alike. */
    private volatile Ending last = Ending.NONE;

    /** @param intact whether the record at an index of the log is what was recorded */
    public Replayer(LongPredicate intact) {
        this.intact = intact;
    }

    /**
     * Evaluates by a rulebook from the archive. What comes out otherwise is held against the leaf first, so that a record
     * that was altered is told from a rulebook that decides otherwise.
     *
     * @param rulebook its id
     */
    public Replayed replay(Exchange recorded, Exchange.Text text, String rulebook, Found found) {
        if (!(found instanceof Found.Whole whole)) {
            return notReproducible(rulebook, found);
        }
        Replayed replayed = evaluated(recorded, text, whole.rulebook());
        return replayed instanceof Replayed.Same || intact.test(recorded.index()) ? replayed : damaged();
    }

    private Replayed evaluated(Exchange recorded, Exchange.Text text, Rulebook rulebook) {
        try {
            return evaluate(recorded, text, rulebook);
        } catch (RuntimeException e) {
            LOG.error("Decision {} cannot be evaluated again", recorded.id(), e);
            return new Replayed.NotReproducible(Cause.EVALUATION_FAILED, null);
        }
    }

    static Replayed damaged() {
        return new Replayed.NotReproducible(Cause.RECORD_DAMAGED, null);
    }

    /** What comes of a record without its content. */
    public static Replayed erased() {
        return new Replayed.NotReproducible(Cause.ERASED, null);
    }

    private static Replayed notReproducible(String rulebook, Found found) {
        if (found instanceof Found.Lost lost) {
            Cause cause = lost.damaged() ? Cause.ARTEFACT_DAMAGED : Cause.ARTEFACT_MISSING;
            return new Replayed.NotReproducible(cause, lost.artefact());
        }
        Cause cause = found instanceof Found.Refused ? Cause.RULEBOOK_REFUSED : Cause.RULEBOOK_UNKNOWN;
        return new Replayed.NotReproducible(cause, rulebook.substring(rulebook.indexOf(':') + 1));
    }

    private Replayed evaluate(Exchange recorded, Exchange.Text text, Rulebook rulebook) {
        ParsedDossier parsed = DossierReader.readRecorded(text.request(), rulebook::vocabulary);
        if (parsed instanceof ParsedDossier.Faulty faulty) {
            return new Replayed.Unreadable(faulty.faults());
        }
        Dossier dossier = ((ParsedDossier.Read) parsed).dossier();
        Optional<OffsetDateTime> asOf = asOf(dossier, text.answer());
        if (asOf.isEmpty()) {
            return damaged();
        }
        Ending ending = ending(text.answer());
        byte[] answer = VerdictWriter.write(
                rulebook.evaluate(dossier, asOf.get()), recorded.id().toString(), ending.program(), ending.sequence());
        boolean sameRulebook = rulebook.id().value().equals(recorded.rulebook());
        boolean sameProgram = ThisProgram.get().equals(ending.program());
        return new AnswerComparison(text.answer(), answer, sameRulebook, sameProgram).compare();
    }

    private Ending ending(byte[] answer) {
        Ending known = last;
        if (!known.isOf(answer)) {
            known = Ending.of(answer);
            last = known;
        }
        return known;
    }

    /** The moment of judgement: the dossier's own, or the one the clock gave then, which the answer tells. */
    private static Optional<OffsetDateTime> asOf(Dossier dossier, byte[] answer) {
        @Nullable OffsetDateTime given = dossier.asOf();
        return given == null ? AnsweredBytes.asOf(answer) : Optional.of(given);
    }
}

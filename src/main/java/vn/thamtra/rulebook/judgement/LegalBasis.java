package vn.thamtra.rulebook.judgement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.ShownDate;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Reason;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Sentence.Place;

/**
 * The law a procedure rests on as it stood on the day of receipt: what had ended by the register, what replaced it, and
 * what is to be looked at. The sentences of hand-written rules may leave places for it.
 */
final class LegalBasis {
    private static final Message NOTHING = new Message("", "");

    private final ProcedureTables tables;
    private final LocalDate receivedOn;
    private final Wording wording;

    LegalBasis(ProcedureTables tables, LocalDate receivedOn, Wording wording) {
        this.tables = tables;
        this.receivedOn = receivedOn;
        this.wording = wording;
    }

    /** The same reason, with what its sentence leaves open. */
    Reason named(Reason reason) {
        return reason.message().vi().indexOf('{') < 0 ? reason : reason.withMessage(named(reason.message()));
    }

    private Message named(Message message) {
        @Nullable LocalDate confirmed = tables.confirmedUntil();
        Message day = confirmed == null ? NOTHING : ShownDate.of(confirmed);
        Message ended = ended();
        Message compared = compared();
        return new Message(
                named(message.vi(), day.vi(), ended.vi(), compared.vi()),
                named(message.en(), day.en(), ended.en(), compared.en()));
    }

    private static String named(String text, String confirmed, String ended, String compared) {
        return spacedOnce(text.replace(Place.CONFIRMED.braced(), confirmed)
                .replace(Place.ENDED_LAW.braced(), ended)
                .replace(Place.COMPARED_LAW.braced(), compared));
    }

    /** Without what spaces are left at both ends and, of several together, all but one. */
    private static String spacedOnce(String text) {
        StringBuilder once = new StringBuilder(text.length());
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' || before != ' ') {
                once.append(c);
            }
            before = c;
        }
        return once.toString().strip();
    }

    private Message compared() {
        return wording.compared(tables.comparedWith());
    }

    private Message ended() {
        return wording.ended(tables.endedBefore(receivedOn));
    }

    /** What is said of a procedure that is no longer in force, and what to look at instead. */
    Message after(Message sentence) {
        Message ended = ended();
        Message compared = compared();
        return new Message(
                spacedOnce(String.join(" ", sentence.vi(), ended.vi(), compared.vi())),
                spacedOnce(String.join(" ", sentence.en(), ended.en(), compared.en())));
    }
}

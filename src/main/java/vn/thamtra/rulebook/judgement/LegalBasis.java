package vn.thamtra.rulebook.judgement;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    private static final Pattern SPACES = Pattern.compile(" {2,}");
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
        return new Message(named(message.vi(), Message::vi), named(message.en(), Message::en));
    }

    private String named(String text, Function<Message, String> language) {
        @Nullable LocalDate confirmed = tables.confirmedUntil();
        return spacedOnce(text.replace(
                        Place.CONFIRMED.braced(), language.apply(confirmed == null ? NOTHING : ShownDate.of(confirmed)))
                .replace(Place.ENDED_LAW.braced(), language.apply(ended()))
                .replace(Place.COMPARED_LAW.braced(), language.apply(wording.compared(tables.comparedWith()))));
    }

    private static String spacedOnce(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private Message ended() {
        return wording.ended(tables.endedBefore(receivedOn));
    }

    /** What is said of a procedure that is no longer in force, and what to look at instead. */
    Message after(Message sentence) {
        Message ended = ended();
        Message compared = wording.compared(tables.comparedWith());
        return new Message(
                spacedOnce(String.join(" ", sentence.vi(), ended.vi(), compared.vi())),
                spacedOnce(String.join(" ", sentence.en(), ended.en(), compared.en())));
    }
}

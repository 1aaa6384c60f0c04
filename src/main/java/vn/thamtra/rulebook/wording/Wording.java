package vn.thamtra.rulebook.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.ProcedureTables;

/** What a rulebook says of its own, whatever the procedure. */
public interface Wording {
    /** Of a limit that was not kept, or of a right that was not used in time. */
    Message lapsed(Deadline deadline, boolean right);

    /** That the calendar does not know the public holidays of some years, which are listed. */
    Message unknownYears(String years);

    /** That days off which are announced year by year are not yet in the calendar, by year. */
    Message unannounced(SortedMap<Integer, List<Message>> days);

    /** Of a limit whose end has passed as it is counted today, and may yet move. */
    Message unsettled(Deadline deadline);

    /**
     * That a procedure is not in force on the day of receipt.
     *
     * @param to the last day of the version nearest to it; null where none is set
     */
    Message notInForce(LocalDate receivedOn, LocalDate from, @Nullable LocalDate to);

    /** That instruments a procedure rests on have ended, and what replaced them; nothing where there are none. */
    Message ended(List<Instrument> instruments);

    /** That instruments are to be looked at; nothing where there are none. */
    Message compared(List<Instrument> instruments);

    /** The numbers of the printed forms that go with an outcome, in order. */
    List<String> forms(Outcome outcome, LocalDate receivedOn);

    /** What a hand-written rule says by the id of a sentence. */
    Optional<Message> ofRule(String sentence);

    /** The words about the rows of a procedure. */
    RowWording rows(ProcedureTables tables);
}

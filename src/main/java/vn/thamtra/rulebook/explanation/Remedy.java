package vn.thamtra.rulebook.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;

/**
 * The smallest change among what the applicant can supply that turns the outcome into ACCEPT: his facts and documents, not
 * what officers attest and not what the authority does.
 *
 * @param changes empty unless one was found
 * @param inTheWay for {@link Answer#NONE}, the rules that nothing the applicant can supply would satisfy, if single rules
 *     are to blame
 * @param tried how many changed dossiers were judged
 */
public record Remedy(Answer answer, List<Change> changes, List<String> inTheWay, int tried) {

    /** What came of looking for one. */
    public enum Answer {
        /** The outcome is ACCEPT already. */
        NOT_NEEDED,
        /** The changes lead to ACCEPT, which was seen by judging the changed dossier, and fewer do not. */
        FOUND,
        /** There is none: every combination of values that any rule tells apart was ruled out. */
        NONE,
        /** None was found among as many dossiers as are tried; there may be one. */
        NOT_FOUND
    }

    /**
     * One fact or document to be other than it was.
     *
     * @param item the item whose own fact or document it is; null for the dossier's
     * @param from null where it was not given
     * @param to null where it is to be left out
     */
    public record Change(
            @Nullable String item,
            boolean document,
            String id,
            Message name,
            @Nullable Object from,
            @Nullable Object to,
            Message was,
            Message becomes) {}
}

package vn.thamtra.due;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JacksonException;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.following.FollowedAnswers;
import vn.thamtra.ledger.journal.Erasures;

/**
 * Follows the log: of each dossier what its newest decision leaves open stands in a table, found by its end. Whichever
 * process follows, each record is looked at once.
 */
final class DueFollower implements Erasures.CopyEraser {
    /** Few, so that whoever records waits for no more than a moment. */
    private static final int AT_ONCE = 50;
    /**
     * What the decision before on a dossier left open; those before that one were closed by it, so that a code which comes again
     * and again costs no more each time. The procedure is asked for so that no index tells it: planned while there are few
     * records, the embedded database would go on looking through all of the procedure for those of one dossier.
     */
    static final String EARLIER = "delete from due_deadline where leaf_index in (select leaf_index from ledger_record"
            + " where dossier_code = ? and leaf_index < ? and procedure_id || '.' = ?"
            + " order by dossier_code desc, leaf_index desc limit 1)";

    private final JdbcTemplate jdbc;
    private final FollowedAnswers answers;

    DueFollower(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.answers = new FollowedAnswers(dataSource, "due_head", AT_ONCE);
    }

    private record Found(FollowedAnswers.Answered record, List<OpenDeadline> open) {
        static Found in(FollowedAnswers.Answered record) {
            byte @Nullable [] answer = record.answer();
            return new Found(record, answer == null ? List.of() : open(answer));
        }

        /** What is damaged leaves nothing open here; whoever looks at it is told. */
        private static List<OpenDeadline> open(byte[] answer) {
            try {
                return OpenDeadline.of(JsonValues.MAPPER.readTree(answer));
            } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                return List.of();
            }
        }
    }

    /** Looks at some records that nobody has looked at; whether there may be more. */
    boolean follow() {
        return answers.follow(Found::in, found -> found.forEach(this::take));
    }

    private void take(Found found) {
        FollowedAnswers.Answered record = found.record();
        if (record.dossierCode() != null) {
            jdbc.update(EARLIER, record.dossierCode(), record.index(), record.procedure() + ".");
        }
        found.open()
                .forEach(deadline -> jdbc.update(
                        "insert into due_deadline (leaf_index, position, last_moment, party, apology, caller) select"
                                + " r.leaf_index, ?, ?, ?, ?, r.caller from ledger_record r join record_content c on"
                                + " c.leaf_index = r.leaf_index where r.leaf_index = ?",
                        deadline.position(),
                        deadline.lastMoment().atOffset(ZoneOffset.UTC),
                        deadline.party(),
                        deadline.apology(),
                        record.index()));
    }

    /** What was made from an answer goes with it; it is no copy of anything that was said. */
    @Override
    public int erase(long index, UUID id) {
        jdbc.update("delete from due_deadline where leaf_index = ?", index);
        return 0;
    }
}

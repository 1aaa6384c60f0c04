package vn.thamtra.replay;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.journal.Erasures;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Subject;
import vn.thamtra.replay.comparison.Cause;
import vn.thamtra.replay.comparison.Tally;

/**
 * Takes what jobs have told of a decision whose content is erased: the line stays, so that counts and lines agree, and says
 * no more than that there is nothing left to compare.
 */
final class ErasedChanges implements Erasures.CopyEraser {
    private static final List<String> KEPT = List.of("index", "id", "rulebook");

    private final JdbcClient jdbc;
    private final Journal journal;

    ErasedChanges(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.journal = new Journal(dataSource);
    }

    private record Told(UUID job, byte[] line, long entry) {}

    @Override
    public int erase(long index, UUID id) {
        journal.lock();
        List<Told> told = jdbc.sql("select job_id, line, entry from replay_change where leaf_index = ?")
                .param(index)
                .query((row, number) -> new Told(row.getObject(1, UUID.class), row.getBytes(2), row.getLong(3)))
                .list();
        told.forEach(
                each -> journal.replace(Subject.REPLAY_CHANGE, each.entry(), entry -> silence(each, index, entry)));
        return told.size();
    }

    /** What its round told of other decisions stays sealed with it. */
    private void silence(Told told, long index, long entry) {
        jdbc.sql("update replay_change set line = ? where job_id = ? and leaf_index = ?")
                .param(silenced(told.line()))
                .param(told.job())
                .param(index)
                .update();
        jdbc.sql("update replay_change set entry = ? where entry = ?")
                .param(entry)
                .param(told.entry())
                .update();
    }

    /** The lines of a stretch of the log; those of decisions erased by now say no more than that. */
    static List<Tally.Line> silenced(List<Tally.Line> lines, Set<Long> erased) {
        return lines.stream()
                .map(line -> erased.contains(line.index()) ? new Tally.Line(line.index(), silenced(line.json())) : line)
                .toList();
    }

    private static byte[] silenced(byte[] line) {
        ObjectNode left = ((ObjectNode) JsonValues.MAPPER.readTree(line)).retain(KEPT);
        left.put("reproducible", false).put("cause", Cause.ERASED.name());
        return JsonValues.MAPPER.writeValueAsBytes(left);
    }
}

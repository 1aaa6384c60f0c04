package vn.thamtra.replay;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.thamtra.ledger.Erasures;

/**
 * Takes what jobs have told of a decision whose content is erased: the line stays, so that counts and lines agree, and says
 * no more than that there is nothing left to compare.
 */
final class ErasedChanges implements Erasures.CopyEraser {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> KEPT = List.of("index", "id", "rulebook");

    private final JdbcClient jdbc;

    ErasedChanges(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    private record Told(UUID job, byte[] line) {}

    @Override
    public int erase(long index, UUID id) {
        List<Told> told = jdbc.sql("select job_id, line from replay_change where leaf_index = ?")
                .param(index)
                .query((row, number) -> new Told(row.getObject(1, UUID.class), row.getBytes(2)))
                .list();
        told.forEach(each -> jdbc.sql("update replay_change set line = ? where job_id = ? and leaf_index = ?")
                .param(silenced(each.line()))
                .param(each.job())
                .param(index)
                .update());
        return told.size();
    }

    private static byte[] silenced(byte[] line) {
        ObjectNode left = ((ObjectNode) JSON.readTree(line)).retain(KEPT);
        left.put("reproducible", false).put("cause", Cause.ERASED.name());
        return JSON.writeValueAsBytes(left);
    }
}

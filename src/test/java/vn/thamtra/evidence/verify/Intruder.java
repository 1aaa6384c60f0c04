package vn.thamtra.evidence.verify;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Changes a ledger behind the back of the service, one thing at a time. */
final class Intruder {
    /** Everything that follows from something else: table, keys, column. */
    private static final List<String[]> CELLS = List.of(
            new String[] {"ledger_record", "leaf_index", "leaf"},
            new String[] {"ledger_record", "leaf_index", "leaf_hash"},
            new String[] {"ledger_record", "leaf_index", "leaf_index"},
            new String[] {"ledger_record", "leaf_index", "id"},
            new String[] {"ledger_record", "leaf_index", "recorded_at"},
            new String[] {"ledger_record", "leaf_index", "rulebook"},
            new String[] {"ledger_record", "leaf_index", "procedure_id"},
            new String[] {"ledger_record", "leaf_index", "outcome"},
            new String[] {"ledger_record", "leaf_index", "dossier_code"},
            new String[] {"ledger_record", "leaf_index", "received_at"},
            new String[] {"ledger_record", "leaf_index", "caller"},
            new String[] {"record_content", "leaf_index", "leaf_index"},
            new String[] {"record_content", "leaf_index", "salt"},
            new String[] {"record_content", "leaf_index", "request"},
            new String[] {"record_content", "leaf_index", "answer"},
            new String[] {"ledger_node", "node_index", "hash"},
            new String[] {"ledger_node", "node_index", "node_index"},
            new String[] {"ledger_node", "node_index", "level"},
            new String[] {"ledger_head", "id", "size"},
            new String[] {"ledger_head", "id", "tree_size"},
            new String[] {"ledger_head", "id", "root"},
            new String[] {"ledger_key", "verifier_key", "verifier_key"},
            new String[] {"idempotency", "record_id", "caller"},
            new String[] {"idempotency", "record_id", "body_hash"},
            new String[] {"idempotency", "record_id", "record_id"},
            new String[] {"artefact", "sha256", "content"},
            new String[] {"artefact", "sha256", "sha256"},
            new String[] {"publication", "sequence", "rulebook"},
            new String[] {"publication", "sequence", "manifest"},
            new String[] {"publication", "sequence", "sequence"},
            new String[] {"publication_head", "id", "sequence"});

    private static final List<String> ROWS = List.of(
            "ledger_record",
            "record_content",
            "ledger_node",
            "ledger_head",
            "ledger_key",
            "artefact",
            "publication",
            "publication_head");

    private final Random random;
    private final JdbcTemplate sql;

    Intruder(long seed, JdbcTemplate sql) {
        this.random = new Random(seed);
        this.sql = sql;
    }

    /** Does one thing, and says what. */
    String intrude() {
        return switch (random.nextInt(8)) {
            case 0 -> deleteRow();
            case 1 -> swap();
            case 2 -> deleteRecord();
            case 3 -> insertRecord();
            default -> changeCell();
        };
    }

    private String changeCell() {
        String[] cell = CELLS.get(random.nextInt(CELLS.size()));
        Map<String, Object> row = anyRow(cell[0]);
        Object before = row.get(cell[2]);
        Object after = before == null ? "x" : changed(before);
        sql.update("update " + cell[0] + " set " + cell[2] + " = ? where " + cell[1] + " = ?", after, row.get(cell[1]));
        return cell[0] + "." + cell[2] + " of " + row.get(cell[1]) + " from " + before + " to " + after;
    }

    private Map<String, Object> anyRow(String table) {
        Long count = sql.queryForObject("select count(*) from " + table, Long.class);
        return sql.queryForMap(
                "select * from " + table + " offset ? rows fetch first 1 rows only",
                random.nextLong(count == null ? 1 : count));
    }

    private Object changed(Object value) {
        if (value instanceof byte[] bytes) {
            byte[] flipped = random.nextInt(6) == 0 ? Arrays.copyOf(bytes, bytes.length - 1) : bytes.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            return flipped;
        } else if (value instanceof Integer small) {
            return small + 100 + random.nextInt(50);
        } else if (value instanceof Long number) {
            return number + 100_000 + random.nextInt(50);
        } else if (value instanceof OffsetDateTime moment) {
            return moment.plusNanos(1_000_000L * (1 + random.nextInt(5)));
        } else if (value instanceof Timestamp moment) {
            return Timestamp.from(moment.toInstant().plusMillis(1 + random.nextInt(5)));
        } else if (value instanceof UUID) {
            return new UUID(random.nextLong(), random.nextLong());
        }
        String text = value.toString();
        int at = random.nextInt(text.length());
        char other = text.charAt(at) == 'a' ? 'b' : 'a';
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private String deleteRow() {
        String table = ROWS.get(random.nextInt(ROWS.size()));
        String[] cell = CELLS.stream()
                .filter(known -> known[0].equals(table))
                .findFirst()
                .orElseThrow();
        Map<String, Object> row = anyRow(table);
        sql.update("delete from " + table + " where " + cell[1] + " = ?", row.get(cell[1]));
        return "deleted from " + table + ": " + row.get(cell[1]);
    }

    private String deleteRecord() {
        Object index = anyRow("ledger_record").get("leaf_index");
        sql.update("delete from record_content where leaf_index = ?", index);
        sql.update("delete from ledger_record where leaf_index = ?", index);
        return "deleted record " + index;
    }

    private String insertRecord() {
        Map<String, Object> row = anyRow("ledger_record");
        Object index = row.get("leaf_index");
        sql.update(
                "insert into ledger_record (leaf_index, id, recorded_at, rulebook, procedure_id, outcome, dossier_code,"
                        + " received_at, caller, leaf, leaf_hash) select (select max(leaf_index) + 1 from ledger_record),"
                        + " ?, recorded_at, rulebook, procedure_id, outcome, dossier_code, received_at, caller, leaf,"
                        + " leaf_hash from ledger_record where leaf_index = ?",
                UUID.randomUUID(),
                index);
        sql.update(
                "insert into record_content select (select max(leaf_index) from ledger_record), salt, request, answer"
                        + " from record_content where leaf_index = ?",
                index);
        return "inserted a copy of record " + index;
    }

    private String swap() {
        String table = random.nextBoolean() ? "ledger_record" : "record_content";
        Object one = Objects.requireNonNull(anyRow(table).get("leaf_index"));
        Object other = Objects.requireNonNull(anyRow(table).get("leaf_index"));
        if (one.equals(other)) {
            return swap();
        }
        move(table, one, -1);
        move(table, other, one);
        move(table, -1, other);
        return "swapped " + one + " and " + other + " of " + table;
    }

    private void move(String table, Object from, Object to) {
        sql.update("update " + table + " set leaf_index = ? where leaf_index = ?", to, from);
    }
}

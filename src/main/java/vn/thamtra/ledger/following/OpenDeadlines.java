package vn.thamtra.ledger.following;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of each dossier what its newest decision leaves open, found by its end. */
final class OpenDeadlines {
    private final JdbcTemplate jdbc;

    OpenDeadlines(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** A dossier at a procedure. */
    private record Dossier(String code, String procedure) {}

    private record Open(IndexedRecord record, OpenDeadline deadline) {}

    /** Each decision closes what the one before on its dossier left open; without a code of the dossier nobody knows which that is. */
    void take(List<IndexedRecord> records) {
        Map<Object, IndexedRecord> newest = new LinkedHashMap<>();
        for (IndexedRecord record : records) {
            newest.put(key(record), record);
        }
        close(newest.keySet().stream()
                .filter(Dossier.class::isInstance)
                .map(Dossier.class::cast)
                .toList());
        open(newest.values());
    }

    private static Object key(IndexedRecord record) {
        return record.dossierCode() == null ? record.index() : new Dossier(record.dossierCode(), record.procedure());
    }

    private void close(List<Dossier> dossiers) {
        jdbc.batchUpdate(
                "delete from due_deadline where dossier_code = ? and procedure_id = ?",
                dossiers,
                Math.max(1, dossiers.size()),
                (row, dossier) -> {
                    row.setString(1, dossier.code());
                    row.setString(2, dossier.procedure());
                });
    }

    private void open(Collection<IndexedRecord> records) {
        List<Open> open = records.stream()
                .flatMap(record -> record.traits().open().stream().map(deadline -> new Open(record, deadline)))
                .toList();
        jdbc.batchUpdate(
                "insert into due_deadline (leaf_index, position, last_moment, party, apology, caller, dossier_code,"
                        + " procedure_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                open,
                Math.max(1, open.size()),
                (row, each) -> {
                    row.setLong(1, each.record().index());
                    row.setInt(2, each.deadline().position());
                    row.setObject(3, each.deadline().lastMoment().atOffset(ZoneOffset.UTC));
                    row.setString(4, each.deadline().party());
                    row.setBoolean(5, each.deadline().apology());
                    row.setString(6, each.record().caller());
                    row.setString(7, each.record().dossierCode());
                    row.setString(8, each.record().procedure());
                });
    }

    void erase(long index) {
        jdbc.update("delete from due_deadline where leaf_index = ?", index);
    }
}

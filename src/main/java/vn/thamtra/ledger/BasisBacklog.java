package vn.thamtra.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Transactions;

/** Records from before there was an index of bases; those whose content was erased stay without one. */
public final class BasisBacklog {
    private static final int AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public BasisBacklog(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
    }

    private record Answered(long index, byte[] answer) {}

    /**
     * Gives some of them their bases.
     *
     * @param reader finds the bases in the bytes of an answer
     * @return whether there may be more
     */
    public boolean complete(Function<byte[], Set<Basis>> reader) {
        return Boolean.TRUE.equals(transaction.execute(status -> completeSome(reader)));
    }

    private boolean completeSome(Function<byte[], Set<Basis>> reader) {
        List<Answered> some = jdbc.query(
                "select r.leaf_index, c.answer from ledger_record r join record_content c on c.leaf_index = r.leaf_index"
                        + " where r.basis_set is null order by r.leaf_index limit " + AT_ONCE,
                (row, number) -> new Answered(row.getLong(1), row.getBytes(2)));
        if (some.isEmpty()) {
            return false;
        }
        jdbc.queryForObject("select size from ledger_head where id = 0 for update", Long.class);
        BasisIndex index = new BasisIndex(jdbc);
        some.forEach(each -> give(each.index(), reader.apply(each.answer()), index));
        return some.size() == AT_ONCE;
    }

    private void give(long record, Set<Basis> bases, BasisIndex index) {
        UUID id = BasisIndex.id(bases);
        index.store(id, bases);
        jdbc.update(
                "update ledger_record set basis_set = ? where leaf_index = ?"
                        + " and exists (select 1 from record_content c where c.leaf_index = ledger_record.leaf_index)",
                id,
                record);
        jdbc.update("update record_index set basis_set = ? where leaf_index = ?", id, record);
    }
}

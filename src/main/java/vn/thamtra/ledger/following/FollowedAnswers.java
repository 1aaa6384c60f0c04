package vn.thamtra.ledger.following;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Transactions;

/** The answers of the log, some at a time and in its order. Whichever process follows, each record is taken once. */
public final class FollowedAnswers {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final String head;
    private final int atOnce;

    /**
     * Reads nothing yet.
     *
     * @param head the table whose one row tells up to which record everything was taken
     * @param atOnce how many records are taken in one transaction
     */
    public FollowedAnswers(DataSource dataSource, String head, int atOnce) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.head = head;
        this.atOnce = atOnce;
    }

    /**
     * A record with its answer.
     *
     * @param answer null where it was erased
     */
    public record Answered(
            long index, String procedure, @Nullable String dossierCode, byte @Nullable [] answer) {}

    /**
     * Takes the next records; whether there may be more to take. Not where another process has taken these meanwhile: to read
     * behind it what it takes would be of no use.
     *
     * @param reader what is made of each, before the transaction begins
     * @param taker keeps what was made, in the transaction
     */
    public <T> boolean follow(Function<Answered, T> reader, Consumer<List<T>> taker) {
        long next = next("");
        List<Answered> some = jdbc.query(
                "select r.leaf_index, r.procedure_id, r.dossier_code, c.answer from ledger_record r left join"
                        + " record_content c on c.leaf_index = r.leaf_index where r.leaf_index >= ? order by r.leaf_index"
                        + " limit "
                        + atOnce,
                (row, number) -> new Answered(
                        row.getLong("leaf_index"),
                        row.getString("procedure_id"),
                        row.getString("dossier_code"),
                        row.getBytes("answer")),
                next);
        if (some.isEmpty()) {
            return false;
        }
        List<T> made = some.stream().map(reader).toList();
        long after = some.get(some.size() - 1).index() + 1;
        Boolean taken = transaction.execute(status -> take(next, after, made, taker));
        return Boolean.TRUE.equals(taken) && some.size() == atOnce;
    }

    /** How many records there are. */
    long size() {
        Long size = jdbc.queryForObject("select size from ledger_head where id = 0", Long.class);
        return size == null ? 0 : size;
    }

    /** Whether the first so many were taken, by whichever process. */
    boolean hasTaken(long size) {
        return next("") >= size;
    }

    private long next(String lock) {
        Long next = jdbc.queryForObject("select next_index from " + head + " where id = 0" + lock, Long.class);
        return next == null ? 0 : next;
    }

    private <T> boolean take(long next, long after, List<T> made, Consumer<List<T>> taker) {
        if (next(" for update") != next) {
            return false;
        }
        taker.accept(made);
        jdbc.update("update " + head + " set next_index = ? where id = 0", after);
        return true;
    }
}

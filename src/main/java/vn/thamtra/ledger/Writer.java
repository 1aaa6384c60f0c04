package vn.thamtra.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionException;
import vn.thamtra.ledger.following.GroupWatch;
import vn.thamtra.ledger.tree.TreeDamaged;

/**
 * Empties the backlog group by group: while one group goes to the disk, and a moment after it, the next one gathers, so that the cost of
 * a transaction and of its flush is shared by as many as are waiting. Answers every record it takes, whatever happens.
 */
final class Writer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final Backlog backlog;
    private final GroupStore store;
    private final Idempotency idempotency;
    private final GroupWatch watch;
    private final LongAdder groups = new LongAdder();
    private final LongAdder records = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private boolean down;

    Writer(Backlog backlog, GroupStore store, Idempotency idempotency, GroupWatch watch) {
        this.backlog = backlog;
        this.store = store;
        this.idempotency = idempotency;
        this.watch = watch;
    }

    @Override
    public void run() {
        for (List<Pending> group = backlog.nextGroup(); !group.isEmpty(); group = backlog.nextGroup()) {
            write(group);
        }
    }

    /** False when the database cannot store now; then the whole group has been told so. */
    private boolean write(List<Pending> group) {
        try {
            long begun = System.nanoTime();
            GroupStore.Stored stored = store.store(group);
            long ended = System.nanoTime();
            count(stored.kept().size(), ended - begun);
            backlog.stored(group.size());
            tell(stored.kept().stream().map(GroupStore.Numbered::pending).toList(), begun, ended);
            answer(group, stored);
            back();
            return true;
        } catch (RuntimeException | Error e) {
            return isFaultOfARecord(e) ? isolate(group, e) : outage(group, e);
        }
    }

    private void count(int stored, long took) {
        groups.increment();
        records.add(stored);
        nanos.add(took);
    }

    /** They are on the disk: a fault of who looks is none of theirs. */
    private void tell(List<Pending> stored, long begun, long ended) {
        try {
            watch.stored(stored, begun, ended);
        } catch (RuntimeException | Error e) {
            LOG.error("A group of records could not be told of", e);
        }
    }

    /** How many groups it has put on the disk. */
    long groups() {
        return groups.sum();
    }

    long records() {
        return records.sum();
    }

    long nanos() {
        return nanos.sum();
    }

    private static void answer(List<Pending> group, GroupStore.Stored stored) {
        stored.kept().forEach(each -> each.pending().stored(each.index()));
        group.stream()
                .filter(pending -> pending.isOvertaken(stored.sequence()))
                .forEach(pending -> pending.answer(new Appended.Overtaken(stored.sequence())));
    }

    /** Anything that is not plainly about the data counts as an outage: that answer invites another try. */
    private static boolean isFaultOfARecord(Throwable e) {
        boolean ofDatabase = e instanceof DataAccessException || e instanceof TransactionException;
        return e instanceof DataIntegrityViolationException || (e instanceof RuntimeException && !ofDatabase);
    }

    /** Halves a group that was rolled back until the record at fault stands alone; the others are stored. */
    private boolean isolate(List<Pending> group, Throwable fault) {
        if (group.size() == 1) {
            return reject(group.get(0), fault);
        }
        List<Pending> left = group.subList(0, group.size() / 2);
        List<Pending> right = group.subList(group.size() / 2, group.size());
        return write(left) ? write(right) : down(right);
    }

    private boolean reject(Pending pending, Throwable fault) {
        try {
            pending.answer(verdict(pending, fault));
            return true;
        } catch (RuntimeException e) {
            return outage(List.of(pending), e);
        }
    }

    private Appended verdict(Pending pending, Throwable fault) {
        Reservation reservation = pending.given().reservation();
        if (fault instanceof DuplicateKeyException && reservation != null) {
            Begun begun = idempotency.recorded(reservation).orElse(null);
            if (begun instanceof Begun.Repeated repeated) {
                return new Appended.Repeated(repeated.recordId());
            } else if (begun instanceof Begun.Conflict) {
                return new Appended.Conflict();
            }
        }
        LOG.error("Record {} was refused: {}", pending.id(), cause(fault));
        return new Appended.Refused();
    }

    /** Who has waited behind a database that is down shall not wait for it once more. */
    private boolean outage(List<Pending> group, Throwable e) {
        if (!down) {
            LOG.error("Records cannot be stored now: {}", cause(e));
        }
        down = true;
        List<Pending> behind = backlog.all();
        down(behind);
        return down(group);
    }

    private void back() {
        if (down) {
            LOG.warn("Records are stored again");
        }
        down = false;
    }

    private static boolean down(List<Pending> group) {
        group.forEach(pending -> pending.answer(new Appended.NotStored(Appended.Why.DOWN)));
        return false;
    }

    /** Class and SQL state only: the messages of a database quote the row, and rows are personal data. */
    private static String cause(Throwable e) {
        if (e instanceof TreeDamaged damaged) {
            return String.valueOf(damaged.getMessage());
        }
        Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
        String state = root instanceof SQLException sql ? " " + sql.getSQLState() : "";
        return root.getClass().getName() + state;
    }
}

package vn.thamtra.ledger;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.database.Storage;
import vn.thamtra.ledger.following.GroupWatch;
import vn.thamtra.ledger.following.RecentRecords;

/**
 * The append-only record. Any number of threads append; one writer puts what is waiting into one transaction and
 * answers when that is on the disk. Several processes on one PostgreSQL make one log.
 */
public final class Ledger implements AutoCloseable {
    private static final int SEED_BYTES = 32;
    private static final int MOST_BASIS_SETS = 5_000;

    private final SecureRandom random = new SecureRandom();
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator(random);
    private final Map<Set<Basis>, UUID> basisSets = new ConcurrentHashMap<>();
    private final Backlog backlog = new Backlog();
    private final InstantSource clock;
    private final Damages damages;
    private final Writer writer;
    private final Thread thread;

    /** The database must have been migrated. */
    public Ledger(DataSource dataSource, InstantSource clock, Idempotency idempotency) {
        this(
                dataSource,
                clock,
                idempotency,
                new Damages(),
                Storage.of(dataSource),
                new RecentRecords(),
                GroupWatch.NONE);
    }

    /**
     * On storage that may fail.
     *
     * @param damages while it is contradicted nothing is appended
     * @param storage where it does not hold what was committed, that was not stored
     * @param recent is told what was stored
     * @param watch is told when
     */
    Ledger(
            DataSource dataSource,
            InstantSource clock,
            Idempotency idempotency,
            Damages damages,
            Storage storage,
            RecentRecords recent,
            GroupWatch watch) {
        this.clock = clock;
        this.damages = damages;
        this.writer = new Writer(backlog, new GroupStore(dataSource, storage, recent), idempotency, watch);
        this.thread = new Thread(writer, "ledger-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** The identity for the next record, so that its answer can carry the id before it is appended. */
    public Stamp stamp() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Stamp(ids.construct(now.toEpochMilli()), now);
    }

    /**
     * Completes normally with what became of the record; {@link Appended.Stored} only once it is on the disk. Waiting for
     * it with {@code join()} suits virtual threads; what is chained to it runs on the writer's thread and must be short.
     */
    public CompletableFuture<Appended> append(NewRecord record) {
        if (damages.isContradicted()) {
            return CompletableFuture.completedFuture(new Appended.NotStored(Appended.Why.CONTRADICTED));
        }
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        Pending pending = new Pending(record, seed, basisSet(record.bases()));
        backlog.offer(pending);
        return pending.outcome();
    }

    /** The same reasons come again and again, and to hash them costs as much as all the rest of a leaf. */
    private UUID basisSet(Set<Basis> bases) {
        if (basisSets.size() > MOST_BASIS_SETS) {
            basisSets.clear();
        }
        return basisSets.computeIfAbsent(bases, BasisIndex::id);
    }

    /** Whoever appended has nothing more to append before it is answered: what waits is stored as soon as may be. */
    public void hurry() {
        backlog.hurry();
    }

    /** How many records wait to be stored. */
    public int waiting() {
        return backlog.waiting();
    }

    /** How long the one who waits longest has waited for the writer, in nanoseconds; 0 where nobody waits. */
    public long longestWait() {
        return backlog.longestWait();
    }

    /** How many groups of records were stored since the start, each in one transaction. */
    public long groups() {
        return writer.groups();
    }

    /** How many records they had. */
    public long records() {
        return writer.records();
    }

    /** How long that took. */
    public long nanos() {
        return writer.nanos();
    }

    /** Takes nothing more, stores what is waiting, then returns. */
    @Override
    public void close() {
        backlog.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            // The writer goes on by itself; interrupting it as well would close the files of an embedded database.
            Thread.currentThread().interrupt();
        }
    }
}

package vn.thamtra.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Subject;
import vn.thamtra.replay.comparison.Group;
import vn.thamtra.replay.comparison.PeriodOrder;
import vn.thamtra.replay.comparison.RulebookChoice;
import vn.thamtra.replay.comparison.Tally;
import vn.thamtra.rulebook.store.RulebookFiles;

/**
 * Jobs in the database. Whoever works on one holds a lease on it, by the database's clock; what was done is stored together
 * with how far it has come, and only while the lease is held, so that every decision counts exactly once.
 */
final class JobStore {
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID FIRST = new UUID(0, 0);
    private static final String LEASE = "current_timestamp + interval '20' second";
    private static final JsonMapper JSON = JsonValues.MAPPER
            .rebuild()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final UUID holder;

    /** @param holder who holds the leases that are taken through this */
    JobStore(DataSource dataSource, UUID holder) {
        this.jdbc = JdbcClient.create(dataSource);
        this.batches = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.journal = new Journal(dataSource);
        this.holder = holder;
    }

    void create(UUID id, PeriodOrder order, String caller, long knownSequence, Exchanges.Span span, Instant now) {
        transaction.executeWithoutResult(status ->
                journal.enter(Subject.REPLAY_JOB, entry -> insert(id, order, caller, knownSequence, span, now, entry)));
    }

    private void insert(
            UUID id,
            PeriodOrder order,
            String caller,
            long knownSequence,
            Exchanges.Span span,
            Instant now,
            long entry) {
        jdbc.sql("""
                        insert into replay_job (id, created_at, caller, recorded_from, recorded_to, procedure_id, rulebook,
                                                known_sequence, state, first_index, end_index, next_index, total, entry)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?)""")
                .param(id)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(caller)
                .param(order.from().atOffset(ZoneOffset.UTC))
                .param(order.to().atOffset(ZoneOffset.UTC))
                .param(6, order.procedure(), Types.VARCHAR)
                .param(order.rulebook().text())
                .param(knownSequence)
                .param(span.first())
                .param(span.end())
                .param(span.first())
                .param(span.count())
                .param(entry)
                .update();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql("select * from replay_job where id = ?")
                .param(id)
                .query(JobStore::job)
                .optional();
    }

    /** Newest first, those ordered before one or all. */
    List<Job> newest(@Nullable Job before, int most) {
        OffsetDateTime than = before == null ? NEVER : before.createdAt().atOffset(ZoneOffset.UTC);
        return jdbc.sql("select * from replay_job where created_at < ? or created_at = ? and id > ?"
                        + " order by created_at desc, id limit ?")
                .param(than)
                .param(than)
                .param(before == null ? FIRST : before.id())
                .param(most)
                .query(JobStore::job)
                .list();
    }

    /** The oldest jobs that nobody works on, and those already held. */
    List<Job> claim(int most) {
        return transaction.execute(status -> {
            List<UUID> free = jdbc.sql("""
                            select id from replay_job where state in ('WAITING', 'RUNNING')
                            and (lease_until is null or lease_until < current_timestamp or lease_holder = ?)
                            order by created_at, id limit ?""")
                    .param(holder)
                    .param(most)
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list();
            return free.stream()
                    .filter(this::take)
                    .flatMap(id -> find(id).stream())
                    .toList();
        });
    }

    private boolean take(UUID id) {
        boolean taken = jdbc.sql("update replay_job set lease_holder = ?, lease_until = " + LEASE
                                + " where id = ? and state in ('WAITING', 'RUNNING')"
                                + " and (lease_until is null or lease_until < current_timestamp or lease_holder = ?)")
                        .param(holder)
                        .param(id)
                        .param(holder)
                        .update()
                == 1;
        if (taken && find(id).map(Job::state).filter(Job.State.WAITING::equals).isPresent()) {
            journal.change(Subject.REPLAY_JOB, id, entry -> start(id, entry));
        }
        return taken;
    }

    private void start(UUID id, long entry) {
        jdbc.sql("update replay_job set state = 'RUNNING', entry = ? where id = ?")
                .param(entry)
                .param(id)
                .update();
    }

    /** Whoever works on it finds out when it stores what it has done. */
    void stop(UUID id, Instant now) {
        transaction.executeWithoutResult(status -> {
            boolean runs = jdbc.sql(
                            "select id from replay_job where id = ? and state in ('WAITING', 'RUNNING') for update")
                    .param(id)
                    .query(UUID.class)
                    .optional()
                    .isPresent();
            if (runs) {
                journal.change(Subject.REPLAY_JOB, id, entry -> jdbc.sql(
                                "update replay_job set state = 'STOPPED', finished_at = ?, entry = ? where id = ?")
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(entry)
                        .param(id)
                        .update());
            }
        });
    }

    /** Gives back what is held, so that others need not wait for the leases to end. */
    void release() {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update replay_job set lease_holder = null, lease_until = null where lease_holder = ?")
                .param(holder)
                .update());
    }

    /**
     * Stores what was done from where the job stood up to an index. Of a decision that was erased while the job was at it
     * nothing is stored: an erasure holds the journal, so that it is either seen here or sees the lines.
     *
     * @return false when another process has taken over meanwhile; then nothing is stored
     */
    boolean advance(Job job, long next, Tally tally, Instant now) {
        return transaction.execute(status -> {
            boolean held = held(job);
            if (held) {
                journal.change(Subject.REPLAY_JOB, job.id(), entry -> move(job, next, tally, now, entry));
                tell(job.id(), tally);
                count(job.id(), tally.groups());
            }
            return held;
        });
    }

    private void tell(UUID job, Tally tally) {
        if (!tally.lines().isEmpty()) {
            List<Tally.Line> lines = ErasedChanges.silenced(tally.lines(), erasedAmong(tally.lines()));
            journal.enter(Subject.REPLAY_CHANGE, entry -> insert(job, lines, entry));
        }
    }

    private Set<Long> erasedAmong(List<Tally.Line> lines) {
        return jdbc.sql("select leaf_index from erasure where leaf_index between ? and ?")
                .param(lines.get(0).index())
                .param(lines.get(lines.size() - 1).index())
                .query((row, number) -> row.getLong(1))
                .set();
    }

    private void count(UUID job, Map<Group, Long> groups) {
        if (!groups.isEmpty()) {
            journal.change(Subject.REPLAY_GROUP, job, entry -> {
                groups.forEach((group, decisions) -> add(job, group, decisions));
                jdbc.sql("update replay_group set entry = ? where job_id = ?")
                        .param(entry)
                        .param(job)
                        .update();
            });
        }
    }

    /** Locks the job until the end of the transaction. */
    private boolean held(Job job) {
        return jdbc.sql("select id from replay_job where id = ? and lease_holder = ? and next_index = ?"
                        + " and state = 'RUNNING' for update")
                .param(job.id())
                .param(holder)
                .param(job.next())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private void move(Job job, long next, Tally tally, Instant now, long entry) {
        boolean done = next >= job.end();
        jdbc.sql("update replay_job set next_index = ?, matching = matching + ?,"
                        + " in_meaning = coalesce(in_meaning, 0) + ?, differing = differing + ?,"
                        + " not_reproducible = not_reproducible + ?, state = ?, finished_at = ?, entry = ?, lease_until = "
                        + LEASE + " where id = ?")
                .param(next)
                .param(tally.matching())
                .param(tally.inMeaning())
                .param(tally.differing())
                .param(tally.notReproducible())
                .param(done ? Job.State.DONE.name() : Job.State.RUNNING.name())
                .param(7, done ? now.atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param(entry)
                .param(job.id())
                .update();
    }

    private void insert(UUID job, List<Tally.Line> lines, long entry) {
        batches.batchUpdate(
                "insert into replay_change (job_id, leaf_index, line, entry) values (?, ?, ?, ?)",
                lines,
                500,
                (row, line) -> {
                    row.setObject(1, job);
                    row.setLong(2, line.index());
                    row.setBytes(3, line.json());
                    row.setLong(4, entry);
                });
    }

    private void add(UUID job, Group group, long decisions) {
        byte[] content = JSON.writeValueAsBytes(group);
        String key = RulebookFiles.sha256(content);
        int known = jdbc.sql("update replay_group set decisions = decisions + ? where job_id = ? and group_key = ?")
                .param(decisions)
                .param(job)
                .param(key)
                .update();
        if (known == 0) {
            jdbc.sql("insert into replay_group (job_id, group_key, content, decisions) values (?, ?, ?, ?)")
                    .param(job)
                    .param(key)
                    .param(content)
                    .param(decisions)
                    .update();
        }
    }

    long count(Job.State state) {
        return jdbc.sql("select count(*) from replay_job where state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    /** The groups of a job with their counts, most decisions first. */
    List<Map.Entry<Group, Long>> groups(UUID job) {
        return jdbc.sql(
                        "select content, decisions from replay_group where job_id = ? order by decisions desc, group_key")
                .param(job)
                .query((row, number) -> Map.entry(JSON.readValue(row.getBytes(1), Group.class), row.getLong(2)))
                .list();
    }

    /** Lines of a job in the order of the log, with an index greater than the one given. */
    List<Tally.Line> lines(UUID job, long after, int most) {
        return jdbc.sql("select leaf_index, line from replay_change where job_id = ? and leaf_index > ?"
                        + " order by leaf_index limit ?")
                .param(job)
                .param(after)
                .param(most)
                .query((row, number) -> new Tally.Line(row.getLong(1), row.getBytes(2)))
                .list();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                instant(row, "created_at"),
                row.getString("caller"),
                new PeriodOrder(
                        instant(row, "recorded_from"),
                        instant(row, "recorded_to"),
                        row.getString("procedure_id"),
                        RulebookChoice.parse(row.getString("rulebook")).orElseThrow()),
                row.getLong("known_sequence"),
                Job.State.valueOf(row.getString("state")),
                row.getLong("next_index"),
                row.getLong("end_index"),
                new Job.Counts(
                        row.getLong("total"),
                        row.getLong("matching"),
                        row.getLong("in_meaning"),
                        row.getLong("differing"),
                        row.getLong("not_reproducible")),
                finishedAt(row));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant finishedAt(ResultSet row) throws SQLException {
        OffsetDateTime moment = row.getObject("finished_at", OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

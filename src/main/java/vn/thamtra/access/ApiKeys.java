package vn.thamtra.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.damage.Seldom;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.ledger.journal.Subject;

/**
 * The API keys. A key made or revoked counts at once in this process and within {@link #FRESH} in every other one on the
 * same database. While the database is away, known keys go on counting for {@link #STALE}.
 */
public final class ApiKeys {
    static final Duration FRESH = Duration.ofSeconds(5);
    static final Duration MISS = Duration.ofSeconds(1);
    static final Duration STALE = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);

    private static final Seldom UNREAD = new Seldom();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final InstantSource clock;
    private final Seals seals;
    private final ReentrantLock lookup = new ReentrantLock();
    private volatile KeyRing ring = KeyRing.of(List.of(), Instant.MIN);

    /** @param seals of the journal: a key or role that it does not seal does not count */
    ApiKeys(DataSource dataSource, InstantSource clock, Seals seals) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.journal = new Journal(dataSource);
        this.clock = clock;
        this.seals = seals;
    }

    /** Makes a key; its secret cannot be had again. */
    public NewApiKey create(String label, Role role) {
        NewApiKey made = insert(label, role, Secret.generate());
        read();
        return made;
    }

    private NewApiKey insert(String label, Role role, String secret) {
        ApiKey key = new ApiKey(UUID.randomUUID(), label, role, now(), null);
        transaction.executeWithoutResult(status -> journal.enter(Subject.API_KEY, entry -> insert(key, secret, entry)));
        return new NewApiKey(key, secret);
    }

    private void insert(ApiKey key, String secret, long entry) {
        jdbc.sql("insert into api_key (id, label, role, secret_hash, created_at, entry) values (?, ?, ?, ?, ?, ?)")
                .param(key.id())
                .param(key.label())
                .param(key.role().name())
                .param(Secret.hash(secret))
                .param(key.createdAt().atOffset(ZoneOffset.UTC))
                .param(entry)
                .update();
    }

    /** False when there is no such key, or it was revoked before. */
    boolean revoke(UUID id) {
        boolean revoked = Boolean.TRUE.equals(transaction.execute(status -> revokeOnce(id)));
        read();
        return revoked;
    }

    private boolean revokeOnce(UUID id) {
        journal.lock();
        boolean valid = jdbc.sql("select count(*) from api_key where id = ? and revoked_at is null")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
        if (valid) {
            journal.change(Subject.API_KEY, id, entry -> revoke(id, entry));
        }
        return valid;
    }

    private void revoke(UUID id, long entry) {
        jdbc.sql("update api_key set revoked_at = ?, entry = ? where id = ?")
                .param(now().atOffset(ZoneOffset.UTC))
                .param(entry)
                .param(id)
                .update();
    }

    /** All keys, revoked ones too, oldest first, each told whether the journal seals it. */
    List<Seals.Row<ApiKey>> list() {
        return seals.all(Subject.API_KEY, ApiKeys::key).stream()
                .sorted(Comparator.comparing(
                                (Seals.Row<ApiKey> row) -> row.value().createdAt())
                        .thenComparing(row -> row.value().id()))
                .toList();
    }

    /** The key with this secret, unless it was revoked. */
    Optional<ApiKey> find(String secret) {
        String hash = Secret.hash(secret);
        Optional<ApiKey> known = notOlderThan(FRESH).find(hash);
        return known.isPresent() ? known : notOlderThan(MISS).find(hash);
    }

    /**
     * The first administrator's key, if no administrator has one: with the configured secret, or with a new one. Empty
     * when there is an administrator already.
     */
    Optional<NewApiKey> bootstrap(Optional<String> configured) {
        Optional<NewApiKey> made = transaction.execute(status -> {
            jdbc.sql("select id from api_key_guard where id = 0 for update")
                    .query(Long.class)
                    .single();
            return hasAdministrator() ? Optional.empty() : Optional.of(first(configured));
        });
        read();
        return made;
    }

    /** Whether the secret is that of an administrator. */
    boolean isAdministrator(String secret) {
        return find(secret).filter(key -> key.role() == Role.ADMIN).isPresent();
    }

    private NewApiKey first(Optional<String> configured) {
        try {
            return insert("bootstrap", Role.ADMIN, configured.orElseGet(Secret::generate));
        } catch (DuplicateKeyException e) {
            throw BootstrapKeyRefused.used(e);
        }
    }

    private boolean hasAdministrator() {
        return valid().stream().anyMatch(known -> known.key().role() == Role.ADMIN);
    }

    /** One thread reads while the others go on with what is known, unless that is too old for anyone. */
    private KeyRing notOlderThan(Duration age) {
        Instant now = clock.instant();
        if (!ring.olderThan(age, now)) {
            return ring;
        } else if (ring.olderThan(STALE, now)) {
            lookup.lock();
        } else if (!lookup.tryLock()) {
            return ring;
        }
        try {
            return ring.olderThan(age, now) ? readOrKeep(now) : ring;
        } finally {
            lookup.unlock();
        }
    }

    private KeyRing readOrKeep(Instant now) {
        try {
            return read();
        } catch (DataAccessException e) {
            if (ring.olderThan(STALE, now)) {
                throw e;
            }
            UNREAD.tell(before ->
                    LOG.warn("API keys cannot be read now; those known since {} go on counting", ring.readAt()));
            return ring;
        }
    }

    /** Under the lock, so that a reading begun before a change cannot overwrite one begun after it. */
    private KeyRing read() {
        lookup.lock();
        try {
            Instant readAt = clock.instant();
            ring = KeyRing.of(valid(), readAt);
            return ring;
        } finally {
            lookup.unlock();
        }
    }

    private List<KeyRing.Hashed> valid() {
        return seals
                .all(
                        Subject.API_KEY,
                        (row, number) -> new KeyRing.Hashed(row.getString("secret_hash"), key(row, number)))
                .stream()
                .filter(Seals.Row::sealed)
                .map(Seals.Row::value)
                .filter(known -> !known.key().revoked())
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("label"),
                Role.valueOf(row.getString("role")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                revokedAt(row));
    }

    private static @Nullable Instant revokedAt(ResultSet row) throws SQLException {
        OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return revokedAt == null ? null : revokedAt.toInstant();
    }
}

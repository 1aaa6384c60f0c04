package vn.thamtra.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.access.SecurityLine.Kind;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.damage.Seldom;
import vn.thamtra.ledger.database.Transactions;
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
    private final Persons persons;
    private final SecurityLog log;
    private final KeyUse use;
    private final ReentrantLock lookup = new ReentrantLock();
    private volatile @Nullable Person newcomer;
    private volatile KeyRing ring = KeyRing.of(List.of(), List.of(), Instant.MIN);

    /** @param seals of the journal: a key or role that it does not seal does not count */
    ApiKeys(DataSource dataSource, InstantSource clock, Seals seals) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.journal = new Journal(dataSource);
        this.clock = clock;
        this.seals = seals;
        this.persons = new Persons(dataSource, clock, seals);
        this.log = new SecurityLog(dataSource, clock);
        this.use = new KeyUse(dataSource, clock);
    }

    /** Makes a system's key; its secret cannot be had again. */
    public NewApiKey create(String label, Role role) {
        return create(KeyOrder.ofSystem(label, role), null);
    }

    NewApiKey create(KeyOrder order, @Nullable Caller by) {
        NewApiKey made = insert(order, Secret.generate(), by);
        read();
        return made;
    }

    private NewApiKey insert(KeyOrder order, String secret, @Nullable Caller by) {
        ApiKey key = new ApiKey(
                UUID.randomUUID(), order.label(), order.role(), now(), null, order.person(), order.expiresAt(), null);
        transaction.executeWithoutResult(status -> {
            journal.enter(Subject.API_KEY, entry -> insert(key, secret, entry));
            log.write(SecurityLine.ofKey(Kind.KEY_MADE, by, key));
        });
        return new NewApiKey(key, secret);
    }

    private void insert(ApiKey key, String secret, long entry) {
        jdbc.sql("insert into api_key (id, label, role, secret_hash, created_at, person, expires_at, entry)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(key.id())
                .param(key.label())
                .param(key.role().name())
                .param(Sha256.hex(secret))
                .param(key.createdAt().atOffset(ZoneOffset.UTC))
                .param(6, key.person(), Types.OTHER)
                .param(7, offset(key.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(entry)
                .update();
    }

    /** False when there is no such key, or it was revoked before. */
    boolean revoke(UUID id, @Nullable Caller by) {
        boolean revoked = Boolean.TRUE.equals(transaction.execute(status -> revokeOnce(id, by)));
        read();
        return revoked;
    }

    private boolean revokeOnce(UUID id, @Nullable Caller by) {
        journal.lock();
        Optional<ApiKey> valid = jdbc.sql("select * from api_key where id = ? and revoked_at is null")
                .param(id)
                .query(ApiKeys::key)
                .optional();
        valid.ifPresent(key -> {
            journal.change(Subject.API_KEY, id, entry -> revoke(id, entry));
            log.write(SecurityLine.ofKey(Kind.KEY_REVOKED, by, key));
        });
        return valid.isPresent();
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

    /** One key, whatever became of it. */
    Optional<Seals.Row<ApiKey>> find(UUID id) {
        return seals.of(Subject.API_KEY, id, ApiKeys::key).stream().findFirst();
    }

    /** The key with this secret, unless it was revoked or has ended, or its person may no longer use it. */
    Optional<ApiKey> find(String secret) {
        return held(secret).map(KeyRing.Held::key);
    }

    private Optional<KeyRing.Held> held(String secret) {
        String hash = Sha256.hex(secret);
        Optional<KeyRing.Held> known = notOlderThan(FRESH).find(hash);
        return (known.isPresent() ? known : notOlderThan(MISS).find(hash))
                .filter(held -> !held.key().hasEnded(clock.instant()));
    }

    /** Who calls with this secret; that the key was used today is noted. */
    public Optional<Caller> caller(String secret) {
        Optional<KeyRing.Held> held = held(secret);
        held.map(KeyRing.Held::key).ifPresent(use::note);
        return held.map(KeyRing.Held::caller);
    }

    /** An active person, as far as is known for no longer than {@link #FRESH}. */
    public Optional<Person> person(UUID id) {
        return notOlderThan(FRESH).person(id);
    }

    /** Persons have changed. */
    void refresh() {
        read();
    }

    Persons persons() {
        return persons;
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

    /** The first administrator, where this start was the first and nobody has a password yet. */
    public Optional<Person> newcomer() {
        return Optional.ofNullable(newcomer);
    }

    /** Whether the secret is that of an administrator. */
    boolean isAdministrator(String secret) {
        return find(secret).filter(key -> key.role() == Role.ADMIN).isPresent();
    }

    private NewApiKey first(Optional<String> configured) {
        try {
            Person administrator = firstAdministrator();
            newcomer = administrator;
            return insert(
                    new KeyOrder("bootstrap", Role.ADMIN, administrator.id(), null),
                    configured.orElseGet(Secret::generate),
                    null);
        } catch (DuplicateKeyException e) {
            throw BootstrapKeyRefused.used(e);
        }
    }

    private Person firstAdministrator() {
        return persons.counting().stream()
                .filter(Person::isAdministrator)
                .findFirst()
                .orElseGet(() -> persons.insert(FirstAdministrator.order(persons::isTaken), null));
    }

    private boolean hasAdministrator() {
        return persons.hasAdministratorWithPassword() || hasAdministratorsKey();
    }

    private boolean hasAdministratorsKey() {
        return readRing().byPrefix().values().stream()
                .anyMatch(known ->
                        known.key().role() == Role.ADMIN && !known.key().hasEnded(clock.instant()));
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
            ring = readRing();
            return ring;
        } finally {
            lookup.unlock();
        }
    }

    private KeyRing readRing() {
        Instant readAt = clock.instant();
        return KeyRing.of(sealed(), persons.counting(), readAt);
    }

    private List<KeyRing.Hashed> sealed() {
        return seals
                .all(
                        Subject.API_KEY,
                        (row, number) -> new KeyRing.Hashed(row.getString("secret_hash"), key(row, number)))
                .stream()
                .filter(Seals.Row::sealed)
                .map(Seals.Row::value)
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
                moment(row, "revoked_at"),
                row.getObject("person", UUID.class),
                moment(row, "expires_at"),
                row.getObject("last_used_on", LocalDate.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}

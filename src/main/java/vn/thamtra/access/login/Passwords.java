package vn.thamtra.access.login;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import vn.thamtra.access.Person;
import vn.thamtra.access.SecurityLine;
import vn.thamtra.access.SecurityLine.Kind;
import vn.thamtra.access.SecurityLog;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.ledger.journal.Subject;
import vn.thamtra.logline.LogLine;

/**
 * Passwords, as Argon2id: set by a link, checked one at a time. Of a password only the hash counts whose digest the journal
 * seals with the person.
 */
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** Held against what is typed for a name that is nobody's, so that this takes as long. */
    private final SingletonSupplier<String> nobodys =
            SingletonSupplier.of(() -> String.valueOf(encoder.encode("nobody")));

    private final ReentrantLock one = new ReentrantLock();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final Misses misses;
    private final Seals seals;
    private final SecurityLog log;
    private final InstantSource clock;

    Passwords(DataSource dataSource, InstantSource clock, Seals seals, SecurityLog log) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.journal = new Journal(dataSource);
        this.misses = new Misses(dataSource);
        this.seals = seals;
        this.log = log;
        this.clock = clock;
    }

    /** Who it is; empty for a wrong name or password, and while the name or the address waits. */
    Optional<Person> check(String login, String password, String address) {
        one.lock();
        try {
            if (misses.wait(login, address, clock.instant())) {
                LogLine.of("LOGIN_WAITS")
                        .with("login", login)
                        .with("address", address)
                        .warn();
                return Optional.empty();
            }
            Optional<Person> known = byPassword(login, password);
            if (known.isEmpty()) {
                write(SecurityLine.ofLogin(Kind.LOGIN_MISSED, null, login, address, null));
            }
            return known;
        } finally {
            one.unlock();
        }
    }

    /** Whether a password was ever set for them that still counts. */
    boolean hasOne(Person person) {
        return credentials("login", person.login()).flatMap(this::hash).isPresent();
    }

    private Optional<Person> byPassword(String login, String password) {
        Optional<Credentials> found = credentials("login", login);
        Optional<String> hash = found.flatMap(this::hash);
        boolean right = encoder.matches(password, hash.orElseGet(nobodys::obtain));
        return right && hash.isPresent() ? found.map(Credentials::person).filter(Person::active) : Optional.empty();
    }

    /** Who has that login name and may come, where somebody else has made sure that it is he. */
    Optional<Person> ofLogin(String login) {
        return credentials("login", login).map(Credentials::person).filter(Person::active);
    }

    private Optional<String> hash(Credentials credentials) {
        return jdbc.sql("select hash from person_password where person = ?")
                .param(credentials.person().id())
                .query(String.class)
                .optional()
                .filter(hash -> Sha256.hex(hash).equals(credentials.password()));
    }

    /** Sealed ones only. */
    private Optional<Credentials> credentials(String column, String value) {
        return jdbc
                .sql("select id from person where " + column + " = ?")
                .param(value)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .flatMap(id -> seals.of(Subject.PERSON, id, Credentials::of).stream())
                .filter(Seals.Row::sealed)
                .map(Seals.Row::value)
                .findFirst();
    }

    /** Whose password the link may set now. */
    Optional<Person> ofLink(String secret) {
        String digest = Sha256.hex(secret);
        return credentials("link_digest", digest)
                .filter(found -> found.mayBeSetBy(digest, clock.instant()))
                .map(Credentials::person);
    }

    /** Sets the password and ends the link; false where the link is no longer good. */
    boolean set(String secret, String password, String address) {
        @Nullable String hash = encoder.encode(password);
        return hash != null
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    journal.lock();
                    Optional<Person> person = ofLink(secret);
                    person.ifPresent(known -> set(known, hash, address));
                    return person.isPresent();
                }));
    }

    private void set(Person person, String hash, String address) {
        jdbc.sql("delete from person_password where person = ?")
                .param(person.id())
                .update();
        jdbc.sql("insert into person_password (person, hash) values (?, ?)")
                .params(person.id(), hash)
                .update();
        journal.change(Subject.PERSON, person.id(), entry -> jdbc.sql("update person set password_digest = ?,"
                        + " link_digest = null, link_until = null, entry = ? where id = ?")
                .params(Sha256.hex(hash), entry, person.id())
                .update());
        log.write(SecurityLine.ofLogin(Kind.PASSWORD_SET, person.id(), person.login(), address, null));
    }

    /** Somebody has come or gone. */
    void write(SecurityLine line) {
        transaction.executeWithoutResult(status -> log.write(line));
    }
}

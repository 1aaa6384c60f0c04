package vn.thamtra.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.access.SecurityLine.Kind;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Subject;

/** Links by which a person sets his password: once, within a day, and only the newest one. */
public final class PasswordLinks {
    public static final String PATH = "/password/";
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final SecurityLog log;
    private final InstantSource clock;

    PasswordLinks(DataSource dataSource, InstantSource clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.journal = new Journal(dataSource);
        this.log = new SecurityLog(dataSource, clock);
        this.clock = clock;
    }

    /** The path with the secret, of which only a hash is kept. */
    public Link make(Person person, @Nullable Caller by) {
        String secret = Secret.generate();
        Instant until = clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.MICROS);
        transaction.executeWithoutResult(status -> {
            journal.change(Subject.PERSON, person.id(), entry -> jdbc.sql(
                            "update person set link_digest = ?, link_until = ?, entry = ? where id = ?")
                    .params(Sha256.hex(secret), until.atOffset(ZoneOffset.UTC), entry, person.id())
                    .update());
            log.write(SecurityLine.ofPerson(Kind.PASSWORD_LINK, by, person, person.login()));
        });
        return new Link(PATH + secret, until);
    }

    /** Where a password can be set, and until when. */
    public record Link(String path, Instant until) {
        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "Link[not shown, " + until + "]";
        }
    }
}

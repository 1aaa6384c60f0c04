package vn.thamtra.ledger;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which requests have been recorded or are being worked on, by caller and Idempotency-Key. Two requests with one key in
 * two processes at once are told apart when the second is appended.
 */
public final class Idempotency {
    /** The longest Idempotency-Key, in characters. */
    public static final int LONGEST_KEY = 255;

    private final ConcurrentMap<CallerKey, Reservation> inFlight = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    public Idempotency(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The hash of the body is SHA-256. Reserving comes before looking: else a record made in between would be missed. */
    public Begun begin(String caller, String key, byte[] bodyHash) {
        Reservation mine = new Reservation(caller, checked(key), bodyHash, this::release);
        Reservation theirs = inFlight.putIfAbsent(CallerKey.of(mine), mine);
        if (theirs != null) {
            return same(theirs.bodyHash(), bodyHash) ? new Begun.InFlight() : new Begun.Conflict();
        }
        return look(mine);
    }

    private Begun look(Reservation mine) {
        boolean fresh = false;
        try {
            Optional<Begun> recorded = recorded(mine);
            fresh = recorded.isEmpty();
            return recorded.orElseGet(() -> new Begun.Fresh(mine));
        } finally {
            if (!fresh) {
                mine.close();
            }
        }
    }

    /** Repeated or Conflict, if the key has made a record; in any process. */
    Optional<Begun> recorded(Reservation wanted) {
        return jdbc.sql("select record_id, body_hash from idempotency where caller = ? and idempotency_key = ?")
                .param(wanted.caller())
                .param(wanted.key())
                .query((row, number) -> compare(row, wanted))
                .optional();
    }

    /** Releasing twice must not release what another request has reserved in between. */
    private void release(Reservation mine) {
        inFlight.remove(CallerKey.of(mine), mine);
    }

    private static Begun compare(ResultSet row, Reservation wanted) throws SQLException {
        return same(row.getBytes("body_hash"), wanted.bodyHash())
                ? new Begun.Repeated(row.getObject("record_id", UUID.class))
                : new Begun.Conflict();
    }

    private static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    private static String checked(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters, not " + key.length());
        }
        return key;
    }

    private record CallerKey(String caller, String key) {
        static CallerKey of(Reservation reservation) {
            return new CallerKey(reservation.caller(), reservation.key());
        }
    }
}

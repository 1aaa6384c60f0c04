package vn.thamtra.access.login;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands in a session: who and since when, sealed with its id. Whoever writes to the database cannot make a session of
 * it.
 */
final class SessionSeal {
    private static final String USE = "thamtra session 1 ";

    private final OwnSeal seal;

    SessionSeal(OwnSeal seal) {
        this.seal = seal;
    }

    record Login(UUID person, Instant since) {}

    String seal(String session, Login login) {
        return seal.seal(USE + session, login.person() + " " + login.since().toEpochMilli());
    }

    /** Empty for what this service has not sealed. */
    Optional<Login> open(String session, String sealed) {
        return seal.open(USE + session, sealed).map(SessionSeal::login);
    }

    private static Login login(String said) {
        int end = said.indexOf(' ');
        return new Login(
                UUID.fromString(said.substring(0, end)), Instant.ofEpochMilli(Long.parseLong(said.substring(end + 1))));
    }
}

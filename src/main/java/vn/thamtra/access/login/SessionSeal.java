package vn.thamtra.access.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands in a session: who and since when, sealed with its id by a key that is not in the database (HMAC-SHA-256 under
 * the key of the ledger, which all processes share). Whoever writes to the database cannot make a session of it.
 */
final class SessionSeal {
    private static final String HMAC = "HmacSHA256";
    private static final String USE = "thamtra session 1 ";

    private final SecretKeySpec key;

    SessionSeal(KeyPair ledger) {
        this.key = new SecretKeySpec(ledger.getPrivate().getEncoded(), HMAC);
    }

    record Login(UUID person, Instant since) {}

    String seal(String session, Login login) {
        String said = login.person() + " " + login.since().toEpochMilli();
        return said + " " + mac(session, said);
    }

    /** Empty for what this service has not sealed. */
    Optional<Login> open(String session, String sealed) {
        int end = sealed.lastIndexOf(' ');
        String said = sealed.substring(0, Math.max(end, 0));
        boolean own = MessageDigest.isEqual(bytes(mac(session, said)), bytes(sealed.substring(end + 1)));
        return own ? Optional.of(login(said)) : Optional.empty();
    }

    private static Login login(String said) {
        int end = said.indexOf(' ');
        return new Login(
                UUID.fromString(said.substring(0, end)), Instant.ofEpochMilli(Long.parseLong(said.substring(end + 1))));
    }

    private String mac(String session, String said) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes(USE + session + " " + said)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

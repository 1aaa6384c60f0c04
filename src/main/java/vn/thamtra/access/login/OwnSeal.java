package vn.thamtra.access.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts that are kept elsewhere and come back: HMAC-SHA-256 under the key of the ledger, which all processes share and which
 * is not in the database.
 */
final class OwnSeal {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    OwnSeal(KeyPair ledger) {
        this.key = new SecretKeySpec(ledger.getPrivate().getEncoded(), HMAC);
    }

    /** @param use what the text is kept for; under another it does not open */
    String seal(String use, String said) {
        return said + " " + mac(use, said);
    }

    /** Empty for what this service has not sealed for that use. */
    Optional<String> open(String use, String sealed) {
        int end = sealed.lastIndexOf(' ');
        String said = sealed.substring(0, Math.max(end, 0));
        boolean own = MessageDigest.isEqual(bytes(mac(use, said)), bytes(sealed.substring(end + 1)));
        return own ? Optional.of(said) : Optional.empty();
    }

    private String mac(String use, String said) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes(use + " " + said)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

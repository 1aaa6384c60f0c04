package vn.thamtra.access;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret half of an API key, or of a link. 256 random bits need no slow hash: they cannot be guessed. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;

    private Secret() {}

    static String generate() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return "tt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

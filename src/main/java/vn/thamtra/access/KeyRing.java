package vn.thamtra.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The valid keys by the hash of their secret, as read at one moment. Found by a prefix, then compared whole in constant
 * time: how long a wrong secret takes tells nothing about a right one.
 */
record KeyRing(Map<String, Hashed> byPrefix, Instant readAt) {
    private static final int PREFIX = 16;

    static KeyRing of(List<Hashed> valid, Instant readAt) {
        return new KeyRing(valid.stream().collect(toUnmodifiableMap(key -> prefix(key.hash()), key -> key)), readAt);
    }

    private static String prefix(String hash) {
        return hash.substring(0, PREFIX);
    }

    Optional<ApiKey> find(String hash) {
        return Optional.ofNullable(byPrefix.get(prefix(hash)))
                .filter(known -> MessageDigest.isEqual(bytes(known.hash()), bytes(hash)))
                .map(Hashed::key);
    }

    /** What was read after now was read before the clock was set back: nobody knows how long ago. */
    boolean olderThan(Duration age, Instant now) {
        return readAt.isBefore(now.minus(age)) || readAt.isAfter(now);
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }

    /** A key and the hash of its secret. */
    record Hashed(String hash, ApiKey key) {}
}

package vn.thamtra.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The valid keys by the hash of their secret and the active persons, as read at one moment. A key counts while its person
 * is active and has its role. Found by a prefix, then compared whole in constant
 * time: how long a wrong secret takes tells nothing about a right one.
 */
record KeyRing(Map<String, Held> byPrefix, Map<UUID, Person> persons, Instant readAt) {
    private static final int PREFIX = 16;

    static KeyRing of(List<Hashed> keys, List<Person> persons, Instant readAt) {
        Map<UUID, Person> active =
                persons.stream().filter(Person::active).collect(toUnmodifiableMap(Person::id, person -> person));
        Map<String, Held> valid = keys.stream()
                .map(key -> key.heldBy(active))
                .filter(Held::counts)
                .collect(toUnmodifiableMap(key -> prefix(key.hash()), key -> key));
        return new KeyRing(valid, active, readAt);
    }

    /** An active person. */
    Optional<Person> person(UUID id) {
        return Optional.ofNullable(persons.get(id));
    }

    private static String prefix(String hash) {
        return hash.substring(0, PREFIX);
    }

    Optional<Held> find(String hash) {
        return Optional.ofNullable(byPrefix.get(prefix(hash)))
                .filter(known -> MessageDigest.isEqual(bytes(known.hash()), bytes(hash)));
    }

    /** What was read after now was read before the clock was set back: nobody knows how long ago. */
    boolean olderThan(Duration age, Instant now) {
        return readAt.isBefore(now.minus(age)) || readAt.isAfter(now);
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }

    /** A key and the hash of its secret. */
    record Hashed(String hash, ApiKey key) {
        private Held heldBy(Map<UUID, Person> active) {
            @Nullable UUID holder = key.person();
            return new Held(hash, key, holder == null ? null : active.get(holder));
        }
    }

    /**
     * The same with whose key it is.
     *
     * @param person null for a system's key, and where its person does not count
     */
    record Held(String hash, ApiKey key, @Nullable Person person) {
        private boolean counts() {
            boolean ofSystem = key.person() == null;
            return !key.revoked() && (ofSystem || (person != null && person.mayBe(key.role())));
        }

        Caller caller() {
            return Caller.of(key, person);
        }
    }
}

package vn.thamtra.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.following.GroupWatch;
import vn.thamtra.ledger.tree.CanonicalJson;
import vn.thamtra.ledger.tree.Leaf;

/** A record with its salt and leaf, and the answer its caller waits for. */
final class Pending implements GroupWatch.Waited {
    private final NewRecord given;
    private final long since = System.nanoTime();
    private final byte[] seed;
    private final byte[] salt;
    private final byte[] leaf;
    private final byte[] leafHash;
    private final UUID basisSet;
    private final CompletableFuture<Appended> outcome = new CompletableFuture<>();

    /**
     * With its salt and leaf.
     *
     * @param seed random bytes nobody else has
     * @param basisSet the id of its bases
     */
    Pending(NewRecord given, byte[] seed, UUID basisSet) {
        this.given = given;
        this.seed = seed;
        this.salt = salt(given, seed);
        this.leaf = leaf(given, salt).canonical();
        this.leafHash = Leaf.hash(leaf);
        this.basisSet = basisSet;
    }

    private static Leaf leaf(NewRecord given, byte[] salt) {
        return new Leaf(
                given.stamp().id(),
                given.stamp().recordedAt(),
                given.rulebook(),
                Leaf.contentHash(salt, given.request()),
                Leaf.contentHash(salt, given.answer()));
    }

    @Override
    public long since() {
        return since;
    }

    NewRecord given() {
        return given;
    }

    @Override
    public UUID id() {
        return given.stamp().id();
    }

    private static byte[] salt(NewRecord given, byte[] seed) {
        Reservation reservation = given.reservation();
        return salt(seed, given.caller(), reservation == null ? null : reservation.key());
    }

    /** What the leaf has no member for, who asked and by which key, it commits to through its salt. */
    static byte[] salt(byte[] seed, String caller, @Nullable String key) {
        TreeMap<String, String> labels = new TreeMap<>(Map.of("caller", caller));
        if (key != null) {
            labels.put("idempotencyKey", key);
        }
        return Sha256.of(seed, CanonicalJson.object(labels));
    }

    byte[] seed() {
        return seed;
    }

    byte[] salt() {
        return salt;
    }

    byte[] leaf() {
        return leaf;
    }

    byte[] leafHash() {
        return leafHash;
    }

    UUID basisSet() {
        return basisSet;
    }

    long bytes() {
        return (long) given.request().length + given.answer().length;
    }

    CompletableFuture<Appended> outcome() {
        return outcome;
    }

    void stored(long index) {
        answer(new Appended.Stored(
                new Entry(id(), index, leafHash, given.stamp().recordedAt())));
    }

    /** Whether something newer than it was judged by has been published. */
    boolean isOvertaken(long sequence) {
        return given.known() < sequence;
    }

    void answer(Appended appended) {
        outcome.complete(appended);
    }
}

package vn.thamtra.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A ledger as the service would have written it: records, a tree, keys, a rulebook, and checkpoints on the way. */
public final class SampleLedger {
    public static final String ORIGIN = "example.test/ledger";
    private static final KeyPair KEY = SigningKey.generate();
    private static final InstantSource CLOCK = InstantSource.system();

    private final List<String> checkpoints = new ArrayList<>();
    private final TestDatabase database;
    private final Idempotency idempotency;
    private final Checkpoints signer;
    private final String rulebook;
    private final List<String> callers =
            List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());

    /** All of them sign with one key. */
    public SampleLedger(TestDatabase database) {
        this.database = database;
        this.idempotency = new Idempotency(database.dataSource());
        SigningKey key = new SigningKey(ORIGIN, KEY);
        new KnownKeys(database.dataSource()).register(key.verifierKey(), CLOCK.instant());
        this.signer = new Checkpoints(Tree.open(database.dataSource()), key, ORIGIN, database.dataSource());
        this.rulebook = publish();
        callers.forEach(this::admit);
    }

    private String publish() {
        Archive archive = new Archive(database.dataSource(), CLOCK);
        String lines = List.of("a", "b", "c").stream()
                .map(name -> archive.put(("bảng " + name).getBytes(UTF_8)) + "  decision-tables/" + name + ".xlsx\n")
                .collect(Collectors.joining());
        byte[] manifest = lines.getBytes(UTF_8);
        String id = "sha256:" + HexFormat.of().formatHex(Sha256.of(manifest));
        archive.publish(id, manifest, null);
        archive.publish(id, manifest, LocalDate.of(2024, 10, 9));
        return id;
    }

    private void admit(String caller) {
        database.sql()
                .sql("insert into api_key (id, label, role, secret_hash, created_at) values (?, 'x', 'INTAKE', ?, ?)")
                .param(UUID.fromString(caller))
                .param(caller)
                .param(CLOCK.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Appends records and signs a checkpoint. */
    public SampleLedger append(int count) {
        try (Ledger ledger = new Ledger(database.dataSource(), CLOCK, idempotency)) {
            for (int i = 0; i < count; i++) {
                append(ledger, i);
            }
        }
        checkpoints.add(signer.current());
        return this;
    }

    private void append(Ledger ledger, int number) {
        Stamp stamp = ledger.stamp();
        String caller = callers.get(number % 2);
        Instant received = Instant.parse("2024-10-16T02:15:00.123456Z").plusSeconds(number);
        String code = number % 5 == 0 ? "" : "\"dossierCode\":\"H42-" + number + "\",";
        byte[] request = ("{" + code + "\"receivedAt\":\"" + received + "\"}").getBytes(UTF_8);
        byte[] answer = ("{\"id\":\"" + stamp.id() + "\",\"procedure\":{\"id\":\"p\"},\"outcome\":\"ACCEPT\","
                        + "\"rulebook\":{\"id\":\"" + rulebook + "\"}}")
                .getBytes(UTF_8);
        Labels labels = new Labels("p", "ACCEPT", code.isEmpty() ? null : "H42-" + number, received);
        ledger.append(new NewRecord(
                        stamp, rulebook, request, answer, labels, caller, reservation(caller, number, request)))
                .join();
    }

    private @Nullable Reservation reservation(String caller, int number, byte[] request) {
        return number % 3 == 0
                        && idempotency.begin(caller, UUID.randomUUID().toString(), Sha256.of(request))
                                instanceof Begun.Fresh fresh
                ? fresh.reservation()
                : null;
    }

    /** One after each call of {@link #append(int)}. */
    public List<String> checkpoints() {
        return checkpoints;
    }

    /** As the file beside a ledger has them. */
    public String checkpointFile() {
        return checkpoints.stream().map(note -> note + "\n").collect(Collectors.joining());
    }

    public String key() {
        return signer.verifierKey();
    }
}

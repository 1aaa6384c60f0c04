package vn.thamtra.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.following.Traits;
import vn.thamtra.ledger.journal.Erasures;
import vn.thamtra.ledger.journal.FollowedJournal;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.JournalCheckpoints;
import vn.thamtra.ledger.journal.KnownKeys;
import vn.thamtra.ledger.journal.ReadingDrops;
import vn.thamtra.ledger.journal.Subject;
import vn.thamtra.ledger.signing.Checkpoints;
import vn.thamtra.ledger.signing.SigningKey;
import vn.thamtra.ledger.tree.Tree;
import vn.thamtra.program.Program;

/** A ledger as the service would have written it: records, a tree, keys, a rulebook, and checkpoints on the way. */
public final class SampleLedger {
    public static final String ORIGIN = "example.test/ledger";
    private static final KeyPair KEY = SigningKey.generate();
    private static final InstantSource CLOCK = InstantSource.system();

    /** So many are on their way to the disk at once, as with a service that has much to do. */
    private static final int GROUP = 200;

    private final List<String> checkpoints = new ArrayList<>();
    private final List<String> journalNotes = new ArrayList<>();
    private final JournalCheckpoints journalSigner;
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
        this.signer =
                new Checkpoints(Tree.open(database.dataSource()), key, ORIGIN, database.dataSource(), new Damages());
        this.journalSigner = new JournalCheckpoints(
                new FollowedJournal(database.dataSource()),
                new SigningKey(ORIGIN + JournalCheckpoints.SUFFIX, KEY),
                ORIGIN,
                database.dataSource(),
                new Damages());
        this.rulebook = publish();
        callers.forEach(this::admit);
        keep();
    }

    /** Two persons, who came and went. */
    private void keep() {
        OffsetDateTime now = CLOCK.instant().atOffset(ZoneOffset.UTC);
        for (String login : List.of("an.nv", "binh.tt")) {
            UUID person = UUID.randomUUID();
            enter(
                    Subject.PERSON,
                    "insert into person (id, login, full_name, unit, roles, active, created_at, password_digest,"
                            + " link_digest, link_until, entry) values (?, ?, 'x', 'y', 'EDITOR', true, ?, 'p', 'l', ?, ?)",
                    person,
                    login,
                    now,
                    now);
            enter(
                    Subject.SECURITY_LOG,
                    "insert into security_log (happened_at, kind, caller, person, api_key, login, address, session,"
                            + " detail, entry) values (?, 'LOGIN', ?, ?, ?, ?, '127.0.0.1', 's', 'd', ?)",
                    now,
                    person.toString(),
                    person,
                    UUID.randomUUID(),
                    login);
            enter(
                    Subject.PRINTED_FORM,
                    "insert into printed_form (leaf_index, printed_at, caller, kind, number, media, text_sha256, file_sha256,"
                            + " acknowledged, entry) values (0, ?, ?, 'RECEIPT', '01', 'PDF', 't', 'f', false, ?)",
                    now,
                    person.toString());
        }
    }

    private String publish() {
        Archive archive = new Archive(database.dataSource(), CLOCK);
        String lines = List.of("a", "b", "c").stream()
                .map(name -> archive.put(("bảng " + name).getBytes(UTF_8)) + "  decision-tables/" + name + ".xlsx\n")
                .collect(Collectors.joining());
        byte[] manifest = lines.getBytes(UTF_8);
        String id = "sha256:" + HexFormat.of().formatHex(Sha256.of(manifest));
        archive.publish(id, manifest, null);
        UUID draft = drafted(id, manifest, 1);
        drafted(id, manifest, 2);
        archive.publish(id, manifest, LocalDate.of(2024, 10, 9), draft, new Archive.Along() {
            @Override
            public boolean mayFollow(long last) {
                return true;
            }

            @Override
            public void published(Publication made) {}
        });
        return id;
    }

    /** A draft with one revision, to which one thing has happened. */
    private UUID drafted(String rulebook, byte[] manifest, int number) {
        OffsetDateTime now = CLOCK.instant().atOffset(ZoneOffset.UTC);
        LocalDate day = LocalDate.of(2024, 10, 9);
        UUID draft = UUID.randomUUID();
        enter(
                Subject.DRAFT,
                "insert into draft (id, created_at, origin, state, revision, effective_from, activate_at, last_error,"
                        + " sequence, entry) values (?, ?, ?, 'APPROVED', 1, ?, ?, 'e', ?, ?)",
                draft,
                now,
                "sha256:" + number,
                day,
                now,
                number);
        enter(
                Subject.DRAFT_REVISION,
                "insert into draft_revision (draft, revision, made_at, author, caller, title, why, instrument, clause, base,"
                        + " base_sequence, rulebook, manifest, changed, faults, warnings, waived, notes, entry)"
                        + " values (?, 1, ?, 'a', 'c', 't', 'w', 'i', 'c', ?, ?, ?, ?, ' x ', 0, 0, 0, 0, ?)",
                draft,
                now,
                rulebook,
                number,
                rulebook,
                manifest);
        enter(
                Subject.DRAFT_EVENT,
                "insert into draft_event (draft, happened_at, kind, revision, author, caller, reason, effective_from,"
                        + " activate_at, instrument, clause, job, workbook, sheet, row_id, entry)"
                        + " values (?, ?, 'APPROVED', 1, 'a', 'c', 'r', ?, ?, 'i', 'c', ?, 'w', 's', 'x', ?)",
                draft,
                now,
                day,
                now,
                UUID.randomUUID());
        return draft;
    }

    private void admit(String caller) {
        enter(
                Subject.API_KEY,
                "insert into api_key (id, label, role, secret_hash, created_at, entry) values (?, 'x', 'INTAKE', ?, ?, ?)",
                UUID.fromString(caller),
                caller,
                CLOCK.instant().atOffset(ZoneOffset.UTC));
    }

    /** The last parameter is the entry. */
    private void enter(Subject subject, String sql, Object... values) {
        sealed(journal -> journal.enter(subject, entry -> update(sql, entry, values)));
    }

    private void sealed(Consumer<Journal> change) {
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
                .executeWithoutResult(status -> change.accept(new Journal(database.dataSource())));
    }

    private void update(String sql, long entry, Object... values) {
        var statement = database.sql().sql(sql);
        for (Object value : values) {
            statement.param(value);
        }
        statement.param(entry).update();
    }

    /** As another process would, with another key. */
    public void register(String verifierKey) {
        new KnownKeys(database.dataSource()).register(verifierKey, CLOCK.instant());
    }

    /**
     * Auditors look, and what they looked at long ago is dropped on order; somebody orders a replay, and the third record is
     * erased.
     */
    public SampleLedger lookedAt() {
        read("", 0);
        read("", 1);
        new ReadingDrops(database.dataSource(), CLOCK)
                .drop(CLOCK.instant().plusSeconds(1), 0, new ReadingDrops.Order("34/QĐ-STP", "P10Y"));
        for (int i = 0; i < 4; i++) {
            read("dossierCode=H42-" + i + "&", i);
        }
        replayed(UUID.randomUUID());
        new Erasures(database.dataSource(), CLOCK, List.of())
                .erase(idOf(3), callers.get(0), "theo yêu cầu", "12/QĐ-STP");
        journalNotes.add(journalSigner.sign().toString());
        return this;
    }

    private UUID idOf(long index) {
        return database.sql()
                .sql("select id from ledger_record where leaf_index = ?")
                .param(index)
                .query(UUID.class)
                .single();
    }

    private void read(String query, int number) {
        enter(
                Subject.READING,
                "insert into reading (read_at, caller, method, path, query, decision, entry) values (?, ?, 'GET', ?, ?, ?, ?)",
                CLOCK.instant().atOffset(ZoneOffset.UTC),
                callers.get(1),
                "/v1/decisions/" + number,
                query,
                idOf(number));
        Long id = database.sql()
                .sql("select max(id) from reading")
                .query(Long.class)
                .single();
        if (number > 0) {
            sealed(journal -> journal.change(Subject.READING, id, entry -> database.sql()
                    .sql("update reading set status = 200, shown = 1, newest = 2, oldest = 2, entry = ? where id = ?")
                    .params(entry, id)
                    .update()));
        }
    }

    private void replayed(UUID job) {
        OffsetDateTime now = CLOCK.instant().atOffset(ZoneOffset.UTC);
        enter(
                Subject.REPLAY_JOB,
                "insert into replay_job (id, created_at, caller, recorded_from, recorded_to, procedure_id, rulebook,"
                        + " known_sequence, state, first_index, end_index, next_index, total, finished_at, entry)"
                        + " values (?, ?, ?, ?, ?, 'p', 'current', 2, 'DONE', 0, 7, 7, 7, ?, ?)",
                job,
                now,
                callers.get(1),
                now,
                now,
                now);
        sealed(journal -> journal.enter(Subject.REPLAY_CHANGE, entry -> {
            for (int i = 0; i < 3; i++) {
                update(
                        "insert into replay_change (job_id, leaf_index, line, entry) values (?, ?, ?, ?)",
                        entry,
                        job,
                        i,
                        new byte[] {1, 2});
            }
        }));
        enter(
                Subject.REPLAY_GROUP,
                "insert into replay_group (job_id, group_key, content, decisions, entry) values (?, 'k', ?, 3, ?)",
                job,
                new byte[] {3});
    }

    /** Appends records and signs a checkpoint. */
    public SampleLedger append(int count) {
        try (Ledger ledger = new Ledger(database.dataSource(), CLOCK, idempotency)) {
            for (int first = 0; first < count; first += GROUP) {
                IntStream.range(first, Math.min(count, first + GROUP))
                        .mapToObj(number -> append(ledger, number))
                        .toList()
                        .forEach(CompletableFuture::join);
            }
        }
        checkpoints.add(signer.current());
        journalNotes.add(journalSigner.sign().toString());
        return this;
    }

    private CompletableFuture<Appended> append(Ledger ledger, int number) {
        Stamp stamp = ledger.stamp();
        String caller = callers.get(number % 2);
        Instant received = Instant.parse("2024-10-16T02:15:00.123456Z").plusSeconds(number);
        String code = number % 5 == 0 ? "" : "\"dossierCode\":\"H42-" + number + "\",";
        byte[] request = ("{" + code + "\"receivedAt\":\"" + received + "\"}").getBytes(UTF_8);
        @Nullable Program program = number % 2 == 0 ? null : new Program("1.2.3", "classes:" + number);
        Set<Basis> bases = number % 4 == 0 ? Set.of() : Set.of(new Basis("R-" + number % 4, "854/QĐ-UBND", "mục 1"));
        byte[] answer = ("{\"id\":\"" + stamp.id() + "\",\"reasons\":" + reasons(bases)
                        + ",\"procedure\":{\"id\":\"p\"},\"outcome\":\"ACCEPT\"," + "\"rulebook\":{\"id\":\"" + rulebook
                        + "\"}" + named(program) + "}")
                .getBytes(UTF_8);
        Labels labels = new Labels("p", "ACCEPT", code.isEmpty() ? null : "H42-" + number, received);
        return ledger.append(new NewRecord(
                stamp,
                rulebook,
                request,
                answer,
                labels,
                caller,
                reservation(caller, number, request),
                bases,
                Traits.NONE,
                program,
                Long.MAX_VALUE));
    }

    /** Every other record is from before programs were named. */
    private static String named(@Nullable Program program) {
        return program == null
                ? ""
                : ",\"program\":{\"version\":\"" + program.version() + "\",\"build\":\"" + program.build() + "\"}";
    }

    private static String reasons(Set<Basis> bases) {
        return bases.stream()
                .map(basis -> "{\"rule\":\"" + basis.rule() + "\",\"citation\":{\"instrument\":\"" + basis.instrument()
                        + "\",\"clause\":\"" + basis.clause() + "\"}}")
                .collect(Collectors.joining(",", "[", "]"));
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

    /** As the second file beside a ledger has them: of its journal. */
    public String journalFile() {
        return journalNotes.stream().distinct().map(note -> note + "\n").collect(Collectors.joining());
    }

    public List<String> journalCheckpoints() {
        return journalNotes;
    }

    static KeyPair pair() {
        return KEY;
    }

    public String key() {
        return signer.verifierKey();
    }
}

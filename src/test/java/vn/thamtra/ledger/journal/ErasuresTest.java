package vn.thamtra.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.Basis;
import vn.thamtra.ledger.BasisBacklog;
import vn.thamtra.ledger.Begun;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.Entry;
import vn.thamtra.ledger.Filter;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.LedgerTest;
import vn.thamtra.ledger.NewRecord;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.Reservation;
import vn.thamtra.ledger.Samples;
import vn.thamtra.ledger.Stamp;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.following.Traits;
import vn.thamtra.program.Program;

@ParameterizedClass
@EnumSource(Database.class)
class ErasuresTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03.000004Z");
    private static final String CODE = "H42 %_1";

    private final Database kind;
    private TestDatabase database;
    private Ledger ledger;
    private Records records;
    private Idempotency idempotency;
    private final List<String> copies = new ArrayList<>();
    private Erasures erasures;

    ErasuresTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        idempotency = new Idempotency(database.dataSource());
        ledger = new Ledger(database.dataSource(), Clock.systemUTC(), idempotency);
        records = new Records(database.dataSource());
        Erasures.CopyEraser copy = (index, id) -> {
            copies.add(index + " " + id);
            return 1;
        };
        erasures = new Erasures(database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC), List.of(copy));
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    private Entry append(String code) {
        Stamp stamp = ledger.stamp();
        byte[] hash = Sha256.of(Samples.request(stamp));
        Begun begun = idempotency.begin("key-1", "key of " + stamp.id(), hash);
        try (Reservation reservation = ((Begun.Fresh) begun).reservation()) {
            NewRecord record = new NewRecord(
                    stamp,
                    Samples.RULEBOOK,
                    Samples.request(stamp),
                    Samples.answer(stamp),
                    Samples.labels("one-stop-intake", "ACCEPT", code),
                    "key-1",
                    reservation,
                    Set.of(new Basis("R-1", "854/QĐ-UBND", "mục 1")),
                    Traits.NONE,
                    new Program("1.2.3", "classes:x"),
                    Long.MAX_VALUE);
            return LedgerTest.stored(ledger.append(record).join());
        }
    }

    @Test
    void everything_said_of_the_person_goes_and_the_leaf_stays() {
        Entry erased = append(CODE);
        Entry kept = append(CODE + "2");
        byte[] leaf = records.at(erased.index()).orElseThrow().leaf();

        Erasure erasure =
                erasures.erase(erased.id(), "key-9", "theo yêu cầu", "12/QĐ").orElseThrow();

        assertThat(erasure)
                .isEqualTo(new Erasure(
                        erased.id(),
                        erased.index(),
                        NOW,
                        "key-9",
                        "theo yêu cầu",
                        "12/QĐ",
                        List.of(
                                Erasure.Part.REQUEST,
                                Erasure.Part.ANSWER,
                                Erasure.Part.SALT,
                                Erasure.Part.DOSSIER_CODE,
                                Erasure.Part.IDEMPOTENCY_KEY,
                                Erasure.Part.OTHER_COPIES)));
        assertThat(erasures.find(erased.index())).contains(erasure);
        assertThat(erasures.among(0, 10)).containsOnlyKeys(erased.index());
        assertThat(copies).containsExactly(erased.index() + " " + erased.id());
        Recorded left = records.find(erased.id()).orElseThrow();
        assertThat(left.content()).isEmpty();
        assertThat(left.leaf()).isEqualTo(leaf);
        assertThat(left.summary().labels().dossierCode()).isNull();
        assertThat(database.count("idempotency")).isEqualTo(1);
        assertThat(records.find(kept.id()).orElseThrow().content()).isPresent();
        assertThat(records.size()).isEqualTo(2);
    }

    @Test
    void who_looked_for_the_dossier_stays_known_but_not_its_code() {
        Entry erased = append(CODE);
        query("dossierCode=H42+%25_1&limit=2&");
        query("dossierCode=H42+%25_12&");
        query("dossierCode=H42+xx1&");

        Erasure erasure = erasures.erase(erased.id(), "key-9", "r", "o").orElseThrow();

        assertThat(erasure.erased()).contains(Erasure.Part.READING_QUERIES);
        assertThat(database.sql()
                        .sql("select query from reading order by id")
                        .query(String.class)
                        .list())
                .containsExactly("dossierCode=&limit=2&", "dossierCode=H42+%25_12&", "dossierCode=H42+xx1&");
    }

    private void query(String query) {
        database.sql()
                .sql("insert into reading (read_at, caller, method, path, query)"
                        + " values (current_timestamp, 'k', 'GET', '/v1/decisions', ?)")
                .param(query)
                .update();
    }

    @Test
    void erasing_again_changes_nothing_and_gives_the_first_erasure() {
        Entry erased = append(CODE);
        Erasure first = erasures.erase(erased.id(), "key-9", "r", "o").orElseThrow();

        assertThat(erasures.erase(erased.id(), "key-8", "another", "other")).contains(first);
        assertThat(copies).hasSize(1);
        assertThat(erasures.erase(UUID.randomUUID(), "key-8", "r", "o")).isEmpty();
    }

    @Test
    void what_fails_halfway_leaves_everything_as_it_was() {
        Entry entry = append(CODE);
        Erasures broken = new Erasures(database.dataSource(), Clock.systemUTC(), List.of((index, id) -> {
            throw new IllegalStateException("no");
        }));

        assertThatThrownBy(() -> broken.erase(entry.id(), "k", "r", "o")).hasMessage("no");

        assertThat(records.find(entry.id()).orElseThrow().content()).isPresent();
        assertThat(records.find(entry.id()).orElseThrow().summary().labels().dossierCode())
                .isEqualTo(CODE);
        assertThat(erasures.find(entry.index())).isEmpty();
    }

    @Test
    void the_bytes_are_gone_from_the_embedded_file_once_the_service_has_closed() throws Exception {
        Assumptions.assumeTrue(kind == Database.H2);
        Entry erased = append(CODE);
        append("another");
        byte[] salt =
                records.find(erased.id()).orElseThrow().content().orElseThrow().salt();
        byte[] kept = records.at(1).orElseThrow().content().orElseThrow().salt();

        erasures.erase(erased.id(), "key-9", "r", "o");
        ledger.close();
        assertThat(isInFile(salt)).isTrue();
        erasures.close();
        database.dataSource().close();

        assertThat(isInFile(salt)).isFalse();
        assertThat(isInFile(kept)).isTrue();
    }

    /**
     * Whether a half of what nobody can compress stands in a file of the database. Its pages are compressed: what is random stands there as
     * it is, cut in at most one place, beside what it is the salt of.
     */
    private boolean isInFile(byte[] random) throws Exception {
        String file = file();
        String whole = new String(random, StandardCharsets.ISO_8859_1);
        int half = whole.length() / 2;
        return file.contains(whole.substring(0, half)) || file.contains(whole.substring(half));
    }

    /** Every file of the database, a character a byte. */
    private String file() throws Exception {
        Path folder = Path.of(database.url()
                        .replaceFirst("jdbc:h2:ordered:retry:", "")
                        .replaceFirst(";.*", ""))
                .getParent();
        StringBuilder text = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    @Test
    void records_are_found_by_what_their_reasons_rest_on() {
        basis(Set.of(new Basis("R-1", "854/QĐ-UBND", "Điều 13 khoản 4"), new Basis("R-2", "12/2020", "mục 1.1")));
        basis(Set.of(new Basis("R-1", "12/2020", "Điều 131"), new Basis("R-3", "854/QĐ-UBND", "mục 1.12")));
        basis(Set.of(new Basis("R-1", "854/QĐ-UBND", "Điều 13 khoản 4"), new Basis("R-2", "12/2020", "mục 1.1")));
        basis(Set.of());

        assertThat(found("R-1", null, null)).containsExactly(2L, 1L, 0L);
        assertThat(found("R-1", "854/QĐ-UBND", null)).containsExactly(2L, 0L);
        assertThat(found(null, "854/QĐ-UBND", "Điều 13")).containsExactly(2L, 0L);
        assertThat(found(null, null, "mục 1.1")).containsExactly(2L, 0L);
        assertThat(found(null, null, "Điều 1")).isEmpty();
        assertThat(found("' or 1=1", "%", "%")).isEmpty();
        assertThat(database.count("basis")).isEqualTo(4);
        assertThat(records.list(
                                new Filter(
                                        null, null, null, null, null, null, Samples.RULEBOOK, Filter.Based.ANYHOW, 0),
                                Cursor.NEWEST,
                                10)
                        .records())
                .hasSize(4);
    }

    @Test
    void older_records_get_their_bases_later() {
        basis(Set.of(new Basis("R-1", "a", "b")));
        append(CODE);
        database.sql().sql("update ledger_record set basis_set = null").update();
        database.sql().sql("delete from basis").update();
        BasisBacklog backlog = new BasisBacklog(database.dataSource());

        assertThat(backlog.complete(answer -> Set.of(new Basis("R-9", "x", "y"))))
                .isFalse();

        assertThat(found("R-9", null, null)).containsExactly(1L, 0L);
    }

    private void basis(Set<Basis> bases) {
        Stamp stamp = ledger.stamp();
        NewRecord record = new NewRecord(
                stamp,
                Samples.RULEBOOK,
                Samples.request(stamp),
                Samples.answer(stamp),
                Samples.labels("one-stop-intake", "ACCEPT", null),
                "key-1",
                null,
                bases,
                Traits.NONE,
                null,
                Long.MAX_VALUE);
        LedgerTest.stored(ledger.append(record).join());
    }

    private List<Long> found(@Nullable String rule, @Nullable String instrument, @Nullable String clause) {
        Filter filter =
                new Filter(null, null, null, null, null, null, null, new Filter.Based(rule, instrument, clause), 0);
        return records.list(filter, Cursor.NEWEST, 200).records().stream()
                .map(each -> each.entry().index())
                .toList();
    }
}

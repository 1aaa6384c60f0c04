package vn.thamtra.ledger.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.ledger.Crowd;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.Samples;
import vn.thamtra.ledger.TestDatabase;

@ParameterizedClass
@EnumSource(Database.class)
class ArchiveTest {
    private static final Instant NOW = Instant.parse("2024-10-09T00:00:00.000001Z");
    private static final LocalDate IN_FORCE = LocalDate.of(2024, 10, 9);
    private static final byte[] MANIFEST = Samples.utf8("[\"workbook\"]");

    private final Database kind;
    private TestDatabase database;
    private Archive archive;

    ArchiveTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        archive = new Archive(database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_artefact_is_found_under_the_sha_256_of_its_bytes() {
        String address = archive.put(Samples.utf8("abc"));

        assertThat(address).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(archive.get(address))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(Samples.utf8("abc")));
    }

    @Test
    void what_was_never_put_is_not_there() {
        assertThat(archive.get("0".repeat(64))).isEmpty();
        assertThat(archive.has("0".repeat(64))).isFalse();
    }

    @Test
    void a_workbook_of_some_megabytes_fits() {
        byte[] large = new byte[5 << 20];

        assertThat(archive.get(archive.put(large)).orElseThrow()).isEqualTo(large);
    }

    @Test
    void put_by_many_at_once_it_is_kept_once() throws Exception {
        List<String> addresses = Crowd.each(16, 1, () -> archive.put(MANIFEST));

        assertThat(addresses).hasSize(16).containsOnly(addresses.get(0));
        assertThat(database.count("artefact")).isEqualTo(1);
    }

    @Test
    void an_artefact_that_was_tampered_with_is_not_handed_out() {
        String address = archive.put(MANIFEST);
        database.sql()
                .sql("update artefact set content = ?")
                .param(new byte[] {1})
                .update();

        assertThatThrownBy(() -> archive.get(address))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(address);
    }

    @Test
    void publications_come_in_their_order_with_and_without_a_date() {
        Publication always = archive.publish("sha256:a", MANIFEST, null);
        Publication dated = archive.publish("sha256:b", MANIFEST, IN_FORCE);

        assertThat(archive.publishedAfter(0))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new Publication(1, "sha256:a", MANIFEST, null, NOW),
                        new Publication(2, "sha256:b", MANIFEST, IN_FORCE, NOW));
        assertThat(archive.publishedAfter(1))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(dated);
        assertThat(always.sequence()).isEqualTo(1);
    }

    @Test
    void published_by_two_processes_that_start_at_once_it_is_published_once() throws Exception {
        Archive other = new Archive(database.pool(), Clock.fixed(NOW, ZoneOffset.UTC));

        List<Publication> published = Crowd.each(8, 2, () -> {
            Archive either = Thread.currentThread().getId() % 2 == 0 ? archive : other;
            return either.publish("sha256:a", MANIFEST, null);
        });

        assertThat(published).extracting(Publication::sequence).containsOnly(1L);
        assertThat(archive.publishedAfter(0)).hasSize(1);
    }

    @Test
    void a_rulebook_can_come_back_from_a_later_date() {
        archive.publish("sha256:a", MANIFEST, null);
        archive.publish("sha256:b", MANIFEST, IN_FORCE);

        Publication back = archive.publish("sha256:a", MANIFEST, IN_FORCE.plusYears(1));

        assertThat(back.sequence()).isEqualTo(3);
    }

    @Test
    void a_rulebook_that_comes_back_is_published_again_and_only_once() {
        archive.publish("sha256:a", MANIFEST, null);
        archive.publish("sha256:b", MANIFEST, null);

        Publication back = archive.publish("sha256:a", MANIFEST, null);
        Publication again = archive.publish("sha256:a", MANIFEST, null);

        assertThat(back.sequence()).isEqualTo(3);
        assertThat(again.sequence()).isEqualTo(3);
        assertThat(archive.publication("sha256:a")).map(Publication::sequence).hasValue(3L);
        assertThat(archive.publishedAfter(0)).hasSize(3);
    }
}

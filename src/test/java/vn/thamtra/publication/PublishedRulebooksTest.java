package vn.thamtra.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.ArtefactLost;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

class PublishedRulebooksTest {
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final CompileCache CACHE = CompileCache.in(Path.of("target", "compiled-rules"));
    private static final Rulebook BASE = rulebook("");
    private static final Rulebook FROM_MARCH = rulebook("// March");
    private static final Rulebook FROM_JULY = rulebook("// July");

    private DataSource database;
    private Archive archive;
    private PublishedRulebooks rulebooks;

    /** The rulebook of the project with one more file of rules in it, which says nothing. */
    private static Rulebook rulebook(String remark) {
        Map<String, byte[]> files =
                new TreeMap<>(RulebookFiles.fromDirectory(Path.of("")).files());
        files.keySet()
                .removeIf(path -> path.endsWith(".xlsx")
                        && !path.matches(".*/(lich|loi-van|van-ban|prov-legal-reporter.*).xlsx"));
        files.put("rules/general/remark.drl", ("package general\n" + remark).getBytes(StandardCharsets.UTF_8));
        Rulebook.Opening opening = Rulebook.open(new RulebookFiles(files), CACHE);
        assertThat(opening).isInstanceOf(Rulebook.Opening.Opened.class);
        return ((Rulebook.Opening.Opened) opening).rulebook();
    }

    @BeforeEach
    void start(TestInfo test) {
        database = database(test);
        archive = new Archive(database, InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z")));
        rulebooks = new PublishedRulebooks(archive, CompileCache.none());
        rulebooks.start(BASE);
    }

    private static DataSource database(TestInfo test) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + test.getDisplayName().replace("()", "") + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    @Test
    void the_one_that_is_brought_along_decides_every_day() {
        assertThat(rulebooks.isOnlyOne()).isTrue();
        assertThat(rulebooks.inForce(LocalDate.of(1999, 1, 1))).isSameAs(BASE);
        assertThat(rulebooks.inForce(LocalDate.MAX)).isSameAs(BASE);
    }

    @Test
    void a_later_one_decides_from_its_first_day_on() {
        rulebooks.publish(FROM_JULY, JULY);

        assertThat(rulebooks.inForce(JULY.minusDays(1))).isSameAs(BASE);
        assertThat(rulebooks.inForce(JULY)).isSameAs(FROM_JULY);
    }

    @Test
    void one_whose_rules_do_not_compile_is_refused_and_the_last_goes_on_deciding() {
        Rulebook faulty = rulebook("rule \"R-X-01 sai\" when Nothing() then end");

        assertThatThrownBy(() -> rulebooks.publish(faulty, JULY))
                .isInstanceOfSatisfying(RulebookRefused.class, refused -> assertThat(refused.faults())
                        .isNotEmpty()
                        .allMatch(fault -> fault.code().equals("RULE_DOES_NOT_COMPILE")));

        assertThat(rulebooks.inForce(JULY)).isSameAs(BASE);
        assertThat(archive.publishedAfter(0)).hasSize(1);
    }

    @Test
    void the_service_does_not_start_with_rules_that_do_not_compile(@TempDir Path folder) throws IOException {
        for (String file : List.of("lich.xlsx", "van-ban.xlsx", "prov-legal-reporter-recognition.xlsx")) {
            Path copy = folder.resolve("decision-tables").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("decision-tables").resolve(file), copy);
        }
        Path drl = Files.createDirectories(folder.resolve("rules/general")).resolve("wrong.drl");
        Files.writeString(drl, "package general\nrule \"R-X-01 sai\" when Nothing() then end");

        assertThatThrownBy(() -> new PublicationConfiguration().publishedRulebooks(archive, CACHE, folder.toString()))
                .isInstanceOf(RulebookRefused.class);
        Files.delete(drl);
        assertThat(new PublicationConfiguration()
                        .publishedRulebooks(archive, CACHE, folder.toString())
                        .all())
                .hasSize(2);
    }

    @Test
    void published_last_wins_whatever_the_order_of_the_first_days() {
        rulebooks.publish(FROM_JULY, JULY);
        rulebooks.publish(FROM_MARCH, MARCH);

        assertThat(rulebooks.inForce(MARCH.minusDays(1))).isSameAs(BASE);
        assertThat(rulebooks.inForce(MARCH)).isSameAs(FROM_MARCH);
        assertThat(rulebooks.inForce(JULY)).isSameAs(FROM_MARCH);
    }

    @Test
    void another_process_takes_up_what_was_published_here() {
        PublishedRulebooks other = new PublishedRulebooks(archive, CompileCache.none());
        other.start(BASE);
        rulebooks.publish(FROM_JULY, JULY);

        other.refresh();

        assertThat(other.inForce(JULY).id()).isEqualTo(FROM_JULY.id());
        assertThat(other.inForce(JULY).files().files())
                .containsExactlyEntriesOf(FROM_JULY.files().files());
        assertThat(other.find(BASE.id())).containsSame(BASE);
    }

    @Test
    void starting_again_publishes_nothing_twice() {
        PublishedRulebooks again = new PublishedRulebooks(archive, CompileCache.none());

        again.start(BASE);

        assertThat(again.all()).hasSize(1);
        assertThat(archive.publishedAfter(0)).hasSize(1);
    }

    @Test
    void a_new_version_of_the_program_brings_its_rulebook_into_force() {
        PublishedRulebooks upgraded = new PublishedRulebooks(archive, CompileCache.none());

        upgraded.start(FROM_MARCH);

        assertThat(upgraded.inForce(JULY)).isSameAs(FROM_MARCH);
        assertThat(upgraded.find(BASE.id())).isPresent();
    }

    @Test
    void once_published_through_the_service_a_new_program_does_not_overrule_that() {
        rulebooks.publish(FROM_JULY, JULY);
        PublishedRulebooks upgraded = new PublishedRulebooks(archive, CompileCache.none());

        upgraded.start(FROM_MARCH);

        assertThat(upgraded.inForce(JULY).id()).isEqualTo(FROM_JULY.id());
        assertThat(upgraded.inForce(MARCH).id()).isEqualTo(BASE.id());
        assertThat(archive.publishedAfter(0)).hasSize(2);
    }

    @Test
    void a_program_that_goes_back_to_the_earlier_rulebook_brings_it_into_force_again() {
        new PublishedRulebooks(archive, CompileCache.none()).start(FROM_MARCH);
        PublishedRulebooks back = new PublishedRulebooks(archive, CompileCache.none());

        back.start(BASE);
        new PublishedRulebooks(archive, CompileCache.none()).start(BASE);

        assertThat(back.inForce(JULY)).isSameAs(BASE);
        assertThat(archive.publishedAfter(0))
                .extracting(Publication::rulebook)
                .containsExactly(
                        BASE.id().value(), FROM_MARCH.id().value(), BASE.id().value());
    }

    @Test
    void what_decides_no_day_any_more_may_be_lost() {
        new PublishedRulebooks(archive, CompileCache.none()).start(FROM_MARCH);
        lose("// March");
        new PublishedRulebooks(archive, CompileCache.none()).start(FROM_JULY);
        PublishedRulebooks after = new PublishedRulebooks(archive, CompileCache.none());

        after.start(FROM_JULY);

        assertThat(after.inForce(JULY)).isSameAs(FROM_JULY);
        assertThat(after.find(FROM_MARCH.id())).isEmpty();
        assertThat(after.knowledge().publications()).hasSize(3);
    }

    @Test
    void what_still_decides_a_day_may_not_be_lost() {
        rulebooks.publish(FROM_MARCH, MARCH);
        rulebooks.publish(FROM_JULY, JULY);
        lose("// March");
        PublishedRulebooks after = new PublishedRulebooks(archive, CompileCache.none());

        assertThatThrownBy(() -> after.start(BASE)).isInstanceOf(ArtefactLost.class);
    }

    @Test
    void what_was_known_tells_what_was_in_force_then() {
        Knowledge before = rulebooks.knowledge();
        rulebooks.publish(FROM_JULY, JULY);
        Knowledge between = rulebooks.knowledge();
        rulebooks.publish(FROM_MARCH, MARCH);

        assertThat(before.inForce(JULY).rulebook()).isEqualTo(BASE.id().value());
        assertThat(between.inForce(JULY).rulebook()).isEqualTo(FROM_JULY.id().value());
        assertThat(between.inForce(MARCH).rulebook()).isEqualTo(BASE.id().value());
        assertThat(rulebooks.knowledge().inForce(JULY).rulebook())
                .isEqualTo(FROM_MARCH.id().value());
    }

    private void lose(String remark) {
        byte[] file = ("package general\n" + remark).getBytes(StandardCharsets.UTF_8);
        JdbcClient.create(database)
                .sql("delete from artefact where sha256 = ?")
                .param(RulebookFiles.sha256(file))
                .update();
    }
}

package vn.thamtra.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemOf;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;

class PublishedRulebooksTest {
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z"));
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
        database = database(test.getDisplayName().replaceAll("\\(.*", ""));
        archive = new Archive(database, CLOCK);
        rulebooks = new PublishedRulebooks(archive, CompileCache.none());
        rulebooks.start(BASE);
    }

    private static DataSource database(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
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
    void an_empty_database_takes_no_rules_that_do_not_compile(@TempDir Path folder) throws IOException {
        Archive empty = new Archive(database("empty"), CLOCK);
        folderOf(folder);
        Path drl = Files.writeString(
                folder.resolve("rules/general/wrong.drl"),
                "package general\nrule \"R-X-01 sai\" when Nothing() then end");

        assertThatThrownBy(() -> started(empty, Brought.byTheOperator(folder)))
                .isInstanceOfSatisfying(FirstRulebookRefused.class, refused -> assertThat(refused.lines())
                        .anyMatch(line -> line.contains("RULE_DOES_NOT_COMPILE"))
                        .anyMatch(line -> line.contains("wrong.drl")));
        assertThat(empty.publishedAfter(0)).isEmpty();

        Files.delete(drl);
        started(empty, Brought.byTheOperator(folder));
        assertThat(empty.publishedAfter(0)).hasSize(1);
    }

    @Test
    void an_empty_database_takes_nothing_with_a_warning_that_nobody_accepted(@TempDir Path folder) throws IOException {
        Archive empty = new Archive(database("empty2"), CLOCK);
        folderOf(folder);
        Path workbook = folder.resolve("decision-tables/one-stop-intake.xlsx");
        withoutItsAcceptances(workbook);

        assertThatThrownBy(() -> started(empty, Brought.byTheOperator(folder)))
                .isInstanceOfSatisfying(FirstRulebookRefused.class, refused -> assertThat(refused.lines())
                        .anyMatch(line -> line.contains("CẢNH BÁO")));

        assertThat(empty.publishedAfter(0)).isEmpty();
    }

    /** What was accepted on the sheet of acceptances stands again when that is empty. */
    private static void withoutItsAcceptances(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            XSSFSheet accepted = workbook.getSheet("Chấp nhận");
            IntStream.rangeClosed(2, accepted.getLastRowNum())
                    .mapToObj(accepted::getRow)
                    .filter(Objects::nonNull)
                    .toList()
                    .forEach(accepted::removeRow);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static void folderOf(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file :
                RulebookFiles.fromDirectory(Path.of("")).files().entrySet()) {
            if (file.getKey()
                    .matches(
                            "rules/.*|.*/(lich|loi-van|van-ban|one-stop-intake|prov-legal-reporter-recognition).xlsx")) {
                Path copy = folder.resolve(file.getKey());
                Files.createDirectories(copy.getParent());
                Files.write(copy, file.getValue());
            }
        }
    }

    private static PublishedRulebooks started(Archive archive, Brought brought) {
        PublishedRulebooks rulebooks = new PublishedRulebooks(archive, CACHE);
        rulebooks.start(brought);
        return rulebooks;
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
    void a_start_with_another_rulebook_publishes_nothing_and_is_told(@TempDir Path folder) throws IOException {
        folderOf(folder);
        Brought other = Brought.byTheOperator(folder);

        PublishedRulebooks upgraded = started(archive, other);

        assertThat(upgraded.inForce(JULY).id()).isEqualTo(BASE.id());
        assertThat(archive.publishedAfter(0)).hasSize(1);
        assertThat(upgraded.decidesNothing(other)).isTrue();
        Health health = new RulebookHealth(upgraded, other).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("sequence", 1L)
                .containsEntry("rulebook", BASE.id().value())
                .hasEntrySatisfying("notPublished", told -> assertThat(told.toString())
                        .contains(folder.toString(), other.files().id().value()));
    }

    @Test
    void a_start_with_a_folder_full_of_faults_serves_what_is_published(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("decision-tables"));
        Files.writeString(folder.resolve("decision-tables/lich.xlsx"), "no workbook");

        PublishedRulebooks after = started(archive, Brought.byTheOperator(folder));

        assertThat(after.inForce(JULY).id()).isEqualTo(BASE.id());
    }

    @Test
    void a_start_with_what_was_published_last_says_nothing() {
        Brought shipped = new Brought(new Message("a", "a"), Path.of(""), BASE.files());

        PublishedRulebooks again = started(archive, shipped);

        assertThat(again.decidesNothing(shipped)).isFalse();
        assertThat(new RulebookHealth(again, shipped).health().getDetails()).doesNotContainKey("notPublished");
    }

    @Test
    void a_program_that_goes_back_to_an_earlier_rulebook_takes_nothing_back() {
        rulebooks.publish(FROM_MARCH, null);
        PublishedRulebooks back = new PublishedRulebooks(archive, CompileCache.none());

        back.start(BASE);

        assertThat(back.inForce(JULY).id()).isEqualTo(FROM_MARCH.id());
        assertThat(archive.publishedAfter(0)).hasSize(2);
    }

    @Test
    void two_that_start_at_once_publish_one() {
        Archive empty = new Archive(database("two"), CLOCK);
        new RulebookArchive(empty).publishFirst(BASE.files());

        new RulebookArchive(empty).publishFirst(FROM_MARCH.files());

        assertThat(empty.publishedAfter(0))
                .extracting(Publication::rulebook)
                .containsExactly(BASE.id().value());
    }

    @Test
    void what_decides_no_day_any_more_may_be_lost() {
        rulebooks.publish(FROM_MARCH, null);
        lose("// March");
        rulebooks.publish(FROM_JULY, null);
        PublishedRulebooks after = new PublishedRulebooks(archive, CompileCache.none());

        after.start(FROM_JULY);

        assertThat(after.inForce(JULY)).isSameAs(FROM_JULY);
        assertThat(after.find(FROM_MARCH.id())).isEmpty();
        assertThat(after.knowledge().publications()).hasSize(3);
        assertThat(after.notReady()).isEmpty();
    }

    @Test
    void no_older_one_decides_in_the_place_of_one_that_is_lost() {
        rulebooks.publish(FROM_MARCH, MARCH);
        rulebooks.publish(FROM_JULY, JULY);
        lose("// March");
        PublishedRulebooks after = new PublishedRulebooks(archive, CompileCache.none());
        Brought shipped = new Brought(new Message("a", "a"), Path.of(""), BASE.files());

        after.start(BASE);

        assertThat(after.inForce(MARCH.minusDays(1))).isSameAs(BASE);
        assertThat(after.inForce(JULY).id()).isEqualTo(FROM_JULY.id());
        assertThatThrownBy(() -> after.inForce(MARCH))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                                ProblemOf.thrown(refused).type())
                        .isEqualTo(ProblemType.RULEBOOK_NOT_READY));
        assertThat(new RulebookHealth(after, shipped).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(new RulebookHealth(after, shipped).health().getDetails()).containsKey("publication 2");
    }

    @Test
    void what_comes_back_into_the_archive_decides_again() {
        rulebooks.publish(FROM_MARCH, MARCH);
        lose("// March");
        PublishedRulebooks after = new PublishedRulebooks(archive, CompileCache.none());
        after.start(BASE);
        assertThat(after.notReady()).containsOnlyKeys(2L);

        archive.put("package general\n// March".getBytes(StandardCharsets.UTF_8));
        after.refresh();

        assertThat(after.inForce(MARCH).id()).isEqualTo(FROM_MARCH.id());
        assertThat(after.notReady()).isEmpty();
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

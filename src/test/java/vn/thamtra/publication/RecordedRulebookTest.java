package vn.thamtra.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.fault.CellFault;

/** What an older program published, by wider limits and with fewer questions, is rebuilt by this one. */
class RecordedRulebookTest {
    private static final CompileCache CACHE = CompileCache.in(Path.of("target", "compiled-rules"));
    private static final String WORKBOOK = RulebookFiles.TABLES + "prov-legal-reporter-recognition.xlsx";
    private static final String ABOLISHED = "10/2012/QH13; Điều 1";
    private static final int ROWS = 5_200;

    private Archive archive;

    @BeforeEach
    void database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:recorded-rulebook-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        archive = new Archive(database, InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z")));
    }

    @Test
    void it_is_refused_as_a_new_one_and_found_in_the_archive_as_a_recorded_one() throws IOException {
        RulebookFiles files = published();

        List<CellFault> faults = ((Rulebook.Opening.Refused) Rulebook.open(files, CACHE)).faults();
        Rulebook before = opened(Rulebook.reopen(files, CACHE));
        new RulebookArchive(archive).publish(files, null);
        PublishedRulebooks published = new PublishedRulebooks(archive, CACHE);
        ArchivedRulebooks archived = new ArchivedRulebooks(archive, published, CACHE);

        assertThat(faults).extracting(CellFault::code).contains("TOO_MANY_ROWS", "NOT_IN_FORCE");
        assertThat(archived.find(files.id()))
                .isInstanceOfSatisfying(
                        ArchivedRulebooks.Found.Whole.class,
                        whole -> assertThat(whole.rulebook().id()).isEqualTo(before.id()));
        assertThat(before.versions("prov-legal-reporter-recognition").get(0).readings())
                .hasSizeGreaterThan(ROWS);
    }

    @Test
    void it_goes_on_deciding_when_a_newer_program_starts() throws IOException {
        RulebookFiles files = published();
        new RulebookArchive(archive).publish(files, null);

        PublishedRulebooks published = new PublishedRulebooks(archive, CACHE);
        published.refresh();

        assertThat(published.all()).extracting(one -> one.rulebook().id()).containsExactly(files.id());
    }

    @Test
    void what_can_be_read_as_new_is_rebuilt_as_the_very_same() {
        RulebookFiles files = small();

        Rulebook fresh = opened(Rulebook.open(files, CACHE));
        Rulebook again = opened(Rulebook.reopen(files, CACHE));

        assertThat(again.id()).isEqualTo(fresh.id());
        assertThat(again.versions("prov-legal-reporter-recognition"))
                .isEqualTo(fresh.versions("prov-legal-reporter-recognition"));
    }

    private static Rulebook opened(Rulebook.Opening opening) {
        assertThat(opening).isInstanceOf(Rulebook.Opening.Opened.class);
        return ((Rulebook.Opening.Opened) opening).rulebook();
    }

    private static RulebookFiles small() {
        Map<String, byte[]> files =
                new TreeMap<>(RulebookFiles.fromDirectory(Path.of("")).files());
        files.keySet()
                .removeIf(path -> path.endsWith(".xlsx")
                        && !path.matches(".*/(lich|loi-van|van-ban|prov-legal-reporter-recognition).xlsx"));
        return new RulebookFiles(files);
    }

    /** With more readings than a sheet may have today, and a notice on an instrument that was no longer in force. */
    private static RulebookFiles published() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(small().files());
        files.put(WORKBOOK, grown(files.getOrDefault(WORKBOOK, new byte[0])));
        return new RulebookFiles(files);
    }

    private static byte[] grown(byte[] xlsx) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet readings = book.getSheet("Diễn giải");
            int last = readings.getLastRowNum();
            int columns = readings.getRow(1).getLastCellNum();
            for (int i = 1; i <= ROWS; i++) {
                Row row = readings.createRow(last + i);
                for (int column = 0; column < columns; column++) {
                    boolean id = readings.getRow(1)
                            .getCell(column)
                            .getStringCellValue()
                            .equals("Mã");
                    String above = readings.getRow(last).getCell(column).getStringCellValue();
                    row.createCell(column).setCellValue(id ? "RD-" + (1_000 + i) : above);
                }
            }
            cite(book.getSheet("Thành phần hồ sơ"));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void cite(Sheet requirements) {
        Row headings = requirements.getRow(1);
        headings.forEach(heading -> {
            if (heading.getStringCellValue().equals("Căn cứ")) {
                requirements.getRow(2).createCell(heading.getColumnIndex()).setCellValue(ABOLISHED);
            }
        });
    }
}

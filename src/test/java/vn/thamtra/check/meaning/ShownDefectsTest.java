package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.RunnableDossier;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Inspected;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.ProcedureTables;

/** Defects planted in shipped workbooks: the dossier that comes with each is read, judged, and shows it. */
class ShownDefectsTest {
    private static final RulebookFiles SHIPPED =
            RulebookFiles.fromDirectory(Path.of("").toAbsolutePath());
    private static final CompileCache CACHE = CompileCache.in(Path.of("target", "compiled-rules"));
    private static final String RECOGNITION = "prov-legal-reporter-recognition.xlsx";

    @Test
    void where_two_time_limits_apply_both_are_in_the_verdict() {
        Planted planted =
                Planted.in("prov-national-law-database-update.xlsx", book -> put(book, "Thời hạn", "C3", "-"));

        Finding finding = planted.finding("OVERLAPPING_LIMITS", "R-P8-03");

        assertThat(planted.judged(finding).deadlines()).extracting(Deadline::id).contains("R-P8-02", "R-P8-03");
    }

    @Test
    void where_no_row_gives_a_time_limit_the_verdict_has_none() {
        Planted planted = Planted.in("prov-legal-aid-collaborator-card.xlsx", book -> {
            put(book, "Thời hạn", "C6", "không");
            put(book, "Thời hạn", "D6", "-");
        });

        Finding finding = planted.finding("GAP_IN_LIMITS", "R-CTV-18");

        assertThat(planted.judged(finding).deadlines())
                .extracting(Deadline::id)
                .contains("R-CTV-15")
                .doesNotContain("R-CTV-18");
    }

    @Test
    void a_row_against_itself_gives_no_time_limit_even_in_the_nearest_dossier() {
        Planted planted =
                Planted.in("prov-legal-aid-collaborator-card.xlsx", book -> put(book, "Thời hạn", "D7", "có"));

        Finding finding = planted.finding("IMPOSSIBLE_ROW", "R-CTV-18");

        assertThat(finding.cell()).isEqualTo("A7");
        assertThat(finding.related()).extracting(Finding.Related::cell).containsExactly("C7", "D7");
        assertThat(planted.judged(finding).deadlines())
                .extracting(Deadline::amount)
                .doesNotContain(35);
    }

    @Test
    void a_covered_row_holds_together_with_the_row_that_covers_it() {
        Planted planted = Planted.in(RECOGNITION, book -> {
            put(book, "Điều kiện", "J7", "có");
            put(book, "Điều kiện", "K7", "≥ 30");
            put(book, "Điều kiện", "L7", "-");
            put(book, "Điều kiện", "M7", "-");
        });

        Finding finding = planted.finding("COVERED_ROW", "R-P1-13");

        assertThat(finding.related()).extracting(Finding.Related::cell).containsExactly("A6");
        assertThat(finding.shown().orElseThrow().dossier().facts()).containsEntry("lawDegree", true);
        assertThat(planted.judged(finding).reasons())
                .extracting(reason -> reason.kind() + " " + reason.rule())
                .contains("MET R-P1-12");
    }

    @Test
    void a_limit_counted_from_a_limit_in_hours_never_starts() {
        Planted planted = Planted.in("one-stop-intake.xlsx", book -> put(book, "Thời hạn", "G8", "hạn R-OSS-15"));

        Finding finding = planted.finding("DEAD_LIMIT", "R-OSS-29");

        assertThat(planted.judged(finding).deadlines())
                .filteredOn(deadline -> deadline.id().equals("R-OSS-29"))
                .extracting(Deadline::status)
                .containsExactly(DeadlineStatus.NOT_STARTED);
    }

    @Test
    void a_fact_that_no_rule_uses_changes_nothing() {
        Planted planted = Planted.in(RECOGNITION, book -> {
            put(book, "Điều kiện", "F5", "có");
            put(book, "Điều kiện", "I5", "-");
        });

        Finding finding = planted.finding("UNUSED_FACT", "communicationAbility");

        assertThat(finding.cell()).startsWith("A");
        Showing showing = finding.shown().orElseThrow();
        Map<String, Object> facts = new LinkedHashMap<>(showing.dossier().facts());
        facts.put("communicationAbility", false);
        Verdict other = planted.rulebook.evaluate(with(showing.dossier(), facts), showing.asOf());
        assertThat(other.reasons()).isEqualTo(planted.judged(finding).reasons());
    }

    @Test
    void on_a_day_between_two_versions_the_procedure_is_not_in_force() {
        Planted planted = Planted.in("criminal-record-certificate-v2.xlsx", book -> {
            for (var row : book.getSheet("Thủ tục")) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("ngày hiệu lực")) {
                    row.getCell(1).setCellValue(LocalDate.of(2026, 8, 1));
                }
            }
        });

        Finding finding = planted.finding("DAYS_WITHOUT_LAW", "criminal-record-certificate");

        assertThat(finding.related())
                .extracting(Finding.Related::workbook)
                .containsExactly("criminal-record-certificate.xlsx");
        assertThat(planted.judged(finding).reasons())
                .extracting(reason -> reason.kind() + " " + reason.rule())
                .containsExactly("BARRED R-GEN-01");
    }

    @Test
    void one_id_for_two_rules_of_two_procedures_is_told_at_both_cells() {
        Planted planted = Planted.in(RECOGNITION, book -> put(book, "Điều kiện", "A5", "R-STF-06"));
        List<Finding> found = new SameIds().findings(new Inspected(planted.tables(), planted.rulebook));

        assertThat(found)
                .extracting(finding -> finding.code() + " " + finding.cell() + " "
                        + finding.related().get(0).workbook())
                .containsExactly("SHARED_RULE_ID A5 one-stop-staffing.xlsx");
    }

    @Test
    void every_dossier_that_comes_with_a_finding_on_a_shipped_workbook_can_be_read_and_judged() {
        Rulebook rulebook = open(SHIPPED);
        int judged = 0;
        for (String id : rulebook.procedures()) {
            for (ProcedureTables tables : rulebook.versions(id)) {
                for (Finding finding : new Meaning().findings(new Inspected(tables, rulebook))) {
                    if (finding.shown().isPresent()) {
                        assertThat(new Planted(tables.file(), rulebook, List.of())
                                        .judged(finding)
                                        .reasons())
                                .isNotNull();
                        judged++;
                    }
                }
            }
        }
        assertThat(judged).isGreaterThan(5);
    }

    private static Dossier with(Dossier dossier, Map<String, Object> facts) {
        return new Dossier(
                dossier.procedure(),
                dossier.dossierCode(),
                dossier.receivedAt(),
                dossier.channel(),
                dossier.documents(),
                facts,
                dossier.events(),
                dossier.items(),
                dossier.asOf());
    }

    private static void put(XSSFWorkbook book, String sheet, String cell, String text) {
        CellAddress at = new CellAddress(cell);
        Row row = book.getSheet(sheet).getRow(at.getRow());
        row.removeCell(row.getCell(at.getColumn()));
        row.createCell(at.getColumn()).setCellValue(text);
    }

    private static Rulebook open(RulebookFiles files) {
        return ((Rulebook.Opening.Opened) Rulebook.open(files, CACHE)).rulebook();
    }

    private record Planted(String file, Rulebook rulebook, List<Finding> findings) {
        static Planted in(String file, Consumer<XSSFWorkbook> defect) {
            Map<String, byte[]> files = new TreeMap<>(SHIPPED.files());
            files.compute(RulebookFiles.TABLES + file, (path, bytes) -> damaged(Objects.requireNonNull(bytes), defect));
            Rulebook rulebook = open(new RulebookFiles(files));
            Planted planted = new Planted(file, rulebook, new ArrayList<>());
            planted.findings.addAll(new Meaning().findings(new Inspected(planted.tables(), rulebook)));
            return planted;
        }

        private static byte[] damaged(byte[] xlsx, Consumer<XSSFWorkbook> defect) {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                defect.accept(book);
                book.write(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        ProcedureTables tables() {
            return rulebook.procedures().stream()
                    .flatMap(id -> rulebook.versions(id).stream())
                    .filter(tables -> tables.file().equals(file))
                    .findFirst()
                    .orElseThrow();
        }

        Finding finding(String code, String subject) {
            return findings.stream()
                    .filter(finding ->
                            finding.code().equals(code) && finding.subject().equals(subject))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(code + " not in " + findings));
        }

        /** As a request that anybody could send. */
        Verdict judged(Finding finding) {
            Showing showing = finding.shown().orElseThrow();
            ParsedDossier parsed = DossierReader.read(RunnableDossier.json(showing), rulebook::vocabulary);
            assertThat(parsed).isInstanceOf(ParsedDossier.Read.class);
            return rulebook.evaluate(((ParsedDossier.Read) parsed).dossier(), showing.asOf());
        }
    }
}

package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.RegisterName;

/** National codes of dossiers and agencies: told where they are not of the form in force, and deciding nothing. */
class CodesTest {
    private static final String ONE_STOP = "prov-legal-aid-collaborator-card";
    private static final String INTERNAL = "prov-legal-document-review";
    private static final LocalDate DAY = LocalDate.of(2023, 10, 16);
    private static final String TABLES = "decision-tables/";

    private static Received coded(String procedure, @Nullable String dossierCode, @Nullable String agencyCode) {
        Dossier given = Received.example(procedure).dossier();
        return new Received(new Dossier(
                given.procedure(),
                dossierCode,
                agencyCode,
                given.receivedAt(),
                given.channel(),
                given.documents(),
                given.facts(),
                given.events(),
                given.items(),
                given.asOf()));
    }

    private static Verdict withoutCodes(Verdict verdict) {
        return new Verdict(
                verdict.procedure(),
                verdict.procedureName(),
                verdict.outcome(),
                verdict.reasons().stream()
                        .filter(reason -> !reason.rule().equals("R-GEN-09"))
                        .toList(),
                verdict.needed(),
                verdict.deadlines(),
                verdict.items(),
                verdict.forms(),
                verdict.formSet(),
                verdict.asOf(),
                verdict.rulebook(),
                verdict.effectiveFrom(),
                verdict.values());
    }

    @Test
    void codes_of_the_form_in_force_are_told_nothing_of() {
        assertThat(coded(ONE_STOP, "H13.05-231016-0001", "H13.05").on(DAY))
                .isEqualTo(coded(ONE_STOP, null, null).on(DAY));
    }

    @Test
    void codes_of_no_form_are_told_each_by_itself_and_decide_nothing() {
        Verdict verdict = coded(ONE_STOP, "16/TNHS", "Sở Tư pháp").on(DAY);

        assertThat(verdict.reasons())
                .filteredOn(reason -> reason.rule().equals("R-GEN-09"))
                .extracting(Reason::kind, Reason::subject, Reason::source)
                .containsExactly(
                        tuple(ReasonKind.NOTICE, "dossierCode", new Source.Cell("ma-so.xlsx", "Dạng mã", "A4")),
                        tuple(ReasonKind.NOTICE, "agencyCode", new Source.Cell("ma-so.xlsx", "Dạng mã", "A6")));
        assertThat(verdict.reasons()).isSortedAccordingTo(Reason.BY_RULE);
        assertThat(withoutCodes(verdict)).isEqualTo(coded(ONE_STOP, null, null).on(DAY));
    }

    @Test
    void a_code_of_another_day_is_told_with_the_day_of_receipt() {
        Verdict verdict = coded(ONE_STOP, "H13.05-231016-0001", null).on(DAY.plusDays(1));

        assertThat(verdict.reasons())
                .filteredOn(reason -> reason.rule().equals("R-GEN-09"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.message().vi()).contains("H13.05-231016-0001", "17/10/2023");
                    assertThat(reason.citation().instrument()).isEqualTo("01/2018/TT-VPCP");
                });
    }

    @Test
    void the_circular_on_one_stop_shops_asks_nothing_of_dossiers_between_agencies() {
        LocalDate day = LocalDate.of(2024, 11, 11);

        assertThat(coded(INTERNAL, "12/STP", null).on(day))
                .isEqualTo(coded(INTERNAL, null, null).on(day));
    }

    @Test
    void after_the_circular_ended_nothing_is_asked_of_a_dossiers_code() {
        assertThat(coded(ONE_STOP, "16/TNHS", null)
                        .on(LocalDate.of(2025, 6, 30))
                        .reasons())
                .extracting(Reason::rule)
                .contains("R-GEN-09");
        assertThat(coded(ONE_STOP, "16/TNHS", null).on(LocalDate.of(2025, 7, 1)).reasons())
                .extracting(Reason::rule)
                .doesNotContain("R-GEN-09");
    }

    @Test
    void a_rulebook_without_forms_of_codes_answers_as_before() {
        SortedMap<String, byte[]> files = only(ONE_STOP, "one-stop-intake");
        files.remove(TABLES + "ma-so.xlsx");
        Rulebook before = ((Rulebook.Opening.Opened) open(files)).rulebook();

        assertThat(coded(ONE_STOP, "16/TNHS", "Sở Tư pháp").by(before, DAY))
                .isEqualTo(coded(ONE_STOP, null, null).by(before, DAY));
    }

    @Test
    void the_code_of_a_procedure_is_held_against_its_forms_at_its_cell() throws IOException {
        SortedMap<String, byte[]> files = only(INTERNAL);
        files.put(TABLES + "ma-so.xlsx", changed(TABLES + "ma-so.xlsx", "Dạng mã", CodesTest::formOfProcedures));
        files.put(TABLES + INTERNAL + ".xlsx", coded("1.001122"));
        Rulebook opened = ((Rulebook.Opening.Opened) open(files)).rulebook();

        assertThat(opened.versions(INTERNAL)).singleElement().satisfies(tables -> assertThat(tables.nationalCode())
                .isEqualTo("1.001122"));

        files.put(TABLES + INTERNAL + ".xlsx", coded("1.1122"));
        Rulebook.Opening refused = open(files);

        assertThat(((Rulebook.Opening.Refused) refused).faults())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.detail().vi()).contains("Mã 1.1122 không như 2.000456", "MA-TT-01"))
                .extracting(CellFault::workbook, CellFault::sheet, CellFault::code)
                .containsExactly(INTERNAL + ".xlsx", "Thủ tục", "CODE_NOT_OF_FORM");
    }

    /** What all procedures share, and some of them. */
    private static SortedMap<String, byte[]> only(String... procedures) {
        SortedMap<String, byte[]> files = new TreeMap<>(Shipped.FILES.files());
        List<String> workbooks =
                Stream.of(procedures).map(id -> TABLES + id + ".xlsx").toList();
        files.keySet()
                .removeIf(path -> path.startsWith(TABLES)
                        && !RegisterName.ALL.contains(path.substring(TABLES.length()))
                        && !workbooks.contains(path));
        return files;
    }

    private static Rulebook.Opening open(SortedMap<String, byte[]> files) {
        return Rulebook.open(new RulebookFiles(files), CompileCache.none());
    }

    private static byte[] coded(String nationalCode) throws IOException {
        return changed(TABLES + INTERNAL + ".xlsx", "Thủ tục", sheet -> {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue("mã thủ tục quốc gia");
            row.createCell(1).setCellValue(nationalCode);
        });
    }

    private static void formOfProcedures(Sheet sheet) {
        String[] cells = {
            "MA-TT-01",
            "mã thủ tục",
            "{chữ số}.{6 chữ số}",
            "2.000456",
            "mọi hồ sơ",
            "-",
            "-",
            "Mã {mã} không như {ví dụ}.",
            "{mã} is not like {ví dụ}.",
            "854/QĐ-UBND; Phần I"
        };
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int cell = 0; cell < cells.length; cell++) {
            row.createCell(cell).setCellValue(cells[cell]);
        }
        row.getCell(5).setCellValue("2024-10-09");
    }

    private interface Change {
        void on(Sheet sheet);
    }

    private static byte[] changed(String path, String sheet, Change change) throws IOException {
        byte[] shipped = Objects.requireNonNull(Shipped.FILES.files().get(path));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(shipped));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.on(book.getSheet(sheet));
            book.write(out);
            return out.toByteArray();
        }
    }
}

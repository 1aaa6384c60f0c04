package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.UnaryTest.Operator;

/** Faults that were once in the law, and others of their kinds. */
class CommonFaultsTest {
    private static final FactDeclaration LAW_DEGREE = Tables.fact(0, new FactType.YesNo(), Absence.MISSING);
    private static final Instrument CITED =
            new Instrument("854/QĐ-UBND", null, null, null, LocalDate.of(2023, 1, 1), null, List.of(), "A");

    @Test
    void two_rows_that_ask_one_dossier_for_one_thing_are_told_at_the_later() {
        ProcedureTables tables = asking(requirement("R-X-1", List.of()), requirement("R-X-2", List.of(given(true))));

        Finding finding = only(new AskedTwice(Tables.sight(tables)));

        assertThat(finding.code() + " " + finding.severity() + " " + finding.subject())
                .isEqualTo("ASKED_TWICE WARNING R-X-2");
        assertThat(finding.related()).extracting(Finding.Related::cell).containsExactly("R-X-1");
        assertThat(finding.shown().orElseThrow().dossier().facts())
                .containsEntry("f0", true)
                .doesNotContainKey("f1");
    }

    @Test
    void two_rows_that_ask_different_dossiers_for_one_thing_are_not_told() {
        ProcedureTables tables =
                asking(requirement("R-X-1", List.of(given(false))), requirement("R-X-2", List.of(given(true))));

        assertThat(new AskedTwice(Tables.sight(tables)).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | tháng | Có ít nhất 02 năm công tác. | Has at least two years of service.",
                "30 | tháng | Có thời gian từ 24 tháng. | Has served.",
                "30 | tháng | Có đủ thời gian. | Has served at least 24 months.",
                "24 | tháng | Có ít nhất 03 năm công tác. | Has served.",
                "24 | tháng | Chưa đủ 02 năm. | Has served less than three years.",
                "3 | năm | Trên 24 tháng. | Has served.",
                "16 | tuổi | Từ đủ 18 tuổi. | Is of age.",
                "6 | tháng | Tối thiểu 06 năm. | Has served."
            })
    void a_threshold_that_its_own_message_contradicts(int bound, String unit, String vi, String en) {
        Finding finding = only(new AmountsInWords(Tables.sight(saying(bound, unit, vi, en))));

        assertThat(finding.code() + " " + finding.severity()).isEqualTo("THRESHOLD_IN_WORDS WARNING");
        assertThat(finding.related()).extracting(Finding.Related::cell).containsExactly("B3");
        assertThat(finding.shown()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 | tháng | Có ít nhất 02 năm công tác. | Has at least two years of service.",
                "24 | tháng | Có từ 24 tháng. | Has served at least 24 months.",
                "6 | tháng | Chưa đủ 06 tháng. | Less than six months.",
                "36 | tháng | Từ đủ 03 năm. | At least 3 years.",
                "30 | tháng | Trong thời hạn 05 ngày làm việc. | Within five working days.",
                "30 | tháng | Theo Nghị định năm 2025. | By the decree of the year 2025.",
                "60 | điểm | Ít nhất 02 năm. | At least two years."
            })
    void a_threshold_that_its_message_says_or_does_not_speak_of(int bound, String unit, String vi, String en) {
        assertThat(new AmountsInWords(Tables.sight(saying(bound, unit, vi, en))).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sắp xếp lại về tổ chức như: chia, tách. | Reorganised.",
                "Được sắp xếp lại. | Reorganised such as by division.",
                "Chia, tách và các trường hợp khác. | Reorganised.",
                "Chia, tách, v.v. | Reorganised."
            })
    void a_closed_list_made_of_examples(String vi, String en) {
        Finding finding = only(new OpenLists(choosing(vi, en, "Chia", "Tách")));

        assertThat(finding.code() + " " + finding.severity()).isEqualTo("OPEN_LIST NOTE");
        assertThat(finding.related()).extracting(Finding.Related::cell).containsExactly("B3");
        assertThat(new OpenLists(choosing(vi, en, "Chia", "Hình thức khác")).findings())
                .isEmpty();
    }

    @Test
    void words_that_give_no_examples_close_a_list() {
        assertThat(new OpenLists(choosing("Được chia như sau khi tách.", "Divided.", "Chia", "Tách")).findings())
                .isEmpty();
    }

    @Test
    void a_citation_that_is_not_yet_in_force_on_the_first_day_of_its_row() {
        Finding finding = only(new CitedDays(
                saying(24, "tháng", "Đạt.", "Met."),
                List.of(),
                Map.of(CITED.number(), inForce(LocalDate.of(2024, 7, 1), null))));

        assertThat(finding.code() + " " + finding.severity() + " " + finding.cell())
                .isEqualTo("CITED_OUTSIDE_ITS_DAYS FAULT A3");
        assertThat(finding.message().vi()).contains("từ 01/7/2024").contains("ngày 01/1/2024");
        assertThat(finding.shown().orElseThrow().dossier().receivedAt().toLocalDate())
                .isEqualTo(LocalDate.of(2024, 1, 1));
    }

    @Test
    void a_citation_in_force_on_all_days_of_its_row() {
        for (LocalDate first : List.of(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1))) {
            assertThat(new CitedDays(
                                    saying(24, "tháng", "Đạt.", "Met."),
                                    List.of(),
                                    Map.of(CITED.number(), inForce(first, null)))
                            .findings())
                    .isEmpty();
        }
    }

    @Test
    void a_row_of_the_one_stop_rules_is_law_on_their_days_only_and_a_row_with_days_on_its_own() {
        Planted late = Planted.in("prov-legal-aid-collaborator-card-reissue.xlsx", book -> {
            var notices = book.getSheet("Thông tin");
            var days = notices.getRow(1);
            for (int column = 0; column < days.getLastCellNum(); column++) {
                if (days.getCell(column).getStringCellValue().equals("Từ ngày")) {
                    notices.getRow(3).getCell(column).setBlank();
                    notices.getRow(3).getCell(column).setCellValue("-");
                }
            }
        });

        Finding finding = late.finding("CITED_OUTSIDE_ITS_DAYS", "R-GEN-07");

        assertThat(finding.message().vi()).contains("118/2025/NĐ-CP").contains("01/1/2018");
        assertThat(late.judged(finding).reasons())
                .anyMatch(reason -> reason.rule().equals("R-GEN-07"));
        assertThat(late.findings()).noneMatch(each -> each.subject().equals("R-OSS-21"));
        assertThat(Planted.in("prov-legal-aid-collaborator-card-reissue.xlsx", book -> {})
                        .findings())
                .extracting(Finding::code)
                .doesNotContain("CITED_OUTSIDE_ITS_DAYS");
    }

    @Test
    void a_fact_that_only_another_version_asks_for_is_told_where_it_is_declared() {
        ProcedureTables asks = choosing("Đạt.", "Met.", "Chia", "Tách");
        ProcedureTables doesNot = asks.with(
                asks.definitions(), new ProcedureTables.Rules(List.of(), List.of(), List.of(), List.of(), List.of()));

        Look look = new Unused(Tables.sight(doesNot), List.of(asks, doesNot), Set.of(), (sheet, id) -> "A3");
        Look elsewhere = new Unused(Tables.sight(doesNot), List.of(asks, doesNot), Set.of(), (sheet, id) -> "");

        assertThat(look.findings())
                .extracting(finding -> finding.code() + " " + finding.cell() + " " + finding.subject())
                .containsExactly("UNUSED_IN_VERSION A3 f0");
        assertThat(elsewhere.findings()).isEmpty();
    }

    @Test
    void a_dossier_in_which_nothing_was_submitted_is_accepted_only_if_a_notice_says_why() {
        Planted planted = Planted.in("dist-legal-document-systematization.xlsx", book -> {
            var notices = book.getSheet("Thông tin");
            for (int row = notices.getLastRowNum(); row > 1; row--) {
                notices.removeRow(notices.getRow(row));
            }
        });

        Finding finding = planted.finding("ACCEPTED_EMPTY", "dist-legal-document-systematization");

        assertThat(planted.judged(finding).outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(Planted.in("dist-legal-document-systematization.xlsx", book -> {})
                        .findings())
                .extracting(Finding::code)
                .doesNotContain("ACCEPTED_EMPTY");
    }

    @ParameterizedTest
    @CsvSource({
        "prov-legal-reporter-recognition.xlsx, R-P1-15", "prov-legal-reporter-dismissal.xlsx, R-P2-18",
        "prov-legal-aid-collaborator-card.xlsx, R-CTV-16", "dist-commune-legal-access-standard.xlsx, R-D3-17",
        "prov-justice-unit-ranking.xlsx, R-P9-11"
    })
    void a_limit_to_grant_that_is_owed_although_the_verdict_refuses(String file, String rule) {
        Planted owed = Planted.in(file, book -> {
            Sheet limits = book.getSheet("Thời hạn");
            String deeds = cell(limits, rule, "Hoàn thành bởi").getStringCellValue();
            write(book, cell(limits, rule, "Hoàn thành bởi"), deeds.replaceFirst(";.*", ""));
            write(book, cell(limits, rule, "Chỉ khi được chấp nhận"), "không");
        });

        Finding finding = owed.finding("OWED_THOUGH_REFUSED", rule);

        assertThat(finding.severity() + " " + finding.sheet()).isEqualTo("WARNING Thời hạn");
        assertThat(owed.judged(finding).outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(owed.judged(finding).deadlines())
                .filteredOn(deadline -> deadline.id().equals(rule))
                .extracting(Deadline::status)
                .singleElement()
                .isIn(DeadlineStatus.PENDING, DeadlineStatus.DUE_TODAY, DeadlineStatus.LATE);
        assertThat(Planted.in(file, book -> {}).findings())
                .extracting(Finding::code)
                .doesNotContain("OWED_THOUGH_REFUSED");
    }

    private static void write(XSSFWorkbook book, Cell cell, String text) {
        Planted.put(book, cell.getSheet().getSheetName(), cell.getAddress().formatAsString(), text);
    }

    private static Cell cell(Sheet sheet, String rule, String heading) {
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            Cell id = row.getCell(0);
            if (id != null
                    && id.getCellType() == CellType.STRING
                    && id.getStringCellValue().equals(rule)) {
                for (Cell head : sheet.getRow(1)) {
                    if (head.getStringCellValue().equals(heading)) {
                        return row.getCell(head.getColumnIndex());
                    }
                }
            }
        }
        throw new AssertionError(rule + " " + heading);
    }

    private static Finding only(Look look) {
        assertThat(look.findings()).hasSize(1);
        return look.findings().get(0);
    }

    private static Instrument inForce(LocalDate from, @Nullable LocalDate to) {
        return new Instrument(CITED.number(), null, null, null, from, to, List.of(), "A");
    }

    private static Condition given(boolean value) {
        return new Condition(new Operand.OfFact("f0"), Tables.one(value), "D3");
    }

    private static Row.Requirement requirement(String id, List<Condition> conditions) {
        return new Row.Requirement(
                new Row.Frame(id, conditions, Tables.CITATION, List.of(), id),
                Scope.DOSSIER,
                new Operand.OfFact("f1"),
                new UnaryTest.Present(),
                Tables.words("thiếu"));
    }

    private static ProcedureTables asking(Row.Requirement... requirements) {
        ProcedureTables made =
                Tables.ofLimits(List.of(LAW_DEGREE, Tables.fact(1, new FactType.Text(), Absence.MISSING)), List.of());
        return made.with(
                made.definitions(),
                new ProcedureTables.Rules(List.of(requirements), List.of(), List.of(), List.of(), List.of()));
    }

    private static ProcedureTables saying(int bound, String unit, String vi, String en) {
        FactType months = new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(1_200), false, unit);
        return saying(
                Tables.fact(0, months, Absence.UNKNOWN),
                new UnaryTest.Compare(Operator.AT_LEAST, BigDecimal.valueOf(bound)),
                new Message(vi, en));
    }

    private static ProcedureTables choosing(String vi, String en, String... labels) {
        List<FactType.Option> options = new ArrayList<>();
        for (String label : labels) {
            options.add(new FactType.Option("C" + options.size(), label));
        }
        return saying(
                Tables.fact(0, new FactType.Choice(options), Absence.UNKNOWN), Tables.one("C0"), new Message(vi, en));
    }

    private static ProcedureTables saying(FactDeclaration fact, UnaryTest test, Message met) {
        ProcedureTables made = Tables.ofAlternatives(List.of(fact), List.of(new Tables.Line(List.of(test), 0)));
        List<Row.Alternative> rows = made.alternatives().stream()
                .map(row -> new Row.Alternative(
                        row.frame(), row.scope(), row.sheet(), row.criterion(), null, met, Tables.words("không đạt")))
                .toList();
        return made.with(
                made.definitions(), new ProcedureTables.Rules(List.of(), rows, List.of(), List.of(), List.of()));
    }
}

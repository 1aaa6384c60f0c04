package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.workbook.Workbooks.lawful;
import static vn.thamtra.workbook.Workbooks.lawfulDismissal;
import static vn.thamtra.workbook.Workbooks.number;
import static vn.thamtra.workbook.Workbooks.put;
import static vn.thamtra.workbook.Workbooks.tables;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.fault.Meaning;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Reading;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;
import vn.thamtra.workbook.model.Term;
import vn.thamtra.workbook.model.UnaryTest;

class WorkbookReaderTest {

    private static final Citation CLAUSE = new Citation("854/QĐ-UBND", "Phần II, I.1, mục 1.3");
    private static final UnaryTest YES = new UnaryTest.OneOf(List.of(true));
    private static final Operand DEGREE = new Operand.OfFact("degree");
    private static final Operand MONTHS = new Operand.OfFact("months");
    private static final Operand KNOWN = new Operand.OfTerm("T-known");

    private final ProcedureTables tables = tables(lawful());

    @Test
    void the_procedure_is_read_with_its_dates_and_what_is_shown() {
        assertThat(tables.file()).isEqualTo("sample-recognition.xlsx");
        assertThat(tables.id()).isEqualTo("sample-recognition");
        assertThat(tables.name()).isEqualTo(new Message("Công nhận mẫu", "Sample recognition"));
        assertThat(tables.instrument()).isEqualTo(CLAUSE);
        assertThat(tables.effectiveFrom()).isEqualTo("2024-10-09");
        assertThat(tables.effectiveTo()).isNull();
        assertThat(tables.confirmedUntil()).isEqualTo("2025-10-21");
        assertThat(tables.effectiveCell()).isEqualTo("B17");
        assertThat(tables.oneStop()).isFalse();
        assertThat(tables.overall()).isNull();
        assertThat(tables.properties())
                .containsEntry("lĩnh vực", "Phổ biến, giáo dục pháp luật")
                .containsEntry("số bộ hồ sơ", "1")
                .doesNotContainKeys("phí, lệ phí", "tên khác", "tên");
    }

    @Test
    void facts_keep_their_type_and_order_and_events_have_facts_of_their_own() {
        assertThat(tables.vocabulary().facts().keySet())
                .containsExactly("fullName", "degree", "months", "score", "goodMorals", "signedOn", "year");
        assertThat(type("degree"))
                .isEqualTo(new FactType.Choice(List.of(
                        new FactType.Option("LAW", "Cử nhân luật"), new FactType.Option("OTHER", "Bằng khác"))));
        assertThat(type("score")).isEqualTo(new FactType.Number(number("0"), number("10"), true, "điểm"));
        assertThat(tables.vocabulary().facts().get("goodMorals"))
                .isEqualTo(new FactDeclaration(
                        "goodMorals",
                        new Message("Có đạo đức tốt", "Good morals"),
                        new FactType.YesNo(),
                        true,
                        Absence.NO_EFFECT));
        assertThat(tables.vocabulary().documents().keySet()).containsExactly("proposal-letter", "photos");
        assertThat(tables.vocabulary().events().get("REFUSED"))
                .isEqualTo(new EventDeclaration(
                        "REFUSED",
                        new Message("Một lần từ chối", "One refusal"),
                        EventDeclaration.Told.ON,
                        List.of(new FactDeclaration(
                                "legitimate",
                                new Message("Có lý do chính đáng", "Legitimate"),
                                new FactType.YesNo(),
                                true,
                                Absence.UNKNOWN))));
    }

    private FactType type(String fact) {
        return Objects.requireNonNull(tables.vocabulary().facts().get(fact)).type();
    }

    @Test
    void counts_and_terms_are_read_with_the_cells_of_their_conditions() {
        assertThat(tables.counts())
                .containsExactly(new Count(
                        "C-refusals",
                        new Message("Số lần từ chối không lý do", "Refusals without reason"),
                        "REFUSED",
                        List.of(new Condition(
                                new Operand.OfFact("legitimate"), new UnaryTest.OneOf(List.of(false)), "E3")),
                        "A3"));
        assertThat(tables.terms())
                .containsExactly(
                        new Term(
                                "T-degree",
                                new Message("Đủ bằng cấp", "Degree suffices"),
                                List.of(
                                        new Term.Definition(
                                                List.of(
                                                        new Condition(DEGREE, oneOf("LAW"), "D3"),
                                                        new Condition(MONTHS, atLeast("24"), "E3")),
                                                "A3"),
                                        new Term.Definition(
                                                List.of(
                                                        new Condition(DEGREE, oneOf("OTHER"), "D4"),
                                                        new Condition(
                                                                MONTHS,
                                                                new UnaryTest.Between(number("36"), number("1200")),
                                                                "E4")),
                                                "A4"))),
                        new Term(
                                "T-known",
                                new Message("Đã rõ người", "Person known"),
                                List.of(new Term.Definition(
                                        List.of(
                                                new Condition(new Operand.OfTerm("T-degree"), YES, "F5"),
                                                new Condition(
                                                        new Operand.OfFact("fullName"), new UnaryTest.Present(), "G5"),
                                                new Condition(
                                                        new Operand.OfCount("C-refusals"),
                                                        new UnaryTest.Compare(
                                                                UnaryTest.Operator.LESS_THAN, number("3")),
                                                        "H5")),
                                        "A5"))));
    }

    @Test
    void requirements_demand_presence_truth_or_a_least_number() {
        assertThat(tables.requirements()).hasSize(4);
        assertThat(tables.requirements().get(0))
                .isEqualTo(new Row.Requirement(
                        new Row.Frame("R-S1-02", List.of(), CLAUSE, List.of(), "A3"),
                        Scope.DOSSIER,
                        new Operand.OfDocument("proposal-letter"),
                        YES,
                        new Message("Thiếu văn bản", "Letter missing")));
        assertThat(tables.requirements().get(1).readings()).containsExactly("RD-04");
        assertThat(tables.requirements().get(2).demanded()).isEqualTo(new UnaryTest.Present());
        assertThat(tables.requirements().get(3).demanded()).isEqualTo(atLeast("2"));
        assertThat(tables.requirements().get(3).conditions()).containsExactly(new Condition(KNOWN, YES, "E6"));
    }

    @Test
    void criteria_are_alternatives_that_may_apply_only_while_a_term_holds() {
        assertThat(tables.alternatives())
                .extracting(Row.Alternative::id)
                .containsExactly("R-S1-10", "R-S1-11", "R-S1-12", "R-S1-12");
        assertThat(tables.alternatives().get(1).conditions())
                .containsExactly(
                        new Condition(DEGREE, oneOf("OTHER"), "E4"),
                        new Condition(MONTHS, new UnaryTest.OneOf(List.of(number("36"))), "F4"),
                        new Condition(
                                new Operand.OfFact("score"),
                                new UnaryTest.Compare(UnaryTest.Operator.MORE_THAN, number("7.5")),
                                "G4"));
        assertThat(tables.alternatives().get(2))
                .isEqualTo(new Row.Alternative(
                        new Row.Frame(
                                "R-S1-12",
                                List.of(
                                        new Condition(
                                                new Operand.OfFact("signedOn"),
                                                new UnaryTest.OneOf(List.of(LocalDate.of(2024, 10, 9))),
                                                "H5"),
                                        new Condition(new Operand.OfFact("goodMorals"), YES, "I5")),
                                new Citation("10/2016/TT-BTP", "Điều 4"),
                                List.of(),
                                "A5"),
                        Scope.ITEM,
                        "Điều kiện",
                        "Tư cách",
                        new Condition(KNOWN, YES, "C5"),
                        new Message("Đạt", "Met"),
                        new Message("Không đạt", "Not met")));
    }

    @Test
    void bars_and_notices_name_their_subject_by_id() {
        assertThat(tables.bars())
                .containsExactly(new Row.Bar(
                        new Row.Frame(
                                "R-S1-20",
                                List.of(new Condition(DEGREE, new UnaryTest.NoneOf(List.of("LAW", "OTHER")), "D3")),
                                CLAUSE,
                                List.of("RD-04", "B-47"),
                                "A3"),
                        "Trường hợp từ chối",
                        Scope.DOSSIER,
                        "degree",
                        new Message("Sai bằng", "Wrong degree")));
        assertThat(tables.notices()).extracting(Row.Notice::subject).containsExactly("deadline", null);
        assertThat(tables.notices()).extracting(Row.Notice::breach).containsExactly(false, true);
        assertThat(tables.notices().get(0).conditions())
                .containsExactly(new Condition(new Operand.OfOutcome(), oneOf("ACCEPT"), "E3"));
        assertThat(tables.notices().get(1).conditions())
                .containsExactly(new Condition(new Operand.OfEvent("DECISION_ISSUED"), YES, "F4"));
    }

    @Test
    void limits_run_from_receipt_completeness_an_event_or_to_a_day_of_the_calendar() {
        assertThat(tables.limits().get(0))
                .isEqualTo(new Row.Limit(
                        new Row.Frame("R-S1-40", List.of(), CLAUSE, List.of(), "A3"),
                        Row.Exists.ALWAYS,
                        new Row.Start.Complete(),
                        Row.Length.of(5, TimeUnit.WORKING_DAY, Direction.AFTER),
                        List.of("DECISION_ISSUED"),
                        Row.Duty.of("Chủ tịch"),
                        new Message("Ký", "Sign")));
        Row.Limit byFact = tables.limits().get(1);
        assertThat(byFact.exists()).isEqualTo(Row.Exists.INCOMPLETE);
        assertThat(byFact.start()).isEqualTo(new Row.Start.Received());
        assertThat(byFact.amountFact()).isEqualTo("months");
        assertThat(byFact.fulfilledBy()).containsExactly("SUPPLEMENT_REQUESTED", "DECISION_ISSUED");
        Row.Limit back = tables.limits().get(2);
        assertThat(back.start()).isEqualTo(new Row.Start.OfEvent("REFUSED", null));
        assertThat(back.right()).isTrue();
        assertThat(back.fulfilledBy()).isEmpty();
        Row.Limit fixed = tables.limits().get(3);
        assertThat(fixed.start()).isEqualTo(new Row.Start.None());
        assertThat(fixed.fixedDate()).isEqualTo(new Row.FixedDate.InYear(9, 1, "year", 1));
    }

    @Test
    void examples_are_dossiers_with_the_verdict_the_law_gives_them() {
        assertThat(tables.examples().get(0))
                .isEqualTo(new Example(
                        "KT-01",
                        "Hồ sơ đủ",
                        LocalDate.of(2024, 10, 16),
                        null,
                        Map.of(
                                "fullName",
                                "Nguyễn Văn An",
                                "degree",
                                "LAW",
                                "months",
                                24L,
                                "score",
                                number("7.5"),
                                "goodMorals",
                                true,
                                "signedOn",
                                LocalDate.of(2024, 10, 9)),
                        Map.of("proposal-letter", 1, "photos", 2),
                        Channel.DOCUMENT_SYSTEM,
                        List.of(
                                new Event("REFUSED", null, LocalDate.of(2024, 8, 5), Map.of()),
                                new Event("REFUSED", null, LocalDate.of(2024, 11, 6), Map.of("legitimate", false))),
                        Outcome.ACCEPT,
                        List.of(
                                new Example.Expected(ReasonKind.MET, "R-S1-10"),
                                new Example.Expected(ReasonKind.MET, "R-S1-12")),
                        List.of(),
                        Map.of("R-S1-40", LocalDate.of(2024, 10, 23)),
                        List.of(),
                        Map.of(),
                        List.of(),
                        tables.examples().get(0).cells()));
        assertThat(tables.examples().get(0).cells().id()).isEqualTo("A3");
        assertThat(tables.examples().get(1).asOf()).isEqualTo("2024-10-18");
        assertThat(tables.examples().get(1).facts()).isEqualTo(Map.of("degree", "OTHER"));
        assertThat(tables.examples().get(1).events())
                .containsExactly(new Event(
                        "SUPPLEMENT_REQUESTED", OffsetDateTime.parse("2024-10-17T10:00:00+07:00"), null, Map.of()));
    }

    @Test
    void an_event_told_by_the_moment_may_give_its_time() {
        XSSFWorkbook book = lawful();
        put(book, "Kiểm thử", "N4", "2024-10-17 14:30");

        assertThat(tables(book).examples().get(1).events())
                .extracting(Event::at)
                .containsExactly(OffsetDateTime.parse("2024-10-17T14:30:00+07:00"));
    }

    @Test
    void readings_are_kept_with_their_status() {
        assertThat(tables.readings())
                .contains(new Reading("B-47", "Điều 2", "Có dừng đồng hồ không?", "Không", Reading.Status.OPEN, "A4"));
    }

    @Test
    void a_procedure_in_which_one_ground_is_enough_says_what_holds_when_none_stands() {
        XSSFWorkbook book = lawfulDismissal();
        put(book, "Căn cứ miễn nhiệm", "L3", "-");
        put(book, "Căn cứ miễn nhiệm", "M3", "-");

        ProcedureTables dismissal = tables(book);

        assertThat(dismissal.overall())
                .isEqualTo(new ProcedureTables.Overall(
                        "R-S1-90", new Message("Không có căn cứ nào", "No ground stands"), CLAUSE, "B22"));
        assertThat(dismissal.alternatives()).extracting(Row.Alternative::sheet).containsOnly("Căn cứ miễn nhiệm");
    }

    @Test
    void every_cell_has_a_meaning() {
        XSSFWorkbook book = lawful();
        int cells = 0;
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            for (var row : book.getSheetAt(i)) {
                cells += row.getPhysicalNumberOfCells();
            }
        }

        ParsedWorkbook parsed = WorkbookReader.read(Workbooks.FILE, Workbooks.bytes(book), Workbooks.INSTRUMENTS);

        List<Meaning> meanings = ((ParsedWorkbook.Accepted) parsed).meanings();
        assertThat(meanings)
                .hasSize(cells)
                .contains(
                        new Meaning("Điều kiện", "F3", "Thời gian công tác", "≥ 24"),
                        new Meaning("Thủ tục", "A1", "", "câu hỏi mà bảng trả lời"),
                        new Meaning("Ghi chú", "B2", "", "ghi chú tự do, máy không đọc"));
    }

    @Test
    void the_order_of_sheets_and_columns_is_free() {
        XSSFWorkbook book = lawful();
        book.setSheetOrder("Thủ tục", 7);
        book.setSheetOrder("Kiểm thử", 0);
        swap(book.getSheet("Giấy tờ"), 0, 2);

        assertThat(tables(book)).isEqualTo(tables);
    }

    private static void swap(XSSFSheet sheet, int left, int right) {
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            String first = sheet.getRow(row).getCell(left).getStringCellValue();
            String second = sheet.getRow(row).getCell(right).getStringCellValue();
            sheet.getRow(row).getCell(left).setCellValue(second);
            sheet.getRow(row).getCell(right).setCellValue(first);
        }
    }

    @Test
    void what_only_looks_different_reads_alike() {
        XSSFWorkbook book = lawful();
        XSSFSheet facts = book.getSheet("Dữ liệu");
        facts.createRow(400).createCell(3).setCellStyle(Workbooks.format(book, "0.00"));
        facts.getRow(5).createCell(40).setCellValue("  ");
        facts.getRow(2).setHeightInPoints(90);
        facts.setColumnHidden(30, true);
        facts.setColumnWidth(2, 9000);
        facts.createFreezePane(1, 2);
        facts.addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
        put(book, "Dữ liệu", "B3", "Họ và tên".replace("ọ", "o\u0323"));
        put(book, "Điều kiện", "J3", "Đạt\u00a0");
        put(book, "Sự kiện", "D3", "Ngày");
        book.createSheet("Sheet1");

        assertThat(tables(book)).isEqualTo(tables);
    }

    @Test
    void a_remark_column_and_a_note_on_a_cell_change_nothing() {
        XSSFWorkbook book = lawful();
        put(book, "Thời hạn", "N2", "Ghi chú");
        put(book, "Thời hạn", "N3", 2024);
        XSSFSheet sheet = book.getSheet("Thời hạn");
        sheet.createDrawingPatriarch()
                .createCellComment(book.getCreationHelper().createClientAnchor())
                .setAddress(2, 5);

        ParsedWorkbook parsed = WorkbookReader.read(Workbooks.FILE, Workbooks.bytes(book), Workbooks.INSTRUMENTS);

        assertThat(((ParsedWorkbook.Accepted) parsed).tables()).isEqualTo(tables);
        assertThat(((ParsedWorkbook.Accepted) parsed).meanings())
                .contains(new Meaning("Thời hạn", "F3", "", "ghi chú đính vào ô, máy không đọc"));
    }

    @Test
    void all_faults_of_a_file_are_told_at_once_in_the_order_of_the_file() {
        XSSFWorkbook book = lawful();
        put(book, "Trường hợp từ chối", "D3", "LAWW");
        put(book, "Dữ liệu", "A10", "Legitimate");
        put(book, "Dữ liệu", "E3", "chữ");
        put(book, "Thủ tục", "B17", "09/10/2024");

        List<String> told = new ArrayList<>();
        Workbooks.faults(Workbooks.bytes(book))
                .forEach(fault -> told.add(fault.sheet() + "!" + fault.cell() + " " + fault.code()));

        assertThat(told)
                .containsExactly(
                        "Thủ tục!B17 DATE_FORMAT",
                        "Dữ liệu!E3 UNKNOWN_WORD",
                        "Dữ liệu!A10 BAD_ID",
                        "Trường hợp từ chối!D3 UNKNOWN_VALUE");
    }

    private static UnaryTest oneOf(Object value) {
        return new UnaryTest.OneOf(List.of(value));
    }

    private static UnaryTest atLeast(String bound) {
        return new UnaryTest.Compare(UnaryTest.Operator.AT_LEAST, number(bound));
    }
}

package vn.thamtra.workbook.blank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.workbook.Workbooks;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.SheetName;

class BlankWorkbookTest {
    private static final String ID = "sample-recognition";

    private static byte[] blank(boolean oneGround) {
        return BlankWorkbook.write(ID, oneGround, Workbooks.INSTRUMENTS);
    }

    private static XSSFWorkbook open(byte[] xlsx) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
    }

    /** Every row taken as it is: the marks of the examples cleared. */
    private static byte[] unmarked(byte[] xlsx) throws IOException {
        XSSFWorkbook book = open(xlsx);
        for (Sheet sheet : book) {
            marks(sheet).forEach(cell -> cell.setCellValue((String) null));
        }
        return Workbooks.bytes(book);
    }

    private static List<Cell> marks(Sheet sheet) {
        List<Cell> marks = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().startsWith("VÍ DỤ")) {
                    marks.add(cell);
                }
            }
        }
        return marks;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void each_row_that_is_still_an_example_is_told_by_its_cell_and_nothing_else(boolean oneGround) throws IOException {
        byte[] blank = blank(oneGround);
        List<String> marked = new ArrayList<>();
        for (Sheet sheet : open(blank)) {
            marks(sheet).forEach(cell -> marked.add(sheet.getSheetName() + "!" + cell.getAddress()));
        }

        List<CellFault> faults = Workbooks.faults(blank);

        assertThat(faults).allMatch(fault -> fault.code().equals("EXAMPLE_LEFT"));
        assertThat(faults.stream().map(fault -> fault.sheet() + "!" + fault.cell()))
                .containsExactlyElementsOf(marked)
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_examples_are_a_workbook_that_is_read_without_fault(boolean oneGround) throws IOException {
        byte[] taken = unmarked(blank(oneGround));

        assertThat(Workbooks.faults(taken)).isEmpty();
        assertThat(Workbooks.tables(taken).id()).isEqualTo(ID);
    }

    @Test
    void every_sheet_of_the_format_is_there_in_one_way_of_concluding_or_the_other() throws IOException {
        Set<String> titles = new HashSet<>();
        for (boolean oneGround : new boolean[] {false, true}) {
            open(blank(oneGround)).forEach(sheet -> titles.add(sheet.getSheetName()));
        }

        assertThat(titles)
                .containsExactlyInAnyOrderElementsOf(Stream.of(SheetName.values())
                        .filter(sheet -> sheet != SheetName.REVOCATION_GROUNDS) // as the other grounds, by another name
                        .map(SheetName::title)
                        .toList());
    }

    @Test
    void a_list_to_choose_from_holds_exactly_the_words_the_reader_takes() throws IOException {
        byte[] blank = unmarked(blank(false));
        int lists = 0;
        for (Sheet sheet : open(blank)) {
            for (XSSFDataValidation list : ((XSSFSheet) sheet).getDataValidations()) {
                String[] words = list.getValidationConstraint().getExplicitListValues();
                if (words != null && list.getShowErrorBox()) {
                    lists++;
                    CellRangeAddress where = list.getRegions().getCellRangeAddress(0);
                    String cell = new CellAddress(where.getFirstRow(), where.getFirstColumn()).formatAsString();
                    assertThat(faultAt(blank, sheet.getSheetName(), cell)
                                    .detail()
                                    .vi()
                                    .replaceAll(" \\([^)]*\\)", ""))
                            .contains("Ở đây chỉ được viết: " + String.join("; ", words) + ".");
                }
            }
        }
        assertThat(lists).isGreaterThan(15);
    }

    private static CellFault faultAt(byte[] xlsx, String sheet, String cell) throws IOException {
        XSSFWorkbook book = open(xlsx);
        Workbooks.put(book, sheet, cell, "một từ không có");
        return Workbooks.faults(Workbooks.bytes(book)).stream()
                .filter(fault -> fault.sheet().equals(sheet) && fault.cell().equals(cell))
                .filter(fault -> fault.code().equals("UNKNOWN_WORD"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet + "!" + cell));
    }

    @Test
    void every_table_keeps_its_headings_in_view_and_on_every_page() throws IOException {
        for (Sheet sheet : open(blank(false))) {
            if (!sheet.getSheetName().equals("Ghi chú")) {
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 2);
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:2");
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            }
        }
    }

    @Test
    void no_procedure_may_be_called_what_the_reader_refuses() {
        for (String id : List.of("", "Bad", "bad_id", "thủ-tục", "a--b", "../up")) {
            assertThatThrownBy(() -> BlankWorkbook.write(id, false, Workbooks.INSTRUMENTS))
                    .as(id)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void opened_and_saved_in_another_spreadsheet_program_it_means_the_same(boolean marked, @TempDir Path folder)
            throws IOException, InterruptedException {
        byte[] before = marked ? blank(false) : unmarked(blank(false));

        byte[] after = savedInLibreOffice(before, folder);

        if (marked) {
            assertThat(Workbooks.faults(after)).isEqualTo(Workbooks.faults(before));
        } else {
            assertThat(Workbooks.tables(after)).isEqualTo(Workbooks.tables(before));
        }
        assertThat(lists(after)).isEqualTo(lists(before));
    }

    /** How many cells of each sheet offer a list. */
    private static List<String> lists(byte[] xlsx) throws IOException {
        List<String> lists = new ArrayList<>();
        for (Sheet sheet : open(xlsx)) {
            int cells = ((XSSFSheet) sheet)
                    .getDataValidations().stream()
                            .flatMap(list -> Stream.of(list.getRegions().getCellRangeAddresses()))
                            .mapToInt(CellRangeAddress::getNumberOfCells)
                            .sum();
            lists.add(sheet.getSheetName() + " " + cells);
        }
        return lists;
    }

    private static byte[] savedInLibreOffice(byte[] xlsx, Path folder) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve(Workbooks.FILE), xlsx);
        Path out = Files.createDirectories(folder.resolve("saved"));
        Process office = start(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                out.toString(),
                in.toString()));
        boolean ended = office.waitFor(2, TimeUnit.MINUTES);
        office.destroyForcibly();
        assumeTrue(ended && Files.exists(out.resolve(Workbooks.FILE)), "LibreOffice did not answer");
        return Files.readAllBytes(out.resolve(Workbooks.FILE));
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            assumeTrue(false, "LibreOffice (soffice) is not installed here");
            throw new AssertionError(absent);
        }
    }
}

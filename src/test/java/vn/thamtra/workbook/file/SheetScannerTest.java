package vn.thamtra.workbook.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.workbook.FileDamageTest;
import vn.thamtra.workbook.ParsedWorkbook;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.Workbooks;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.Place;

/** The many ways in which programs write the same cells. */
class SheetScannerTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @Test
    void shared_and_inline_texts_with_and_without_runs_read_alike() throws IOException {
        RawSheet sheet = scan(
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                        + "<c r='C1' t='inlineStr'><is><t>Họ và tên</t></is></c>"
                        + "<c r='D1' t='inlineStr'><is><r><t>Họ </t></r><r><rPr/><t>và tên</t></r></is></c>"
                        + "<c r='E1' t='str'><v>Họ và tên</v></c></row>",
                "<si><t>Họ và tên</t></si><si><r><t xml:space='preserve'>Họ </t></r><r><t>và tên</t></r>"
                        + "<rPh sb='0' eb='1'><t>xyz</t></rPh></si>");

        assertThat(sheet.cells()).hasSize(5).allSatisfy(cell -> {
            assertThat(cell.text()).isEqualTo("Họ và tên");
            assertThat(cell.kind()).isEqualTo(RawCell.Kind.TEXT);
        });
    }

    @Test
    void cells_and_rows_without_addresses_follow_each_other() throws IOException {
        RawSheet sheet = scan("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>", "");

        assertThat(sheet.cells()).extracting(cell -> cell.place().address()).containsExactly("A1", "C1", "A2");
    }

    @Test
    void escaped_characters_are_read_as_what_they_stand_for() throws IOException {
        RawSheet sheet = scan(
                "<row r='1'><c r='A1' t='inlineStr'><is><t>a_x000D__x000A_b _x005F_x0041_ _xyz_</t></is></c></row>",
                "");

        assertThat(sheet.cells().get(0).text()).isEqualTo("a\r\nb _x0041_ _xyz_");
    }

    @Test
    void styled_cells_without_content_are_no_content() throws IOException {
        RawSheet sheet = scan(
                "<row r='1'><c r='A1' s='1'/><c r='B1' s='1'><v></v></c><c r='C1' t='s'><v></v></c>"
                        + "<c r='D1' t='inlineStr'><is><t> \u00a0</t></is></c></row><row r='1048576' hidden='1'><c r='A1048576'/></row>",
                "");

        assertThat(sheet.cells()).isEmpty();
        assertThat(sheet.hiddenRows()).isEmpty();
    }

    @Test
    void formulas_are_told_however_they_are_written() throws IOException {
        RawSheet sheet = scan(
                "<row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1'><f t='shared' si='0'/><v>2</v></c>"
                        + "<c r='C1' t='str'><f t='array' ref='C1'>x</f><v>y</v></c><c r='D1'><f/></c></row>",
                "");

        assertThat(sheet.cells())
                .extracting(RawCell::kind)
                .containsOnly(RawCell.Kind.FORMULA)
                .hasSize(4);
    }

    @Test
    void dates_are_told_by_their_format_in_either_calendar() throws IOException {
        String cells = "<row r='1'><c r='A1' s='1'><v>45574</v></c><c r='B1' s='2'><v>45574</v></c>"
                + "<c r='C1' s='0'><v>45574</v></c><c r='D1' t='d'><v>2024-10-09</v></c>"
                + "<c r='E1' s='3'><v>24</v></c></row>";

        assertThat(scan(cells, "").cells())
                .extracting(RawCell::kind, RawCell::text)
                .containsExactly(
                        tuple(RawCell.Kind.DATE, "2024-10-09"),
                        tuple(RawCell.Kind.DATE, "2024-10-09"),
                        tuple(RawCell.Kind.NUMBER, "45574"),
                        tuple(RawCell.Kind.DATE, "2024-10-09"),
                        tuple(RawCell.Kind.NUMBER, "24"));
        assertThat(scan(cells, "", " date1904='1'").cells().get(0).text()).isEqualTo("2028-10-10");
    }

    @Test
    void a_prefix_on_every_element_makes_no_difference() throws IOException {
        String sheet = "<x:worksheet xmlns:x='" + MAIN + "'><x:sheetData><x:row r='3'><x:c r='B3' t='inlineStr'>"
                + "<x:is><x:t>đây</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";

        RawSheet read = open(file(sheet, "", "")).get(0);

        assertThat(read.cells()).containsExactly(RawCell.of(new Place(2, 1), RawCell.Kind.TEXT, "đây"));
    }

    @Test
    void rows_and_columns_of_no_height_or_width_are_hidden() throws IOException {
        String sheet = "<worksheet xmlns='" + MAIN + "'><cols><col min='2' max='3' width='0' customWidth='1'/>"
                + "<col min='5' max='16384' hidden='true'/></cols><sheetData>"
                + "<row r='1' ht='0' customHeight='1'><c r='A1'><v>1</v></c></row>"
                + "<row r='2'><c r='A2'><v>1</v></c><c r='C2'><v>1</v></c></row></sheetData></worksheet>";

        RawSheet read = open(file(sheet, "", "")).get(0);

        assertThat(read.hiddenRows()).containsExactly(0);
        assertThat(read.hiddenColumns()).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample-by-libreoffice.xlsx", "sample-by-openpyxl.xlsx"})
    void a_workbook_saved_by_another_program_reads_as_the_one_it_was_made_from(String file) throws IOException {
        byte[] saved;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(file))) {
            saved = in.readAllBytes();
        }

        ParsedWorkbook parsed = WorkbookReader.read(Workbooks.FILE, saved, Workbooks.INSTRUMENTS);

        assertThat(parsed).isInstanceOf(ParsedWorkbook.Accepted.class);
        assertThat(parsed.toString().replace("sheet=Cản trở,", "sheet=Trường hợp từ chối,"))
                .as("but for the name that sheet had when they were saved")
                .isEqualTo(
                        WorkbookReader.read(Workbooks.FILE, Workbooks.bytes(Workbooks.lawful()), Workbooks.INSTRUMENTS)
                                .toString());
    }

    @Test
    void a_cell_of_two_values_or_of_one_in_the_wrong_element_is_read_as_neither() throws IOException {
        RawSheet sheet = scan(
                "<row r='1'><c r='A1' t='inlineStr'><is><t>24</t></is><v>36</v></c><c r='B1'><v>24</v><v>36</v></c>"
                        + "<c r='C1'><is><t>24</t></is></c><c r='D1' t='inlineStr'><v>24</v></c>"
                        + "<c r='E1' t='s'><is><t>x</t></is></c>"
                        + "<c r='F1' t='inlineStr'><v/><is><t>24</t></is><v> </v></c><c r='G1'><is/><v>24</v></c></row>",
                "<si><t>x</t></si>");

        assertThat(sheet.cells())
                .extracting(RawCell::kind, RawCell::text)
                .containsExactly(
                        tuple(RawCell.Kind.AMBIGUOUS, "24 / 36"),
                        tuple(RawCell.Kind.AMBIGUOUS, "24 / 36"),
                        tuple(RawCell.Kind.AMBIGUOUS, "24"),
                        tuple(RawCell.Kind.AMBIGUOUS, "24"),
                        tuple(RawCell.Kind.AMBIGUOUS, "x"),
                        tuple(RawCell.Kind.TEXT, "24"),
                        tuple(RawCell.Kind.NUMBER, "24"));
    }

    private static RawSheet scan(String rows, String strings) throws IOException {
        return scan(rows, strings, "");
    }

    private static RawSheet scan(String rows, String strings, String properties) throws IOException {
        String sheet = "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
        return open(file(sheet, strings, properties)).get(0);
    }

    private static List<RawSheet> open(byte[] file) {
        Account account = new Account("x.xlsx");
        List<RawSheet> sheets = SheetScanner.scan(file, account);
        assertThat(account.faults()).isEmpty();
        return sheets;
    }

    private static byte[] file(String sheet, String strings, String properties) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + type + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/sheet.xml' ContentType='" + type + "worksheet+xml'/>"
                        + "<Override PartName='/xl/strings.xml' ContentType='" + type + "sharedStrings+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='" + type + "styles+xml'/></Types>");
        put(
                parts,
                "_rels/.rels",
                "<Relationships xmlns='" + RELS + "'>" + relationship("a", "officeDocument", "xl/workbook.xml")
                        + "</Relationships>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + RELS + "'>"
                        + relationship("s", "worksheet", "sheet.xml")
                        + relationship("t", "sharedStrings", "strings.xml")
                        + relationship("u", "styles", "styles.xml") + "</Relationships>");
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + DOC + "'><workbookPr" + properties
                        + "/><sheets><sheet name='Trang' sheetId='1' r:id='s'/></sheets></workbook>");
        put(parts, "xl/sheet.xml", sheet);
        put(parts, "xl/strings.xml", "<sst xmlns='" + MAIN + "'>" + strings + "</sst>");
        put(
                parts,
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts>"
                        + "<numFmt numFmtId='170' formatCode='dd/mm/yyyy;@'/><numFmt numFmtId='171' formatCode='0\" tháng\"'/>"
                        + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
                        + "<xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/></cellXfs></styleSheet>");
        return FileDamageTest.zip(parts);
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + DOC + "/" + type + "' Target='" + target + "'/>";
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(UTF_8));
    }
}

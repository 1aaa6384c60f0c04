package vn.thamtra.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.thamtra.workbook.Workbooks.bytes;
import static vn.thamtra.workbook.Workbooks.faults;
import static vn.thamtra.workbook.Workbooks.lawful;
import static vn.thamtra.workbook.Workbooks.only;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.file.Limits;
import vn.thamtra.workbook.model.ProcedureTables;

/** The file itself: what is no workbook, or carries what no workbook may, is refused before it is understood. */
public class FileDamageTest {

    private final byte[] lawful = bytes(lawful());

    @Test
    void nothing_at_all() {
        only(faults(new byte[0]), "", "", FaultCode.EMPTY_FILE);
    }

    @Test
    void a_file_over_the_size_limit() {
        only(faults(new byte[Limits.FILE_BYTES + 1]), "", "", FaultCode.FILE_TOO_LARGE);
    }

    @Test
    void garbage() {
        byte[] garbage = new byte[5_000];
        new Random(1).nextBytes(garbage);

        only(faults(garbage), "", "", FaultCode.NOT_XLSX);
    }

    @Test
    void a_text_file() {
        only(faults("Mã,Tên\nfullName,Họ và tên\n".getBytes(UTF_8)), "", "", FaultCode.NOT_XLSX);
    }

    @Test
    void a_workbook_of_1997() throws IOException {
        try (HSSFWorkbook old = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            old.createSheet("Thủ tục");
            old.write(out);

            CellFault fault = only(faults(out.toByteArray()), "", "", FaultCode.NOT_XLSX);

            assertThat(fault.detail().en()).contains(".xls");
        }
    }

    @Test
    void an_open_document() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
        parts.put("content.xml", "<x/>".getBytes(UTF_8));

        CellFault fault = only(faults(zip(parts)), "", "", FaultCode.NOT_XLSX);

        assertThat(fault.detail().en()).contains(".ods");
    }

    @Test
    void an_archive_of_something_else() throws IOException {
        only(faults(zip(Map.of("a.txt", "a".getBytes(UTF_8)))), "", "", FaultCode.NOT_XLSX);
    }

    @Test
    void a_document_of_another_office_program() throws IOException {
        byte[] file = edit("[Content_Types].xml", "spreadsheetml.sheet.main", "wordprocessingml.document.main");

        only(faults(file), "", "", FaultCode.NOT_XLSX);
    }

    @Test
    void an_encrypted_workbook() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(lawful));
                    OutputStream stream = encryptor.getDataStream(container)) {
                file.save(stream);
            }
            container.writeFilesystem(out);

            only(faults(out.toByteArray()), "", "", FaultCode.ENCRYPTED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000, 5_000, 10_000, -100, -1})
    void a_file_cut_off_anywhere(int at) {
        byte[] cut = Arrays.copyOf(lawful, at > 0 ? at : lawful.length + at - 22);

        only(faults(cut), "", "", FaultCode.DAMAGED_FILE);
    }

    @Test
    void flipped_bits_never_end_in_an_exception_or_a_changed_model() {
        ProcedureTables tables = Workbooks.tables(lawful);
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] flipped = lawful.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));

            ParsedWorkbook parsed = WorkbookReader.read(Workbooks.FILE, flipped, Workbooks.INSTRUMENTS);

            if (parsed instanceof ParsedWorkbook.Accepted accepted) {
                assertThat(accepted.tables()).isEqualTo(tables);
            }
        }
    }

    @Test
    void a_zip_bomb() throws IOException {
        Map<String, byte[]> parts = parts(lawful);
        parts.put("xl/media/image1.png", new byte[Strictness.bytes(Strictness.NEW.unpacked())]);

        only(faults(zip(parts)), "", "", FaultCode.ZIP_BOMB);
    }

    @Test
    void a_part_packed_a_thousandfold() throws IOException {
        Map<String, byte[]> parts = parts(lawful);
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), UTF_8);
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet.replace("<sheetData>", "<sheetData>" + " ".repeat(22_000_000))
                        .getBytes(UTF_8));

        only(faults(zip(parts)), "Thủ tục", "", FaultCode.ZIP_BOMB);
    }

    @ParameterizedTest
    @CsvSource({
        "<row><c><v>1</v></c></row>,100000",
        "<row>12</row>,20000",
        "<row>12</row>,100000",
        "<row>40</row>,90000"
    })
    void rows_that_are_all_alike_are_too_many_and_no_bomb(String row, int times) throws IOException {
        Matcher cells = Pattern.compile("<row>([0-9]+)</row>").matcher(row);
        String all = cells.matches() ? alike(Integer.parseInt(cells.group(1)), times) : row.repeat(times);
        byte[] file = edit("xl/worksheets/sheet8.xml", "</sheetData>", all + "</sheetData>");

        assertThat(file.length).isLessThan(Limits.FILE_BYTES);
        assertThat(faults(file))
                .noneMatch(
                        fault -> fault.code().equals("ZIP_BOMB") || fault.code().equals("DAMAGED_FILE"))
                .filteredOn(fault -> fault.code().equals("TOO_MANY_ROWS"))
                .extracting(CellFault::sheet, CellFault::cell)
                .containsExactly(tuple("Điều kiện", "A5001"));
    }

    /** Rows as a spreadsheet program writes them. */
    private static String alike(int columns, int times) {
        StringBuilder rows = new StringBuilder();
        for (int row = 100; row < times; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\" spans=\"1:")
                    .append(columns)
                    .append("\">");
            for (int column = 0; column < columns; column++) {
                String address = new Place(row - 1, column).address();
                rows.append("<c r=\"").append(address).append("\" s=\"1\" t=\"s\"><v>0</v></c>");
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    @Test
    void more_texts_than_there_may_be_cells_are_too_many_and_no_damage() throws IOException {
        String texts = IntStream.range(0, 250_000)
                .mapToObj(i -> "<si><t>" + i + "</t></si>")
                .collect(Collectors.joining());
        byte[] file = edit("xl/sharedStrings.xml", "</sst>", texts + "</sst>");

        only(faults(file), "", "", FaultCode.TOO_MANY_CELLS);
    }

    @Test
    void more_than_can_be_unpacked_in_a_moment_is_a_bomb_whatever_it_is_called() throws IOException {
        byte[] million = new byte[1_000_000];
        Arrays.fill(million, (byte) ' ');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts(lawful).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet99.xml"));
            for (int i = 0; i < 2_000; i++) {
                zip.write(million);
            }
        }
        byte[] bomb = out.toByteArray();

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> only(faults(bomb), "", "", FaultCode.ZIP_BOMB));
    }

    @Test
    void too_many_parts() throws IOException {
        Map<String, byte[]> parts = parts(lawful);
        for (int i = 0; i < Limits.PARTS; i++) {
            parts.put("xl/media/" + i + ".png", new byte[1]);
        }

        only(faults(zip(parts)), "", "", FaultCode.ZIP_BOMB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/vbaProject.bin",
                "xl/macrosheets/sheet1.xml",
                "xl/embeddings/oleObject1.bin",
                "xl/activeX/activeX1.bin"
            })
    void macros_and_embedded_objects(String part) throws IOException {
        only(faults(with(part)), "", "", FaultCode.MACROS);
    }

    @Test
    void a_macro_workbook_without_macros() throws IOException {
        byte[] file = edit(
                "[Content_Types].xml",
                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "vnd.ms-excel.sheet.macroEnabled.main+xml");

        only(faults(file), "", "", FaultCode.MACROS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xl/externalLinks/externalLink1.xml", "xl/connections.xml", "xl/queryTables/queryTable1.xml"})
    void links_to_other_files(String part) throws IOException {
        only(faults(with(part)), "", "", FaultCode.EXTERNAL_LINK);
    }

    @Test
    void pictures_are_no_business_of_the_reader() throws IOException {
        assertThat(faults(with("xl/media/image1.png"))).isEmpty();
    }

    @Test
    void too_many_sheets() {
        XSSFWorkbook book = lawful();
        for (int i = book.getNumberOfSheets(); i <= Limits.SHEETS; i++) {
            book.createSheet("S" + i);
        }

        only(faults(bytes(book)), "", "", FaultCode.TOO_MANY_SHEETS);
    }

    @Test
    void an_outside_entity_is_not_fetched() throws IOException {
        byte[] file = edit(
                "xl/workbook.xml",
                "<workbook",
                "<!DOCTYPE workbook [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook");

        assertThat(faults(file))
                .allSatisfy(fault -> assertThat(fault.toString()).doesNotContain("root:"));
        assertThat(faults(file)).extracting(CellFault::code).doesNotContain("UNREAD_CELL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>",
                "<row r=\"900\"><c r=\"A899\"><v>1</v></c></row>",
                "<row r=\"900\"><c r=\"B900\"><v>1</v></c><c r=\"A900\"><v>2</v></c></row>",
                "<row r=\"900\"><c r=\"A900\" t=\"s\"><v>99999</v></c></row>",
                "<row r=\"900\"><c r=\"A900\"><v>twelve</v></c></row>",
                "<row r=\"900\"><c r=\"A900\"><v>1E999</v></c></row>"
            })
    void cells_that_no_program_writes(String row) throws IOException {
        byte[] file = edit("xl/worksheets/sheet1.xml", "</sheetData>", row + "</sheetData>");

        only(faults(file), "", "", FaultCode.DAMAGED_FILE);
    }

    private byte[] with(String part) throws IOException {
        Map<String, byte[]> parts = parts(lawful);
        parts.put(part, new byte[] {1});
        String types = new String(parts.get("[Content_Types].xml"), UTF_8);
        String override = "<Override PartName=\"/" + part + "\" ContentType=\"application/octet-stream\"/></Types>";
        parts.put("[Content_Types].xml", types.replace("</Types>", override).getBytes(UTF_8));
        return zip(parts);
    }

    private byte[] edit(String part, String from, String to) throws IOException {
        Map<String, byte[]> parts = parts(lawful);
        String text = new String(parts.get(part), UTF_8);
        assertThat(text).contains(from);
        parts.put(part, text.replace(from, to).getBytes(UTF_8));
        return zip(parts);
    }

    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}

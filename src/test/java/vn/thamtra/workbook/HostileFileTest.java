package vn.thamtra.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.workbook.FileDamageTest.parts;
import static vn.thamtra.workbook.Workbooks.put;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.Place;

/** Files made to exhaust memory or time, read by a process that has little of both. */
class HostileFileTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final int MILLION = 1_000_000;
    private static final int LARGEST = 9_900_000;

    private static byte[] lawful;

    @TempDir
    private Path folder;

    private int files;

    /** Reads the files given to it and says how each was taken. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] files) throws IOException {
            for (String file : files) {
                long start = System.nanoTime();
                ParsedWorkbook parsed =
                        WorkbookReader.read(Workbooks.FILE, Files.readAllBytes(Path.of(file)), Workbooks.INSTRUMENTS);
                String taken = parsed instanceof ParsedWorkbook.Refused refused
                        ? refused.faults().get(0).code()
                        : "accepted";
                System.out.println(Path.of(file).getFileName() + " " + taken + " "
                        + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
        }
    }

    @BeforeAll
    static void write() {
        lawful = Workbooks.bytes(Workbooks.lawful());
    }

    @Test
    void none_of_them_needs_more_than_a_little_memory_and_time() throws IOException, InterruptedException {
        String types = "[Content_Types].xml";
        make("many shared texts", STRINGS, "<sst>" + "<si/>".repeat(1_800_000) + "</sst>");
        make("one huge shared text", STRINGS, "<sst><si><t>" + noise(15 * MILLION) + "</t></si></sst>");
        make("a huge attribute", SHEET, "<worksheet x=\"" + noise(15 * MILLION) + "\"/>");
        make("deep elements", SHEET, "<a>".repeat(3 * MILLION));
        make("deep texts", STRINGS, "<sst><si>" + "<r>".repeat(3 * MILLION));
        make("many formats", STYLES, "<s>" + formats(200_000) + "</s>");
        make("many styles", STYLES, "<s><cellXfs>" + "<xf numFmtId=\"14\"/>".repeat(400_000) + "</cellXfs></s>");
        make(
                "a format that is hard to match",
                STYLES,
                "<s><numFmts><numFmt numFmtId=\"200\" formatCode=\""
                        + "[yy]\\-".repeat(200_000) + "!\"/></numFmts><cellXfs>"
                        + "<xf numFmtId=\"200\"/>".repeat(1_000)
                        + "</cellXfs></s>");
        make("many merged cells", SHEET, sheet(cells(), "<mergeCells>" + merged(200_000) + "</mergeCells>"));
        make(
                "many columns",
                SHEET,
                "<worksheet><cols>" + "<col min=\"1\" max=\"9\" hidden=\"1\"/>".repeat(200_000) + "</cols><sheetData>"
                        + cells() + "</sheetData></worksheet>");
        make("a million columns", SHEET, sheet("<row r=\"1\">" + "<c><v>1</v></c>".repeat(650_000) + "</row>", ""));
        make("a million rows", SHEET, sheet("<row><c><v>1</v></c></row>".repeat(330_000), ""));
        make("a million empty rows", SHEET, sheet("<row><c s=\"1\"/></row>".repeat(400_000), ""));
        make("a huge number", SHEET, sheet("<row><c><v>" + "9".repeat(9 * MILLION) + "</v></c></row>", ""));
        make("a huge formula", SHEET, sheet("<row><c><f>" + "A1+".repeat(3 * MILLION) + "</f></c></row>", ""));
        make("a long list of types", types, "<Types>" + "<Default/>".repeat(900_000) + "</Types>");
        make("a number of a billion digits", SHEET, sheet("<row><c><v>1E999999999</v></c></row>", ""));
        make("two tiny numbers", SHEET, sheet("<row><c><v>1E-999999999</v></c></row>", ""));

        Process process = process();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = new String(Files.readAllBytes(folder.resolve("said")), UTF_8);

        assertThat(said).doesNotContain("accepted", "Exception", "Error");
        assertThat(said.lines()).hasSize(files);
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private Process process() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss512k",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName()));
        try (Stream<Path> hostile = Files.list(folder)) {
            hostile.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .forEach(file -> command.add(file.toString()));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    /** Text that does not pack well, so that it does not look like a bomb. */
    private static String noise(int length) {
        Random random = new Random(5);
        StringBuilder noise = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            noise.append((char) ('a' + (i % 8 == 0 ? random.nextInt(4) : 0)));
        }
        return noise.toString();
    }

    private static String cells() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 4_000; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\">")
                    .append("<c><v>1</v></c>".repeat(20))
                    .append("</row>");
        }
        return rows.toString();
    }

    private static String merged(int count) {
        StringBuilder merged = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            merged.append("<mergeCell ref=\"A").append(i).append(":B").append(i).append("\"/>");
        }
        return merged.toString();
    }

    private static String formats(int count) {
        StringBuilder formats = new StringBuilder();
        for (int i = 0; i < count; i++) {
            formats.append("<numFmt numFmtId=\"").append(i).append("\" formatCode=\"y\"/>");
        }
        return formats.toString();
    }

    private static String sheet(String rows, String after) {
        return "<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
    }

    /** Not packed where packing would make it look like the bomb it is. */
    private void make(String name, String part, String xml) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(parts(lawful));
        parts.put(
                part,
                xml.replaceFirst("^<(\\w+)", "<$1 xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
                        .getBytes(UTF_8));
        files++;
        Files.write(folder.resolve(name.replace(' ', '-') + ".xlsx"), packed(parts, xml.length() > LARGEST));
    }

    private static byte[] packed(Map<String, byte[]> parts, boolean small) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            zip.setLevel(small ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    @Test
    void two_parts_of_one_name_are_no_file_to_trust() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts(lawful).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("XL/worksheets/sheet1.xml"));
            zip.write(new byte[9]);
        }

        assertThat(codes(out.toByteArray())).containsExactly("DAMAGED_FILE");
    }

    @Test
    void a_part_that_the_list_does_not_name_is_not_read() {
        byte[] file = lawful.clone();
        file[file.length - 12]--;

        assertThat(codes(file)).containsExactly("DAMAGED_FILE");
    }

    @Test
    void names_that_lead_out_of_the_file_lead_nowhere() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(parts(lawful));
        parts.put("../../../../tmp/thamtra-was-here", new byte[] {1});
        parts.put("/etc/thamtra-was-here", new byte[] {1});

        assertThat(codes(FileDamageTest.zip(parts))).isSubsetOf("DAMAGED_FILE");

        assertThat(Path.of("/tmp/thamtra-was-here")).doesNotExist();
    }

    @Test
    void a_wrong_checksum_is_told() {
        byte[] file = lawful.clone();
        for (int i = 0; i < 4; i++) {
            file[14 + i] ^= 0x55;
        }
        file[file.length / 2] ^= 0x10;

        assertThat(codes(file)).containsExactly("DAMAGED_FILE");
    }

    @Test
    void terms_that_double_at_each_level_are_refused_before_they_are_written_out() {
        int terms = 40;
        XSSFWorkbook book = Workbooks.lawful();
        for (int column = 0; column < terms; column++) {
            put(book, "Khái niệm", address(column, 2), "Bậc " + column);
            for (int row = 3; row <= 5; row++) {
                put(book, "Khái niệm", address(column, row), "-");
            }
        }
        for (int term = 0; term < terms; term++) {
            way(book, term, 6 + 2 * term, "có");
            way(book, term, 7 + 2 * term, "không");
        }

        assertThat(codes(Workbooks.bytes(book))).isNotEmpty().containsOnly("TERM_TOO_LARGE");
    }

    /** One way for a term to hold: something of the term before it. */
    private static void way(XSSFWorkbook book, int term, int row, String before) {
        List<String> row0 = List.of("T-" + term, "Bậc " + term, "Level " + term, "-", "-", "-", "đã có", "-");
        for (int column = 0; column < row0.size(); column++) {
            put(book, "Khái niệm", Place.columnName(column) + row, row0.get(column));
        }
        for (int column = 0; column < 40; column++) {
            put(book, "Khái niệm", address(column, row), column == term - 1 ? before : "-");
        }
        if (term == 0) {
            put(book, "Khái niệm", "E" + row, before.equals("có") ? "≥ 2" : "≥ 3");
        }
    }

    private static String address(int term, int row) {
        return Place.columnName(8 + term) + row;
    }

    private static List<String> codes(byte[] file) {
        return Workbooks.faults(file).stream().map(CellFault::code).toList();
    }
}

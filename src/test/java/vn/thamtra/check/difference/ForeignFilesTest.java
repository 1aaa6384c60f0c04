package vn.thamtra.check.difference;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.check.merge.Merge;
import vn.thamtra.check.merge.Side;

/** What other programs write and {@code check} reads is merged too. */
class ForeignFilesTest {

    private static byte[] book(String... sheets) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String name : sheets) {
                Sheet sheet = book.createSheet(name);
                sheet.createRow(0).createCell(0).setCellValue("chữ");
                sheet.createRow(1).createCell(0).setCellValue(true);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] with(byte[] xlsx, UnaryOperator<String> name, UnaryOperator<String> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(name.apply(part.getName())));
                zip.write(content.apply(new String(in.readAllBytes(), UTF_8)).getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] named(byte[] xlsx, UnaryOperator<String> name) {
        return with(xlsx, name, UnaryOperator.identity());
    }

    private static byte[] written(byte[] xlsx, UnaryOperator<String> content) {
        return with(xlsx, UnaryOperator.identity(), content);
    }

    private static Merge.Outcome.Merged merged(byte[] base, byte[] theirs) {
        return (Merge.Outcome.Merged) Merge.of("sổ.xlsx", base, base, theirs, Side.OURS);
    }

    private static List<Difference> between(byte[] old, byte[] fresh) {
        return ((Differences.Comparison.Compared) Differences.between("sổ.xlsx", old, fresh)).differences();
    }

    private static List<String> sheets(byte[] xlsx) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_sheet_may_have_another_name() {
        Merge.Outcome.Merged merged = merged(book("A"), book("B"));

        assertThat(sheets(merged.workbook())).containsExactly("B");
        assertThat(between(book("B"), merged.workbook())).isEmpty();
    }

    @Test
    void parts_may_be_named_with_backslashes() {
        byte[] theirs = named(book("A", "B"), name -> name.replace('/', '\\'));

        assertThat(between(theirs, merged(book("A"), theirs).workbook())).isEmpty();
        assertThat(between(book("A", "B"), merged(theirs, book("A", "B")).workbook()))
                .isEmpty();
    }

    @Test
    void parts_may_be_named_in_other_capitals() {
        byte[] theirs = named(
                book("A", "B"),
                name -> name.endsWith(".rels") || name.startsWith("[")
                        ? name
                        : name.toUpperCase(java.util.Locale.ROOT));

        assertThat(between(theirs, merged(book("A"), theirs).workbook())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<v/>", "<v></v>", "<v> </v>"})
    void a_shared_text_without_a_number_is_an_empty_cell(String value) {
        byte[] theirs = written(book("A", "B"), part -> part.replace("<v>0</v>", value));

        assertThat(between(theirs, merged(book("A"), theirs).workbook())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", " 1 "})
    void truth_may_be_a_word(String word) {
        byte[] theirs = written(book("A"), part -> part.replace("<v>1</v>", "<v>" + word + "</v>"));

        assertThat(between(book("A"), theirs)).isEmpty();
    }

    @Test
    void the_strict_form_of_the_standard_says_the_same() {
        byte[] strict = written(book("A"), text -> text.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/",
                        "http://purl.oclc.org/ooxml/spreadsheetml/")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
                        "http://purl.oclc.org/ooxml/officeDocument/extendedProperties")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/",
                        "http://purl.oclc.org/ooxml/officeDocument/"));

        assertThat(between(book("A"), strict)).isEmpty();
        Merge.Outcome.Merged merged = (Merge.Outcome.Merged) Merge.of("sổ.xlsx", strict, strict, book("B"), Side.OURS);
        assertThat(sheets(merged.workbook())).containsExactly("B");
    }

    @Test
    void a_part_of_no_bytes_may_claim_to_be_deflated() throws IOException {
        byte[] foreign = withEmptyPart(book("A"));

        assertThat(between(book("A"), foreign)).isEmpty();
        assertThat(sheets(merged(foreign, book("A", "B")).workbook())).containsExactly("A", "B");
    }

    /** As some programs write it: deflated, with nothing where at least two bytes would have to be. */
    private static byte[] withEmptyPart(byte[] xlsx) throws IOException {
        String name = "docProps/empty.xml";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry empty = new ZipEntry(name);
            empty.setMethod(ZipEntry.STORED);
            empty.setSize(0);
            empty.setCrc(0);
            zip.putNextEntry(empty);
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                zip.write(in.readAllBytes());
            }
        }
        byte[] archive = out.toByteArray();
        String letters = new String(archive, ISO_8859_1);
        archive[letters.indexOf(name) - 30 + 8] = 8;
        archive[letters.lastIndexOf(name) - 46 + 10] = 8;
        return archive;
    }

    @Test
    void a_drawing_of_comments_need_not_be_xml() throws IOException {
        byte[] base;
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("A");
            for (int row = 0; row < 4; row++) {
                sheet.createRow(row).createCell(0).setCellValue("dòng " + row);
            }
            ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
            sheet.createDrawingPatriarch()
                    .createCellComment(anchor)
                    .setString(book.getCreationHelper().createRichTextString("ghi chú"));
            book.write(out);
            base = written(
                    out.toByteArray(),
                    part -> part.contains("urn:schemas-microsoft-com:vml") ? "<xml><br></xml>" : part);
        }
        byte[] theirs;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(base));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getSheet("A").shiftRows(1, 3, 1);
            book.getSheet("A").createRow(1).createCell(0).setCellValue("mới");
            book.write(out);
            theirs = out.toByteArray();
        } catch (RuntimeException noDrawing) {
            theirs = book("A");
        }

        assertThat(between(theirs, merged(base, theirs).workbook())).isEmpty();
    }

    @Test
    void the_order_of_formulas_may_be_named_and_not_be_there() {
        byte[] base = written(
                book("A"),
                text -> text.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId99\" Target=\"calcChain.xml\" Type=\"http://schemas.openxmlformats.org/"
                                + "officeDocument/2006/relationships/calcChain\"/></Relationships>"));

        assertThat(between(book("A", "B"), merged(base, book("A", "B")).workbook()))
                .isEmpty();
    }

    @Test
    void a_sheet_may_do_without_the_element_for_its_rows() {
        byte[] base = written(book("A"), part -> part.replaceAll("(?s)<sheetData>.*</sheetData>", ""));

        assertThat(between(book("A"), merged(base, book("A")).workbook())).isEmpty();
    }

    @Test
    void names_and_order_of_parts_that_are_not_concerned_stay() throws IOException {
        byte[] base = book("A", "B");
        byte[] theirs = written(book("A", "B"), part -> part.replace(">chữ<", ">chữ khác<"));

        Map<String, Integer> before = order(base);
        Map<String, Integer> after = order(merged(base, theirs).workbook());

        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
    }

    private static Map<String, Integer> order(byte[] xlsx) throws IOException {
        Map<String, Integer> order = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                order.put(part.getName(), order.size());
            }
        }
        return order;
    }
}

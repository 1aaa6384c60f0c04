package vn.thamtra.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.web.util.HtmlUtils;
import vn.thamtra.form.paper.Paper;
import vn.thamtra.wire.StoredZip;

/** The table of a register as a spreadsheet: texts only, whatever they look like, and the same bytes for the same rows. */
final class RegisterSheet {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String OPEN_XML = "http://schemas.openxmlformats.org/";
    private static final String MAIN = OPEN_XML + "spreadsheetml/2006/main";
    private static final String RELATIONS = OPEN_XML + "officeDocument/2006/relationships";
    private static final String PACKAGE = OPEN_XML + "package/2006/";

    private RegisterSheet() {}

    static byte[] write(Paper register) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        StoredZip zip = new StoredZip(bytes);
        try {
            add(zip, "[Content_Types].xml", types());
            add(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            add(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                            + "\"><sheets><sheet name=\"Sổ theo dõi hồ sơ\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            add(zip, "xl/worksheets/sheet1.xml", sheet(register));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(StoredZip zip, String name, String content) throws IOException {
        zip.add(name, (DECLARATION + content).getBytes(UTF_8));
    }

    private static String types() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                + "/" + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String sheet(Paper register) {
        StringBuilder rows = new StringBuilder();
        register.blocks().stream()
                .filter(Paper.Table.class::isInstance)
                .map(Paper.Table.class::cast)
                .forEach(table -> {
                    row(rows, table.headings());
                    table.rows().forEach(row -> row(rows, row));
                });
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static void row(StringBuilder rows, List<String> cells) {
        rows.append("<row>");
        cells.forEach(cell -> rows.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(HtmlUtils.htmlEscape(cell, "UTF-8"))
                .append("</t></is></c>"));
        rows.append("</row>");
    }
}

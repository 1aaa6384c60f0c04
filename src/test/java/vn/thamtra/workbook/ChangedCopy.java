package vn.thamtra.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.file.RawSheet;

/** A copy of the lawful workbook with changes as {@link CellFuzz} tells them, as a file. */
public final class ChangedCopy {
    public static final String FILE = Workbooks.FILE;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private ChangedCopy() {}

    public static byte[] of(byte[] changes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder listed = new StringBuilder();
        List<RawSheet> sheets = CellFuzz.sheets(changes);
        for (int i = 0; i < sheets.size(); i++) {
            types.append("<Override PartName='/xl/s" + i + ".xml' ContentType='" + KIND + "worksheet+xml'/>");
            relations.append(
                    "<Relationship Id='s" + i + "' Type='" + DOCUMENT + "/worksheet' Target='s" + i + ".xml'/>");
            listed.append("<sheet name='" + sheets.get(i).name() + "' sheetId='" + (i + 1) + "' r:id='s" + i + "'/>");
            put(parts, "xl/s" + i + ".xml", sheet(sheets.get(i)));
        }
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns='" + PACKAGE + "content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + KIND + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='" + KIND + "styles+xml'/>" + types
                        + "</Types>");
        put(
                parts,
                "_rels/.rels",
                relationships(
                        "<Relationship Id='a' Type='" + DOCUMENT + "/officeDocument' Target='xl/workbook.xml'/>"));
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                relationships(relations + "<Relationship Id='t' Type='" + DOCUMENT + "/styles' Target='styles.xml'/>"));
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + DOCUMENT + "'><sheets>" + listed + "</sheets></workbook>");
        put(
                parts,
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"
                        + "</styleSheet>");
        try {
            return FileDamageTest.zip(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relationships(String all) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'>" + all + "</Relationships>";
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(UTF_8));
    }

    private static String sheet(RawSheet sheet) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
        int row = -1;
        for (RawCell cell : sheet.cells()) {
            if (cell.place().row() != row) {
                xml.append(row < 0 ? "" : "</row>");
                row = cell.place().row();
                xml.append("<row r='").append(row + 1).append("'>");
            }
            xml.append(cell(cell));
        }
        return xml.append(row < 0 ? "" : "</row>")
                .append("</sheetData></worksheet>")
                .toString();
    }

    private static String cell(RawCell cell) {
        String start = "<c r='" + cell.place().address() + "'";
        return switch (cell.kind()) {
            case NUMBER -> start + "><v>" + cell.number() + "</v></c>";
            case DATE ->
                cell.number() == null
                        ? start + " t='d'><v>" + cell.text() + "</v></c>"
                        : start + " s='1'><v>" + cell.number() + "</v></c>";
            case TRUTH -> start + " t='b'><v>" + (cell.text().equals("TRUE") ? 1 : 0) + "</v></c>";
            case TEXT, FORMULA, ERROR, AMBIGUOUS ->
                start + " t='inlineStr'><is><t xml:space='preserve'>" + escaped(cell.text()) + "</t></is></c>";
        };
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.replace("_x", "_x005F_x").toCharArray()) {
            if (c < ' ' || c == 0xFFFE || c == 0xFFFF) {
                escaped.append(String.format(java.util.Locale.ROOT, "_x%04X_", (int) c));
            } else {
                escaped.append(c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '>' ? "&gt;" : String.valueOf(c));
            }
        }
        return escaped.toString();
    }
}

package vn.thamtra.damage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Writes a workbook as Excel does when it saves one: texts shared and some of them in runs of several looks, rows with spans
 * and heights, namespaces of later versions that older ones may ignore, and a part that says in which order to compute.
 */
final class ExcelLike {
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String LATER = " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " mc:Ignorable=\"x14ac xr\" xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\""
            + " xmlns:xr=\"http://schemas.microsoft.com/office/spreadsheetml/2014/revision\"";

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Book book;
    private int cells;

    private ExcelLike(Book book) {
        this.book = book;
    }

    static byte[] saved(Book original) {
        return new ExcelLike(original.copy()).saved();
    }

    private byte[] saved() {
        book.grids
                .values()
                .forEach(grid -> book.parts.put(grid.part, sheet(grid).getBytes(UTF_8)));
        book.put("xl/sharedStrings.xml", strings());
        book.edit(
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + KIND + "sharedStrings+xml\"/>"
                        + "<Override PartName=\"/xl/printerSettings/printerSettings1.bin\" ContentType=\"" + KIND
                        + "printerSettings\"/></Types>");
        book.edit(
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rIdTexts\" Type=\"" + RELATION
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        book.parts.put("xl/printerSettings/printerSettings1.bin", new byte[] {1, 2, 3});
        return book.bytes();
    }

    private String sheet(Grid grid) {
        StringBuilder rows = new StringBuilder();
        grid.rows.forEach((number, row) -> rows.append(row(grid, number, row.attributes(), row.cells())));
        String head = grid.head.replaceFirst("<worksheet", "<worksheet" + LATER + " xr:uid=\"{0000-01}\"");
        return head.replaceFirst(
                        "^<\\?xml[^>]*\\?>\\s*", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n")
                + rows
                + grid.tail;
    }

    private String row(Grid grid, int number, String attributes, NavigableMap<Integer, Cell> cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\" spans=\"1:" + (grid.lastColumn() + 1)
                + "\" x14ac:dyDescent=\"0.25\"" + attributes.replaceAll(" spans=\"[^\"]*\"", "") + ">");
        cells.forEach((column, cell) -> {
            Cell shared = cell.isText() ? new Cell(cell.style(), "s", "<v>" + number(cell.text()) + "</v>") : cell;
            row.append(shared.xml(Grid.address(number, column)));
        });
        return row.append("</row>").toString();
    }

    private int number(String text) {
        cells++;
        texts.putIfAbsent(text, texts.size());
        return texts.getOrDefault(text, -1);
    }

    private String strings() {
        StringBuilder strings =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<sst xmlns=\""
                        + MAIN + "\" count=\"" + cells + "\" uniqueCount=\"" + texts.size() + "\">");
        texts.forEach((text, number) -> strings.append(number % 3 == 0 ? runs(text) : "<si>" + t(text) + "</si>"));
        return strings.append("</sst>").toString();
    }

    /** The first word in bold, as after somebody has marked it, and a guide to how it is spoken. */
    private static String runs(String text) {
        int middle = text.length() / 2;
        int cut = middle > 0 && Character.isHighSurrogate(text.charAt(middle - 1)) ? middle - 1 : middle;
        return "<si><r>" + t(text.substring(0, cut)) + "</r><r><rPr><b/><sz val=\"11\"/></rPr>" + t(text.substring(cut))
                + "</r><rPh sb=\"0\" eb=\"1\"><t>guide</t></rPh><phoneticPr fontId=\"1\"/></si>";
    }

    private static String t(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
        return "<t xml:space=\"preserve\">" + escaped + "</t>";
    }
}

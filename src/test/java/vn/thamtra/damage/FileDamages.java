package vn.thamtra.damage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Parts that should not ride along, or are not what they say. What is wrong with the bytes is in {@link ByteDamages}. */
final class FileDamages {
    private static final String OTHER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private FileDamages() {}

    static List<Damage> all() {
        return List.of(
                part("macros", "xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", "MACROS"),
                part(
                        "macros under another name",
                        "xl/theme/theme9.bin",
                        "application/vnd.ms-office.vbaProject",
                        "MACROS"),
                part("macro sheet", "xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml", "MACROS"),
                part(
                        "embedded object",
                        "xl/embeddings/oleObject1.bin",
                        "application/vnd.openxmlformats-officedocument.oleObject",
                        "MACROS"),
                part("control", "xl/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", "MACROS"),
                part(
                        "link to a workbook",
                        "xl/externalLinks/externalLink1.xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
                        "EXTERNAL_LINK"),
                part(
                        "data connection",
                        "xl/connections.xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml",
                        "EXTERNAL_LINK"),
                part(
                        "query",
                        "xl/queryTables/queryTable1.xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.queryTable+xml",
                        "EXTERNAL_LINK"),
                alone(
                        "macro workbook",
                        "MACROS",
                        book -> book.edit(
                                "[Content_Types].xml",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
                alone(
                        "link of the workbook part",
                        "EXTERNAL_LINK",
                        book -> relationship(book, "xl/_rels/workbook.xml.rels", "externalLinkPath")),
                alone(
                        "picture from elsewhere",
                        "EXTERNAL_LINK",
                        book -> relationship(book, "xl/_rels/workbook.xml.rels", "image")),
                alone(
                        "template from elsewhere",
                        "EXTERNAL_LINK",
                        book -> relationship(book, "_rels/.rels", "attachedTemplate")),
                alone(
                        "document type with entities",
                        "DAMAGED_FILE",
                        book -> entities(book, "xl/workbook.xml", "<workbook")),
                alone("entities in a sheet", "DAMAGED_FILE", book -> entitiesInSheet(book)),
                alone("part that swells a thousandfold", "ZIP_BOMB DAMAGED_FILE", FileDamages::swelling),
                alone("three thousand parts", "ZIP_BOMB", FileDamages::manyParts),
                alone("missing part of a sheet", "DAMAGED_FILE", book -> book.parts.remove(lastGrid(book).part)),
                alone("missing workbook part", "", book -> book.parts.remove("xl/workbook.xml")),
                alone("missing relationships", "", book -> book.parts.remove("_rels/.rels")),
                alone("missing content types", "NOT_XLSX", book -> book.parts.remove("[Content_Types].xml")),
                alone("sheet cut off", "DAMAGED_FILE", FileDamages::cutSheet),
                alone("rows out of order", "DAMAGED_FILE", FileDamages::disordered));
    }

    private static Damage alone(String name, String code, java.util.function.Consumer<Book> wound) {
        return Damage.alone(name, book -> List.of(Place.of("", "", code, wound)));
    }

    private static Damage part(String name, String part, String type, String code) {
        return alone(name, code, book -> {
            String override = "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/></Types>";
            book.edit("[Content_Types].xml", "</Types>", override);
            book.put(part, "<x/>");
        });
    }

    private static void relationship(Book book, String part, String type) {
        book.edit(
                part,
                "</Relationships>",
                "<Relationship Id=\"far\" Type=\"" + OTHER + type
                        + "\" Target=\"file://server/share/x\" TargetMode=\"External\"/></Relationships>");
    }

    private static void entities(Book book, String part, String root) {
        String type = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"&a;&a;\">]>";
        book.edit(part, root, type + root);
    }

    private static void entitiesInSheet(Book book) {
        Grid grid = book.firstGrid();
        String type = "<!DOCTYPE x [<!ENTITY a \"" + "ha".repeat(50) + "\"><!ENTITY b \"" + "&a;".repeat(50) + "\">]>";
        grid.head = type + grid.head.replaceFirst("^<\\?xml[^>]*\\?>", "");
        grid.put(1, 0, new Cell("", "inlineStr", "<is><t>&b;</t></is>"));
    }

    private static void swelling(Book book) {
        Grid grid = book.firstGrid();
        grid.head = grid.head + " ".repeat(30_000_000);
    }

    private static void manyParts(Book book) {
        for (int i = 0; i < 3_000; i++) {
            book.parts.put("xl/media/" + i + ".png", new byte[] {1});
        }
    }

    private static Grid lastGrid(Book book) {
        List<Grid> grids = new ArrayList<>(book.grids.values());
        return grids.get(grids.size() - 1);
    }

    private static void cutSheet(Book book) {
        Grid grid = book.grids.remove(book.tables().get(0).name);
        if (grid != null) {
            String xml = grid.xml();
            book.parts.put(grid.part, xml.substring(0, xml.length() / 2).getBytes(UTF_8));
        }
    }

    private static void disordered(Book book) {
        Grid grid = book.firstGrid();
        grid.tail = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + grid.tail;
    }
}

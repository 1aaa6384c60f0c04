package vn.thamtra.workbook.edit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.thamtra.workbook.fault.Place;

/** The comments of one sheet: a part of their texts and a drawing of their boxes, both made where there are none. */
final class Notes {
    private static final String TEXTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String BOXES = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private static final String EMPTY_TEXTS = """
            <comments xmlns="%s"><authors><author/></authors><commentList/></comments>
            """;
    private static final String EMPTY_BOXES = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" \
            o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>\
            <v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>
            """;
    private static final String BOX = """
            <v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s%1$d" type="#_x0000_t202" \
            style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
            <v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
            <x:Anchor>%4$d,15,%2$d,2,%5$d,15,%6$d,4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%2$d</x:Row>\
            <x:Column>%3$d</x:Column></x:ClientData></v:shape>
            """;

    /** What stands behind the drawing of boxes in a sheet. */
    private static final Set<String> BEHIND_BOXES = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private final Parts parts;
    private final String sheet;
    private final Element texts;
    private final Optional<Document> boxes;

    Notes(Parts parts, String sheet) {
        this.parts = parts;
        this.sheet = sheet;
        List<String> written = parts.file().ofSheet(sheet, "comments");
        List<String> drawn = parts.file().ofSheet(sheet, "vmlDrawing");
        this.texts = Elements.root(parts.xml(written.isEmpty() ? addedTexts() : written.get(0)));
        this.boxes = parts.read(drawn.isEmpty() ? addedBoxes() : drawn.get(0));
    }

    /** @param text nothing where the cell is to have no comment */
    void put(Place place, String text) {
        Element list = Elements.child(texts, "commentList");
        Element all = list == null ? (Element) texts.appendChild(Elements.create(texts, "commentList")) : list;
        Elements.children(all, "comment").stream()
                .filter(note -> place.equals(Place.parse(note.getAttribute("ref"))))
                .forEach(Elements::remove);
        if (!text.isEmpty()) {
            add(all, place, text);
        }
        boxes.ifPresent(drawing -> draw(Elements.root(drawing), place, !text.isEmpty()));
    }

    private static void add(Element list, Place place, String text) {
        Element note = Elements.create(list, "comment");
        note.setAttribute("ref", place.address());
        note.setAttribute("authorId", "0");
        Element words = (Element) note.appendChild(Elements.create(list, "text"));
        Element letters = (Element) words.appendChild(Elements.create(list, "t"));
        letters.setTextContent(text);
        letters.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        list.appendChild(note);
    }

    private static void draw(Element drawing, Place place, boolean wanted) {
        List<Element> shapes = Elements.children(drawing, "shape");
        shapes.stream().filter(shape -> isAt(shape, place)).forEach(Elements::remove);
        if (wanted) {
            int number = 1_025 + shapes.size();
            while (isTaken(shapes, number)) {
                number++;
            }
            String box = BOX.formatted(
                    number, place.row(), place.column(), place.column() + 1, place.column() + 4, place.row() + 5);
            drawing.appendChild(drawing.getOwnerDocument().importNode(Elements.root(parsed(box)), true));
        }
    }

    private static boolean isTaken(List<Element> shapes, int number) {
        return shapes.stream().anyMatch(shape -> shape.getAttribute("id").equals("_x0000_s" + number));
    }

    private static boolean isAt(Element shape, Place place) {
        return Elements.all(shape, "ClientData").stream().anyMatch(data -> {
            Element row = Elements.child(data, "Row");
            Element column = Elements.child(data, "Column");
            return row != null
                    && column != null
                    && Elements.number(row.getTextContent(), -1) == place.row()
                    && Elements.number(column.getTextContent(), -1) == place.column();
        });
    }

    private String addedTexts() {
        String path = free("comments%d.xml");
        parts.add(
                path,
                parsed(EMPTY_TEXTS.formatted(Elements.root(parts.xml(sheet)).getNamespaceURI())));
        Relations.declare(parts, path, TEXTS);
        Relations.relate(parts, sheet, path, "comments");
        return path;
    }

    private String addedBoxes() {
        String path = free("drawings/vmlDrawing%d.vml");
        parts.add(path, parsed(EMPTY_BOXES));
        Relations.declare(parts, path, BOXES);
        String id = Relations.relate(parts, sheet, path, "vmlDrawing");
        Element root = Elements.root(parts.xml(sheet));
        Element drawing = Elements.create(root, "legacyDrawing");
        drawing.setAttributeNS(Relations.kinds(root), "r:id", id);
        root.insertBefore(
                drawing,
                Elements.children(root).stream()
                        .filter(child -> BEHIND_BOXES.contains(child.getLocalName()))
                        .findFirst()
                        .orElse(null));
        return path;
    }

    private String free(String name) {
        String folder = new SheetParts(parts).folder();
        int number = 1;
        while (parts.has(folder + name.formatted(number))) {
            number++;
        }
        return folder + name.formatted(number);
    }

    private static Document parsed(String xml) {
        try {
            return XMLHelper.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.strip().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}

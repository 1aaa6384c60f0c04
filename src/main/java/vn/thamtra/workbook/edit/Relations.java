package vn.thamtra.workbook.edit;

import java.util.List;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.thamtra.workbook.file.WorkbookFile;

/** What is told of a part that comes: its type, and which part it goes with. */
final class Relations {
    static final String TYPES = "[Content_Types].xml";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_KINDS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private Relations() {}

    static void declare(Parts parts, String path, String contentType) {
        Element types = Elements.root(parts.xml(TYPES));
        Element type = Elements.create(types, "Override");
        type.setAttribute("PartName", "/" + path);
        type.setAttribute("ContentType", contentType);
        types.appendChild(type);
    }

    /** The namespace of relations in a part that is written like this element. */
    static String kinds(Element root) {
        return String.valueOf(root.getNamespaceURI()).startsWith("http://purl.oclc.org/") ? STRICT_KINDS : KINDS;
    }

    /** The id by which one part now names another. */
    static String relate(Parts parts, String from, String to, String kind) {
        String path = WorkbookFile.relationships(from);
        if (!parts.has(path)) {
            Document none = XMLHelper.newDocumentBuilder().newDocument();
            none.appendChild(none.createElementNS(PACKAGE, "Relationships"));
            parts.add(path, none);
        }
        Element all = Elements.root(parts.xml(path));
        String id = free(Elements.children(all));
        Element related = Elements.create(all, "Relationship");
        related.setAttribute("Id", id);
        related.setAttribute("Type", kinds(Elements.root(parts.xml(from))) + "/" + kind);
        related.setAttribute("Target", "/" + to);
        all.appendChild(related);
        return id;
    }

    static String free(List<Element> related) {
        int number = 1;
        for (Element one : related) {
            String id = one.getAttribute("Id");
            number = id.matches("rId[0-9]{1,6}") ? Math.max(number, Integer.parseInt(id.substring(3)) + 1) : number;
        }
        return "rId" + number;
    }
}

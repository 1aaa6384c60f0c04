package vn.thamtra.workbook.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Which parts of a file are the workbook and its sheets. */
final class SheetParts {

    private static final String RELATED = "_rels/.rels";

    private final Parts parts;
    private final String workbook;

    SheetParts(Parts parts) {
        this.parts = parts;
        this.workbook = related(RELATED, "", "/officeDocument").get(0);
    }

    Element workbook() {
        return Elements.root(parts.xml(workbook));
    }

    String relationships() {
        return relationships(workbook);
    }

    static String relationships(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** Path of the part for each sheet, by the sheet's name. */
    Map<String, String> sheets() {
        Map<String, String> paths = new LinkedHashMap<>();
        Map<String, String> targets = new LinkedHashMap<>();
        for (Element related : Elements.children(Elements.root(parts.xml(relationships())))) {
            targets.put(related.getAttribute("Id"), resolved(folder(workbook), related.getAttribute("Target")));
        }
        for (Element sheet : listed()) {
            String path = targets.get(Elements.relationship(sheet));
            if (path != null && parts.has(path)) {
                paths.put(sheet.getAttribute("name"), path);
            }
        }
        return paths;
    }

    List<Element> listed() {
        Element sheets = Elements.child(workbook(), "sheets");
        return sheets == null ? List.of() : Elements.children(sheets, "sheet");
    }

    /** The one part of a kind that the workbook has; null where it has none. */
    @Nullable
    String ofWorkbook(String kind) {
        List<String> found = related(relationships(), folder(workbook), kind);
        return found.isEmpty() ? null : found.get(0);
    }

    List<String> ofSheet(String sheet, String kind) {
        String list = relationships(sheet);
        return parts.has(list) ? related(list, folder(sheet), kind) : List.of();
    }

    private List<String> related(String list, String folder, String kind) {
        List<String> paths = new ArrayList<>();
        for (Element related : Elements.children(Elements.root(parts.xml(list)))) {
            if (related.getAttribute("Type").endsWith(kind)) {
                paths.add(resolved(folder, related.getAttribute("Target")));
            }
        }
        return paths;
    }

    static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    String folder() {
        return folder(workbook);
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = folder + target;
        while (path.contains("/../")) {
            path = path.replaceFirst("[^/]+/\\.\\./", "");
        }
        return path;
    }

    boolean since1904() {
        Element properties = Elements.child(workbook(), "workbookPr");
        String flag = properties == null ? "" : properties.getAttribute("date1904");
        return flag.equals("1") || flag.equals("true");
    }
}

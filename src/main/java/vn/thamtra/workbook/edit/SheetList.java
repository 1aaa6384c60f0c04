package vn.thamtra.workbook.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.thamtra.workbook.file.WorkbookFile;

/** The sheets that a workbook lists, and everything that has to be told when one comes or goes. */
final class SheetList {

    private static final String WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Parts parts;
    private final SheetParts sheets;

    SheetList(Parts parts, SheetParts sheets) {
        this.parts = parts;
        this.sheets = sheets;
    }

    /** The sheets of these names, as they are listed now; one that is added later may bear the same name. */
    List<Element> called(List<String> names) {
        return sheets.listed().stream()
                .filter(sheet -> names.contains(sheet.getAttribute("name")))
                .toList();
    }

    void remove(Element sheet) {
        String path = sheets.sheets().get(sheet.getAttribute("name"));
        if (path != null) {
            int place = sheets.listed().indexOf(sheet);
            unrelate(Elements.relationship(sheet));
            Elements.remove(sheet);
            names(place);
            views(place);
            removePart(path);
        }
    }

    private void unrelate(String id) {
        Elements.children(Elements.root(parts.xml(sheets.relationships()))).stream()
                .filter(related -> related.getAttribute("Id").equals(id))
                .forEach(Elements::remove);
    }

    private void removePart(String path) {
        parts.remove(path);
        parts.remove(WorkbookFile.relationships(path));
        Elements.children(Elements.root(parts.xml(Relations.TYPES))).stream()
                .filter(type -> WorkbookFile.key(type.getAttribute("PartName")).equals(WorkbookFile.key(path)))
                .forEach(Elements::remove);
    }

    /** Names that belong to a sheet do so by its number. */
    private void names(int removed) {
        for (Element name : Elements.all(sheets.workbook(), "definedName")) {
            int sheet = Elements.number(name, "localSheetId", -1);
            if (sheet == removed) {
                Elements.remove(name);
            } else if (sheet > removed) {
                name.setAttribute("localSheetId", Integer.toString(sheet - 1));
            }
        }
        Element names = Elements.child(sheets.workbook(), "definedNames");
        if (names != null && Elements.children(names).isEmpty()) {
            Elements.remove(names);
        }
    }

    private void views(int removed) {
        for (Element view : Elements.all(sheets.workbook(), "workbookView")) {
            for (String attribute : List.of("activeTab", "firstSheet")) {
                int sheet = Elements.number(view, attribute, 0);
                if (sheet > 0 && sheet >= removed) {
                    view.setAttribute(attribute, Integer.toString(sheet - 1));
                }
            }
        }
    }

    void add(String name, Document part) {
        int number = 1;
        while (parts.has(path(number))) {
            number++;
        }
        parts.add(path(number), part);
        Relations.declare(parts, path(number), WORKSHEET);
        list(name, relate("worksheets/sheet" + number + ".xml"));
    }

    private String path(int number) {
        return sheets.folder() + "worksheets/sheet" + number + ".xml";
    }

    private String relate(String target) {
        Element relationships = Elements.root(parts.xml(sheets.relationships()));
        List<Element> all = Elements.children(relationships);
        String type = all.stream()
                .map(related -> related.getAttribute("Type"))
                .filter(kind -> kind.endsWith("/worksheet"))
                .findFirst()
                .orElse(RELATION + "/worksheet");
        String id = Relations.free(all);
        Element related = Elements.create(relationships, "Relationship");
        related.setAttribute("Id", id);
        related.setAttribute("Type", type);
        related.setAttribute("Target", target);
        relationships.appendChild(related);
        return id;
    }

    private void list(String name, String relationship) {
        List<Element> listed = sheets.listed();
        Element last = listed.get(listed.size() - 1);
        int id = listed.stream()
                .mapToInt(sheet -> Elements.number(sheet, "sheetId", 0))
                .max()
                .orElse(0);
        Element sheet = (Element) last.cloneNode(false);
        sheet.removeAttribute("state");
        sheet.setAttribute("name", name);
        sheet.setAttribute("sheetId", Integer.toString(id + 1));
        for (int i = 0; i < sheet.getAttributes().getLength(); i++) {
            var attribute = sheet.getAttributes().item(i);
            if ("id".equals(attribute.getLocalName()) && attribute.getPrefix() != null) {
                attribute.setNodeValue(relationship);
            }
        }
        last.getParentNode().appendChild(sheet);
    }

    /** The order in which formulas are computed is made anew by whoever opens the file. */
    void dropOrderOfFormulas() {
        @Nullable String path = sheets.ofWorkbook("calcChain");
        if (path != null) {
            Elements.children(Elements.root(parts.xml(sheets.relationships()))).stream()
                    .filter(related -> related.getAttribute("Type").endsWith("/calcChain"))
                    .forEach(Elements::remove);
            removePart(path);
        }
    }
}

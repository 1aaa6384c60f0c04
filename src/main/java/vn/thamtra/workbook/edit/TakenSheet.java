package vn.thamtra.workbook.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A sheet taken over from another workbook: with its texts in it, and in looks that the workbook has. */
final class TakenSheet {

    /** Refer to parts that stay behind. */
    private static final Set<String> LEFT_BEHIND = Set.of(
            "drawing",
            "legacyDrawing",
            "legacyDrawingHF",
            "tableParts",
            "picture",
            "oleObjects",
            "controls",
            "hyperlinks",
            "pageSetup",
            "customProperties",
            "extLst");

    private final Parts from;
    private final SheetParts sheets;
    private final boolean sameLooks;
    private final @Nullable Styles styles;
    private final @Nullable Styles theirs;
    private final List<String> texts;

    TakenSheet(Parts from, Parts to, @Nullable Styles styles) {
        this.from = from;
        this.sheets = new SheetParts(from);
        this.styles = styles;
        String path = sheets.ofWorkbook("styles");
        String own = new SheetParts(to).ofWorkbook("styles");
        this.theirs = path == null ? null : new Styles(from.xml(path));
        this.sameLooks = path != null && own != null && Arrays.equals(from.raw(path), to.raw(own));
        this.texts = from.file().sharedTexts();
    }

    Document part(String name) {
        String path = sheets.sheets().get(name);
        if (path == null) {
            throw new IllegalStateException("no sheet " + name);
        }
        Document part = from.xml(path);
        Element root = Elements.root(part);
        new Surroundings(part).drop(LEFT_BEHIND);
        in(root, "sheetViews").forEach(view -> view.removeAttribute("tabSelected"));
        for (Element row : in(root, "sheetData")) {
            Elements.children(row, "c").forEach(this::cell);
            if (!sameLooks) {
                row.removeAttribute("s");
            }
        }
        if (!sameLooks) {
            in(root, "cols").forEach(column -> column.removeAttribute("style"));
        }
        return part;
    }

    private static List<Element> in(Element sheet, String list) {
        return Elements.children(sheet, list).stream()
                .flatMap(found -> Elements.children(found).stream())
                .toList();
    }

    private void cell(Element cell) {
        if (!sameLooks) {
            look(cell);
        }
        @Nullable Element value = cell.getAttribute("t").equals("s") ? Elements.child(cell, "v") : null;
        if (value != null) {
            int number = Elements.number(value.getTextContent(), -1);
            CellWriter.clear(cell);
            if (number >= 0) {
                CellWriter.text(cell, texts.get(number));
            }
        }
    }

    /** Of another workbook's look only that it shows a date matters. */
    private void look(Element cell) {
        boolean dated = theirs != null && theirs.dated(Elements.number(cell, "s", 0));
        cell.setAttribute("s", Integer.toString(dated && styles != null ? styles.forDate(0) : 0));
    }
}

package vn.thamtra.workbook.edit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thamtra.workbook.file.WorkbookFile;

/** Which parts of a file are the workbook and its sheets. */
final class SheetParts {

    private final Parts parts;

    SheetParts(Parts parts) {
        this.parts = parts;
    }

    Element workbook() {
        return Elements.root(parts.xml(parts.file().workbook()));
    }

    String relationships() {
        return WorkbookFile.relationships(parts.file().workbook());
    }

    /** Path of the part for each sheet that the file had when it was opened, by the sheet's name. */
    Map<String, String> sheets() {
        return parts.file().sheets();
    }

    List<Element> listed() {
        Element sheets = Elements.child(workbook(), "sheets");
        return sheets == null ? List.of() : Elements.children(sheets, "sheet");
    }

    /** The one part of a kind that the workbook has; null where it has none. */
    @Nullable
    String ofWorkbook(String kind) {
        List<String> found = parts.file().ofWorkbook(kind);
        return found.isEmpty() ? null : found.get(0);
    }

    List<String> ofSheet(String sheet, String kind) {
        return parts.file().ofSheet(sheet, kind);
    }

    String folder() {
        String workbook = parts.file().workbook();
        return workbook.substring(0, workbook.lastIndexOf('/') + 1);
    }
}

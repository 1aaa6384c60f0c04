package vn.thamtra.workbook.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.thamtra.workbook.fault.Place;

/**
 * Changes to a workbook, all told in places of the workbook before them.
 *
 * @param changes at most one for a sheet
 * @param removed names of sheets
 * @param added names of sheets of another workbook, to be taken over
 */
public record WorkbookPatch(List<SheetChange> changes, List<String> removed, List<String> added) {

    private static final Set<String> TABLES = Set.of("tableParts");

    boolean nothing() {
        return changes.stream().allMatch(SheetChange::nothing) && removed.isEmpty() && added.isEmpty();
    }

    /**
     * The workbook with the changes; what they do not concern stays byte by byte.
     *
     * @param xlsx a workbook that was read before
     * @param other where added sheets come from
     */
    public byte[] apply(byte[] xlsx, byte[] other) {
        if (nothing()) {
            return xlsx;
        }
        Parts parts = Parts.of(xlsx);
        SheetParts sheets = new SheetParts(parts);
        String stylesPath = sheets.ofWorkbook("styles");
        Styles styles = stylesPath == null ? null : new Styles(parts.xml(stylesPath));
        changes.stream().filter(change -> !change.nothing()).forEach(change -> change(parts, sheets, styles, change));
        SheetList list = new SheetList(parts, sheets);
        List<Element> leaving = list.called(removed);
        if (!added.isEmpty()) {
            Parts from = Parts.of(other);
            TakenSheet taken = new TakenSheet(from, parts, styles);
            added.forEach(name -> list.add(name, taken.part(name)));
        }
        leaving.forEach(list::remove);
        list.dropOrderOfFormulas();
        return parts.zipped();
    }

    private static void change(Parts parts, SheetParts sheets, @Nullable Styles styles, SheetChange change) {
        Map<String, String> paths = sheets.sheets();
        String path = paths.get(change.sheet());
        if (path == null) {
            throw new IllegalStateException("no sheet " + change.sheet());
        }
        Document sheet = parts.xml(path);
        Grid grid = new Grid(sheet, new CellWriter(styles, parts.file().since1904()));
        change.cells().forEach(grid::set);
        change.cleared().forEach(grid::clear);
        if (change.movesCells()) {
            Shift rows = new Shift(
                    change.removedRows(),
                    change.rows().stream().map(SheetChange.NewRow::after).toList());
            Shift columns = new Shift(
                    change.removedColumns(),
                    change.columns().stream().map(SheetChange.NewColumn::after).toList());
            grid.move(change, rows, columns);
            References references = new References(change.sheet(), rows, columns);
            new Surroundings(sheet).move(references, columns);
            paths.forEach((name, part) -> new Surroundings(parts.xml(part)).point(references, name));
            definedNames(sheets, references);
            notes(parts, sheets, path, references);
        }
        grid.write();
        new Surroundings(sheet).drop(TABLES);
    }

    private static void definedNames(SheetParts sheets, References references) {
        for (Element name : Elements.all(sheets.workbook(), "definedName")) {
            name.setTextContent(references.formula(name.getTextContent(), ""));
        }
    }

    /** Comments go along with their cells; those of cells that are gone go too. */
    private static void notes(Parts parts, SheetParts sheets, String path, References references) {
        for (String notes : sheets.ofSheet(path, "comments")) {
            for (Element note : Elements.all(parts.xml(notes), "comment")) {
                String moved = references.ranges(note.getAttribute("ref"), false);
                if (moved.isEmpty()) {
                    Elements.remove(note);
                } else {
                    note.setAttribute("ref", moved);
                }
            }
        }
        for (String drawing : sheets.ofSheet(path, "vmlDrawing")) {
            parts.read(drawing)
                    .ifPresent(boxes -> Elements.all(boxes, "ClientData").forEach(box -> box(box, references)));
        }
    }

    private static void box(Element box, References references) {
        Element row = Elements.child(box, "Row");
        Element column = Elements.child(box, "Column");
        if (row != null && column != null) {
            Place old =
                    new Place(Elements.number(row.getTextContent(), 0), Elements.number(column.getTextContent(), 0));
            Place place = Place.parse(references.ranges(old.address(), false));
            if (place == null) {
                Elements.remove((Element) box.getParentNode());
            } else {
                row.setTextContent(Integer.toString(place.row()));
                column.setTextContent(Integer.toString(place.column()));
            }
        }
    }
}

package vn.thamtra.workbook.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.fault.Place;

/** The rows and cells of one sheet as they stand in the file. */
final class Grid {
    private static final Set<String> BEFORE_DATA =
            Set.of("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols");

    private static final class Line {
        private final Element row;
        private final NavigableMap<Integer, Element> cells = new TreeMap<>();

        Line(Element row) {
            this.row = row;
        }
    }

    private final Element data;
    private final CellWriter writer;
    private NavigableMap<Integer, Line> lines = new TreeMap<>();

    Grid(Document sheet, CellWriter writer) {
        this.data = data(Elements.root(sheet));
        this.writer = writer;
        int next = 0;
        for (Element row : Elements.children(data, "row")) {
            int index = Elements.number(row, "r", next + 1) - 1;
            next = index + 1;
            Line line = new Line(row);
            index(line);
            lines.put(index, line);
        }
    }

    /** A sheet without rows may do without the element for them. */
    private static Element data(Element sheet) {
        Element found = Elements.child(sheet, "sheetData");
        if (found != null) {
            return found;
        }
        Element data = Elements.create(sheet, "sheetData");
        sheet.insertBefore(
                data,
                Elements.children(sheet).stream()
                        .filter(child -> !BEFORE_DATA.contains(child.getLocalName()))
                        .findFirst()
                        .orElse(null));
        return data;
    }

    private static void index(Line line) {
        int next = 0;
        for (Element cell : Elements.children(line.row, "c")) {
            Place place = Place.parse(cell.getAttribute("r"));
            int column = place == null ? next : place.column();
            next = column + 1;
            line.cells.put(column, cell);
        }
    }

    void set(Place place, Cell content) {
        Line line = lines.computeIfAbsent(place.row(), unused -> new Line(Elements.create(data, "row")));
        Element cell = line.cells.computeIfAbsent(place.column(), column -> styled(look(place.row(), column)));
        writer.write(cell, content);
    }

    void clear(Place place) {
        Line line = lines.get(place.row());
        Element cell = line == null ? null : line.cells.get(place.column());
        if (cell != null) {
            CellWriter.clear(cell);
        }
    }

    /** The look of the nearest cell above in the column. */
    private String look(int row, int column) {
        for (Line above : lines.headMap(row, false).descendingMap().values()) {
            Element cell = above.cells.get(column);
            if (cell != null) {
                return cell.getAttribute("s");
            }
        }
        return "";
    }

    private Element styled(String style) {
        Element cell = Elements.create(data, "c");
        if (!style.isEmpty()) {
            cell.setAttribute("s", style);
        }
        return cell;
    }

    /** Takes out, puts in, and numbers anew. */
    void move(SheetChange change, Shift rows, Shift columns) {
        Map<Integer, Line> looks = new HashMap<>();
        change.rows().forEach(row -> looks.computeIfAbsent(row.after(), this::likeRow));
        NavigableMap<Integer, Line> moved = new TreeMap<>();
        lines.forEach((row, line) -> {
            if (!rows.removed(row)) {
                moved.put(rows.of(row), across(line, row, change.columns(), columns));
            }
        });
        Map<Integer, Integer> nth = new HashMap<>();
        for (SheetChange.NewRow row : change.rows()) {
            int index = rows.insertedAfter(row.after()) + nth.merge(row.after(), 1, Integer::sum) - 1;
            Line like = looks.get(row.after());
            moved.put(index, line(row, like, columns, positions(change.columns(), columns)));
        }
        lines = moved;
    }

    /** A new row looks like the one it follows, or like the next where that is the heading row. */
    private @Nullable Line likeRow(int after) {
        Map.Entry<Integer, Line> next = lines.higherEntry(after);
        Map.Entry<Integer, Line> here = lines.floorEntry(after);
        boolean first = here == null || lines.headMap(after, false).size() < 2;
        Map.Entry<Integer, Line> like = first && next != null ? next : here;
        return like == null ? null : copy(like.getValue());
    }

    private static Line copy(Line line) {
        Line copy = new Line((Element) line.row.cloneNode(false));
        line.cells.forEach((column, cell) -> copy.cells.put(column, (Element) cell.cloneNode(false)));
        return copy;
    }

    private static List<Integer> positions(List<SheetChange.NewColumn> added, Shift columns) {
        List<Integer> positions = new ArrayList<>();
        Map<Integer, Integer> nth = new HashMap<>();
        for (SheetChange.NewColumn column : added) {
            positions.add(columns.insertedAfter(column.after()) + nth.merge(column.after(), 1, Integer::sum) - 1);
        }
        return positions;
    }

    private Line across(Line line, int row, List<SheetChange.NewColumn> added, Shift columns) {
        NavigableMap<Integer, Element> moved = new TreeMap<>();
        List<Integer> positions = positions(added, columns);
        for (int i = 0; i < added.size(); i++) {
            Element like = line.cells.get(added.get(i).after());
            Cell content = added.get(i).cells().get(row);
            if (like != null || content != null) {
                Element cell = styled(like == null ? "" : like.getAttribute("s"));
                moved.put(positions.get(i), cell);
                if (content != null) {
                    writer.write(cell, content);
                }
            }
        }
        line.cells.forEach((column, cell) -> {
            if (!columns.removed(column)) {
                moved.put(columns.of(column), cell);
            }
        });
        line.cells.clear();
        line.cells.putAll(moved);
        return line;
    }

    private Line line(SheetChange.NewRow row, @Nullable Line like, Shift columns, List<Integer> positions) {
        Line line = new Line(like == null ? Elements.create(data, "row") : (Element) like.row.cloneNode(false));
        line.row.removeAttribute("hidden");
        if (like != null) {
            like.cells.forEach((column, cell) -> {
                if (!columns.removed(column)) {
                    line.cells.put(columns.of(column), styled(cell.getAttribute("s")));
                }
            });
        }
        row.cells().forEach((column, content) -> put(line, columns.of(column), content));
        row.inNewColumns().forEach((nth, content) -> put(line, positions.get(nth), content));
        return line;
    }

    private void put(Line line, int column, Cell content) {
        writer.write(line.cells.computeIfAbsent(column, unused -> styled("")), content);
    }

    /** Writes the rows back in their order. */
    void write() {
        Elements.children(data).forEach(Elements::remove);
        lines.forEach((index, line) -> {
            Element row = line.row;
            Elements.children(row, "c").forEach(Elements::remove);
            row.setAttribute("r", Integer.toString(index + 1));
            row.removeAttribute("spans");
            line.cells.forEach((column, cell) -> {
                cell.setAttribute("r", new Place(index, column).address());
                row.appendChild(cell);
            });
            data.appendChild(row);
        });
    }
}

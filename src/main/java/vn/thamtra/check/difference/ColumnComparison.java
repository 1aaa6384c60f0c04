package vn.thamtra.check.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.alignment.Cells;
import vn.thamtra.check.alignment.ColumnPair;
import vn.thamtra.check.alignment.RowPair;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.fault.Place;

/** Tells what became of a column as such; its cells in rows that stayed are told with it when it is new or gone. */
final class ColumnComparison {

    private static final int SHOWN = 12;

    private final String sheet;
    private final CellRow oldHeadings;
    private final CellRow newHeadings;
    private final RowName names;
    private final Wording wording;

    ColumnComparison(String sheet, CellRow oldHeadings, CellRow newHeadings, RowName names, Wording wording) {
        this.sheet = sheet;
        this.oldHeadings = oldHeadings;
        this.newHeadings = newHeadings;
        this.names = names;
        this.wording = wording;
    }

    List<Difference> of(ColumnPair column, List<RowPair> rows) {
        List<Difference> found = new ArrayList<>();
        CellColumn old = column.before();
        CellColumn fresh = column.after();
        Cell oldHeading = column.old(oldHeadings);
        Cell newHeading = column.fresh(newHeadings);
        if (old == null || fresh == null) {
            found.add(oneSided(column, oldHeading, newHeading, rows));
        } else if (!Cells.same(oldHeading, newHeading)) {
            found.add(difference(
                    Difference.Kind.COLUMN_RENAMED,
                    fresh,
                    oldHeading,
                    newHeading,
                    List.of(),
                    wording.change(sheet, "Tiêu đề cột", oldHeading, newHeading, "")));
        }
        if (fresh != null && fresh.hidden() != (old != null && old.hidden())) {
            Difference.Kind kind = fresh.hidden() ? Difference.Kind.HIDDEN : Difference.Kind.SHOWN;
            Message name = called(fresh);
            found.add(difference(
                    kind,
                    fresh,
                    oldHeading,
                    newHeading,
                    List.of(),
                    Hiding.hiding("cột " + name.vi(), "column " + name.en(), fresh.hidden())));
        }
        return found;
    }

    private Difference oneSided(
            ColumnPair column, @Nullable Cell oldHeading, @Nullable Cell newHeading, List<RowPair> rows) {
        boolean added = column.before() == null;
        List<Difference.Content> contents = new ArrayList<>();
        List<Message> told = new ArrayList<>();
        for (RowPair row : rows) {
            Cell cell = added ? column.fresh(row.after()) : column.old(row.before());
            if (row.before() != null && row.after() != null && cell != null && Cells.says(cell)) {
                CellRow here = Objects.requireNonNull(added ? row.after() : row.before());
                contents.add(new Difference.Content(here.named(), Cells.address(cell), cell.text()));
                told.add(told(names.of(row), wording.value(sheet, column.any().heading(), cell)));
            }
        }
        Message name = called(column.any());
        return difference(
                added ? Difference.Kind.COLUMN_ADDED : Difference.Kind.COLUMN_REMOVED,
                column.any(),
                oldHeading,
                newHeading,
                contents,
                new Message(
                        (added ? "thêm cột " : "bỏ cột ") + name.vi() + list(told, true),
                        (added ? "column added: " : "column removed: ") + name.en() + list(told, false)));
    }

    private static Message told(Message row, Message value) {
        return new Message(row.vi() + " " + value.vi(), row.en() + " " + value.en());
    }

    private static String list(List<Message> told, boolean vietnamese) {
        String more = told.size() > SHOWN ? "; … (" + told.size() + ")" : "";
        return (told.isEmpty() ? "" : ": ")
                + told.stream()
                        .limit(SHOWN)
                        .map(message -> vietnamese ? message.vi() : message.en())
                        .collect(Collectors.joining("; "))
                + more;
    }

    private static Message called(CellColumn column) {
        String letter = Place.columnName(column.index());
        String heading = column.heading();
        return heading.isEmpty()
                ? new Message(letter + " (không có tiêu đề)", letter + " (no heading)")
                : new Message("“" + Shown.line(heading) + "”", "“" + Shown.line(heading) + "”");
    }

    private Difference difference(
            Difference.Kind kind,
            CellColumn column,
            @Nullable Cell old,
            @Nullable Cell fresh,
            List<Difference.Content> contents,
            Message message) {
        return new Difference(
                kind,
                sheet,
                "",
                column.heading(),
                Cells.address(old),
                Cells.address(fresh),
                Cells.text(old),
                Cells.text(fresh),
                contents,
                message);
    }
}

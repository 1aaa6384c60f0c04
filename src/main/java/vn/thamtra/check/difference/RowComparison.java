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
import vn.thamtra.workbook.cell.CellRow;

/** Compares rows cell by cell. */
final class RowComparison {

    private static final String ID = "Mã";
    private static final String AMOUNT = "Số";
    private static final String UNIT = "Đơn vị";

    private final String sheet;
    private final List<ColumnPair> columns;
    private final @Nullable ColumnPair unit;
    private final RowName names;
    private final Wording wording;

    RowComparison(String sheet, List<ColumnPair> columns, RowName names, Wording wording) {
        this.sheet = sheet;
        this.columns = columns;
        this.unit = columns.stream()
                .filter(column -> column.any().heading().equals(UNIT))
                .findFirst()
                .orElse(null);
        this.names = names;
        this.wording = wording;
    }

    List<Difference> of(RowPair row) {
        List<Difference> found = new ArrayList<>();
        if (row.before() == null || row.after() == null) {
            found.add(whole(row));
        } else {
            columns.stream()
                    .filter(column -> column.before() != null && column.after() != null)
                    .filter(column -> !Cells.same(column.old(row.before()), column.fresh(row.after())))
                    .forEach(column -> found.add(cell(row, column)));
        }
        CellRow after = row.after();
        if (after != null && Hiding.hidingChanged(row.before(), after)) {
            Message name = names.of(row);
            found.add(difference(
                    after.hidden() ? Difference.Kind.HIDDEN : Difference.Kind.SHOWN,
                    row,
                    "",
                    List.of(),
                    Hiding.hiding("dòng " + name.vi(), "row " + name.en(), after.hidden())));
        }
        return found;
    }

    private Difference whole(RowPair row) {
        CellRow only = row.after() != null ? row.after() : Objects.requireNonNull(row.before());
        boolean added = row.after() != null;
        List<Difference.Content> contents = new ArrayList<>();
        List<Message> told = new ArrayList<>();
        for (ColumnPair column : columns) {
            Cell cell = added ? column.fresh(only) : column.old(only);
            if (cell != null && Cells.says(cell)) {
                contents.add(new Difference.Content(column.any().heading(), Cells.address(cell), cell.text()));
                if (!column.any().heading().equals(ID)) {
                    told.add(wording.content(sheet, column.any().heading(), cell));
                }
            }
        }
        Message name = names.of(row);
        return difference(
                added ? Difference.Kind.ROW_ADDED : Difference.Kind.ROW_REMOVED,
                row,
                "",
                contents,
                new Message(
                        name.vi()
                                + (added ? ": thêm dòng: " : ": bỏ dòng: ")
                                + told.stream().map(Message::vi).collect(Collectors.joining("; ")),
                        name.en()
                                + (added ? ": row added: " : ": row removed: ")
                                + told.stream().map(Message::en).collect(Collectors.joining("; "))));
    }

    private Difference cell(RowPair row, ColumnPair column) {
        Cell old = column.old(row.before());
        Cell fresh = column.fresh(row.after());
        String heading = column.any().heading();
        CellRow before = Objects.requireNonNull(row.before());
        CellRow after = Objects.requireNonNull(row.after());
        boolean id = heading.equals(ID) && !before.key().equals(after.key());
        Message change = wording.change(sheet, heading, old, fresh, heading.equals(AMOUNT) ? unit(row) : "");
        Message name = names.of(row);
        return new Difference(
                id ? Difference.Kind.ROW_RENAMED : Difference.Kind.CELL_CHANGED,
                sheet,
                after.named(),
                heading,
                Cells.address(old),
                Cells.address(fresh),
                Cells.text(old),
                Cells.text(fresh),
                List.of(),
                new Message(name.vi() + ": " + change.vi(), name.en() + ": " + change.en()));
    }

    private String unit(RowPair row) {
        return unit == null ? "" : Cells.text(unit.fresh(row.after()));
    }

    private Difference difference(
            Difference.Kind kind, RowPair row, String heading, List<Difference.Content> contents, Message message) {
        return new Difference(
                kind,
                sheet,
                (row.after() != null ? row.after() : Objects.requireNonNull(row.before())).named(),
                heading,
                first(row.before()),
                first(row.after()),
                "",
                "",
                contents,
                message);
    }

    private static String first(@Nullable CellRow row) {
        return row == null
                ? ""
                : row.cells().values().stream().findFirst().map(Cells::address).orElse("");
    }
}

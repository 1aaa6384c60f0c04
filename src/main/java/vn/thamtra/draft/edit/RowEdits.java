package vn.thamtra.draft.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thamtra.dossier.Fault;
import vn.thamtra.draft.edit.Edited.Why;
import vn.thamtra.draft.edit.RowEdit.Act;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.edit.SheetChange;
import vn.thamtra.workbook.edit.WorkbookPatch;
import vn.thamtra.workbook.fault.Place;

/** Puts a row in, moves one, or takes one out. */
public final class RowEdits {
    private RowEdits() {}

    /**
     * The workbook with the edit, or why it cannot be made.
     *
     * @param file what faults call the workbook
     */
    public static Edited apply(String file, byte[] xlsx, RowEdit edit) {
        if (!(WorkbookCells.read(file, xlsx) instanceof WorkbookCells.Parsed.Seen seen)) {
            return CellEdits.unread(file);
        }
        Optional<Table> table = Table.named(seen.cells(), edit.sheet())
                .filter(named -> named.sheet().table());
        return table.isEmpty()
                ? refused("sheet", "NO_SHEET", "Không có bảng này: " + edit.sheet(), "There is no such table")
                : apply(xlsx, edit, table.get());
    }

    private static Edited apply(byte[] xlsx, RowEdit edit, Table table) {
        Optional<CellRow> row = table.row(edit.row());
        int headings = table.sheet().headings().index();
        Optional<Integer> after = edit.after().isEmpty()
                ? Optional.of(headings)
                : table.row(edit.after()).map(CellRow::index);
        if (edit.act() != Act.INSERT && row.isEmpty()) {
            return refused(
                    "row", "NO_ROW", "Không có đúng một dòng mã " + edit.row(), "There is not one row of this id");
        } else if (edit.act() != Act.REMOVE && after.isEmpty()) {
            return refused(
                    "after", "NO_ROW", "Không có đúng một dòng mã " + edit.after(), "There is not one row of this id");
        }
        for (String heading : edit.cells().keySet()) {
            if (table.column(heading).isEmpty()) {
                return refused(
                        "cells/" + Fault.step(heading),
                        "NO_COLUMN",
                        "Không có cột " + heading,
                        "There is no column of this heading");
            }
        }
        List<SheetChange.NewRow> rows = edit.act() == Act.REMOVE
                ? List.of()
                : List.of(new SheetChange.NewRow(after.orElseThrow(), cells(edit, table, row), Map.of()));
        Set<Integer> removed =
                edit.act() == Act.INSERT ? Set.of() : Set.of(row.orElseThrow().index());
        SheetChange change =
                new SheetChange(table.sheet().name(), Map.of(), Set.of(), rows, removed, List.of(), Set.of());
        return new Edited.Done(new WorkbookPatch(List.of(change), List.of(), List.of()).apply(xlsx, xlsx));
    }

    /** Of a row that is moved what it says, else what is given. */
    private static Map<Integer, Cell> cells(RowEdit edit, Table table, Optional<CellRow> row) {
        if (edit.act() == Act.MOVE) {
            return row.orElseThrow().cells();
        }
        Map<Integer, Cell> cells = new LinkedHashMap<>();
        edit.cells().forEach((heading, text) -> {
            int column = table.column(heading).orElseThrow();
            cells.put(column, table.content(new Place(table.sheet().headings().index() + 1, column), text));
        });
        return cells;
    }

    private static Edited refused(String member, String code, String vi, String en) {
        return new Edited.Refused(List.of(new Why(0, member, code, new Message(vi, en))));
    }
}

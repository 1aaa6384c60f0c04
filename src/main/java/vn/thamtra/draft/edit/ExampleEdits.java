package vn.thamtra.draft.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thamtra.draft.edit.Edited.Why;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.edit.SheetChange;
import vn.thamtra.workbook.edit.WorkbookPatch;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.model.EarlierNames;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.ValueDeclaration;

/**
 * Writes examples into the sheet {@code Kiểm thử}, each as a row below the last. What an example does not name is {@code -}; a
 * fact or paper that no example has asked about yet gets a column.
 */
public final class ExampleEdits {
    private static final String ID = "Mã";
    private static final String NONE = "-";

    /** Before this column new ones are put in. */
    private static final String FIRST_OF_VERDICT = "Kết quả";

    private static final Set<String> MAY_BE_EMPTY = Set.of("Ghi chú");
    private static final Set<String> NUMBERS = Set.of("số", "số thập phân");

    private final WorkbookCells cells;
    private final Table table;
    private final Set<String> numbers;
    private final List<String> fresh = new ArrayList<>();

    private ExampleEdits(WorkbookCells cells, Table table) {
        this.cells = cells;
        this.table = table;
        this.numbers = rowsOf(SheetName.FACTS, "Tên", "Loại").entrySet().stream()
                .filter(fact -> NUMBERS.contains(fact.getValue().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        numbers.addAll(rowsOf(SheetName.DOCUMENTS, "Tên", "Tên").keySet());
    }

    /**
     * The workbook with the examples, or why they cannot be written.
     *
     * @param file what faults call the workbook
     * @param examples what the row of each says, by heading; {@code Mã} may be left out
     */
    public static Edited apply(String file, byte[] xlsx, List<Map<String, String>> examples) {
        if (!(WorkbookCells.read(file, xlsx) instanceof WorkbookCells.Parsed.Seen seen)) {
            return CellEdits.unread(file);
        }
        Optional<Table> table = Table.named(seen.cells(), SheetName.EXAMPLES.title())
                .filter(named -> named.sheet().table() && named.column(ID).isPresent());
        return table.isEmpty()
                ? refused(0, "sheet", "NO_SHEET", "Tệp không có trang “Kiểm thử”", "There is no sheet “Kiểm thử”")
                : new ExampleEdits(seen.cells(), table.get()).apply(xlsx, examples);
    }

    private Edited apply(byte[] xlsx, List<Map<String, String>> examples) {
        List<Why> reasons = new ArrayList<>();
        List<Map<String, String>> named = named(examples, reasons);
        named.forEach(example -> example.keySet().stream()
                .filter(heading -> table.column(heading).isEmpty() && !fresh.contains(heading))
                .forEach(fresh::add));
        for (String heading : fresh) {
            if (!isDeclared(heading)) {
                reasons.add(why(
                        0,
                        "cells/" + heading,
                        "NO_COLUMN",
                        "Không có dữ kiện, giấy tờ, sự kiện nào tên là " + heading,
                        "There is no fact, document or event of this name"));
            }
        }
        return reasons.isEmpty()
                ? new Edited.Done(new WorkbookPatch(List.of(change(named)), List.of(), List.of()).apply(xlsx, xlsx))
                : new Edited.Refused(List.copyOf(reasons));
    }

    /** Each with an id of its own. */
    private List<Map<String, String>> named(List<Map<String, String>> examples, List<Why> reasons) {
        Set<String> taken = table.sheet().rows().stream().map(CellRow::key).collect(Collectors.toSet());
        List<Map<String, String>> named = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Map<String, String> example = new LinkedHashMap<>(examples.get(i));
            String id = example.computeIfAbsent(ID, any -> next(taken, "KT-"));
            if (!taken.add(id)) {
                reasons.add(
                        why(i, "cells/" + ID, "ID_TAKEN", "Đã có ví dụ mã " + id, "There is an example of this id"));
            }
            named.add(example);
        }
        return named;
    }

    /** The id after the last one that is taken. */
    static String next(Set<String> taken, String prefix) {
        int last = taken.stream()
                .map(id -> id.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty() && digits.length() < 9)
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return prefix + String.format(Locale.ROOT, "%02d", last + 1);
    }

    /** The name of the value that a column expects. */
    private static Optional<String> valueOf(String heading) {
        return ValueDeclaration.Heading.parse(heading)
                .filter(value -> value.across() == null)
                .map(ValueDeclaration.Heading::name);
    }

    private boolean isDeclared(String heading) {
        return rowsOf(SheetName.FACTS, "Tên", "Tên").containsKey(heading)
                || rowsOf(SheetName.DOCUMENTS, "Tên", "Tên").containsKey(heading)
                || rowsOf(SheetName.EVENTS, "Tên", "Tên").containsKey(heading)
                || heading.equals(EarlierNames.CHANNEL)
                || valueOf(heading)
                        .filter(name -> rowsOf(SheetName.FACTS, "Tên", "Tên").containsKey(name))
                        .isPresent();
    }

    private SheetChange change(List<Map<String, String>> examples) {
        int headings = table.sheet().headings().index();
        int last = table.sheet().rows().stream().mapToInt(CellRow::index).max().orElse(headings);
        List<SheetChange.NewRow> rows =
                examples.stream().map(example -> row(example, last)).toList();
        return new SheetChange(table.sheet().name(), Map.of(), Set.of(), rows, Set.of(), columns(), Set.of());
    }

    private List<SheetChange.NewColumn> columns() {
        int before = table.column(FIRST_OF_VERDICT)
                .orElseGet(() -> table.sheet().columns().stream()
                                .mapToInt(CellColumn::index)
                                .max()
                                .orElse(0)
                        + 1);
        return fresh.stream()
                .map(heading -> new SheetChange.NewColumn(before - 1, column(before, heading)))
                .toList();
    }

    private Map<Integer, Cell> column(int column, String heading) {
        Map<Integer, Cell> contents = new LinkedHashMap<>();
        int headings = table.sheet().headings().index();
        contents.put(headings, Cell.ofText(new Place(headings, column), heading));
        table.sheet()
                .rows()
                .forEach(row -> contents.put(row.index(), Cell.ofText(new Place(row.index(), column), NONE)));
        return contents;
    }

    private SheetChange.NewRow row(Map<String, String> example, int after) {
        Map<Integer, Cell> old = new LinkedHashMap<>();
        for (CellColumn column : table.sheet().columns()) {
            String heading = column.heading();
            String text = example.getOrDefault(heading, MAY_BE_EMPTY.contains(heading) ? "" : NONE);
            if (!heading.isEmpty() && !text.isEmpty()) {
                old.put(column.index(), content(new Place(after + 1, column.index()), heading, text));
            }
        }
        Map<Integer, Cell> inNew = new LinkedHashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            String heading = fresh.get(i);
            inNew.put(i, content(new Place(after + 1, 0), heading, example.getOrDefault(heading, NONE)));
        }
        return new SheetChange.NewRow(after, old, inNew);
    }

    /** A number where the fact is one or papers are counted, else as the column has it; never by how the text looks. */
    private Cell content(Place place, String heading, String text) {
        if (numbers.contains(valueOf(heading).orElse(heading))) {
            return TypedCell.numberOrText(place, text);
        }
        Cell typed = table.content(place, text);
        return typed.kind() == Cell.Kind.NUMBER ? Cell.ofText(place, text) : typed;
    }

    /** Two columns of a sheet of declarations, row by row. */
    private Map<String, String> rowsOf(SheetName sheet, String key, String value) {
        Map<String, String> found = new LinkedHashMap<>();
        Table.named(cells, sheet.title())
                .ifPresent(declared -> declared.sheet().rows().forEach(row -> declared.column(key)
                        .flatMap(column -> Optional.ofNullable(row.cell(column)))
                        .ifPresent(name -> found.put(
                                name.plain(),
                                declared.column(value)
                                        .flatMap(column -> Optional.ofNullable(row.cell(column)))
                                        .map(Cell::plain)
                                        .orElse("")))));
        return found;
    }

    static Edited refused(int place, String member, String code, String vi, String en) {
        return new Edited.Refused(List.of(why(place, member, code, vi, en)));
    }

    private static Why why(int place, String member, String code, String vi, String en) {
        return new Why(place, member, code, new Message(vi, en));
    }
}

package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.file.SheetScanner;
import vn.thamtra.workbook.model.ProcedureTables;

/** Nothing is skipped: whatever cell is touched, it shows. */
class LosslessTest {

    private static final Set<String> REMARKS = Set.of("Ghi chú");

    private final List<RawSheet> lawful =
            SheetScanner.scan(Workbooks.bytes(Workbooks.lawful()), new Account(Workbooks.FILE));
    private final ProcedureTables tables = Workbooks.tables(Workbooks.lawful());

    /** One cell of the lawful workbook. */
    private record Spot(int sheet, int cell, String name, RawCell raw, boolean remark) {
        @Override
        public String toString() {
            return name + "!" + raw.place().address() + " " + raw.text();
        }
    }

    @Test
    void changing_any_cell_changes_the_model_or_is_told() {
        for (Spot spot : spots()) {
            ParsedWorkbook parsed = readWith(
                    spot, raw -> new RawCell(raw.place(), RawCell.Kind.TEXT, raw.text() + " khác", "", null, null));

            assertThat(spot.remark() || tells(parsed, spot)).as(spot.toString()).isTrue();
        }
    }

    @Test
    void emptying_any_cell_changes_the_model_or_is_told() {
        for (Spot spot : spots()) {
            ParsedWorkbook parsed = readWith(spot, raw -> null);

            assertThat(spot.remark() || !parsed.equals(accepted()))
                    .as(spot.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RawCell.Kind.class,
            names = {"FORMULA", "ERROR"})
    void no_cell_may_be_computed(RawCell.Kind kind) {
        for (Spot spot : spots()) {
            ParsedWorkbook parsed = readWith(spot, raw -> RawCell.of(raw.place(), kind, "=1/0"));

            assertThat(parsed).as(spot.toString()).isInstanceOf(ParsedWorkbook.Refused.class);
            assertThat(((ParsedWorkbook.Refused) parsed).faults())
                    .as(spot.toString())
                    .anyMatch(fault -> fault.code().startsWith(kind.name())
                            && fault.cell().equals(spot.raw().place().address()));
        }
    }

    @Test
    void a_value_in_any_empty_cell_around_a_table_is_told() {
        for (int i = 0; i < lawful.size(); i++) {
            RawSheet sheet = lawful.get(i);
            int last = sheet.cells().get(sheet.cells().size() - 1).place().row();
            for (Place place : List.of(new Place(1, 30), new Place(2, 30), new Place(last + 3, 1), new Place(0, 5))) {
                if (!REMARKS.contains(sheet.name())) {
                    List<RawSheet> sheets = new ArrayList<>(lawful);
                    List<RawCell> cells = new ArrayList<>(sheet.cells());
                    cells.add(RawCell.of(place, RawCell.Kind.TEXT, "lạc"));
                    cells.sort((a, b) -> a.place().compareTo(b.place()));
                    sheets.set(i, with(sheet, cells));

                    assertThat(read(sheets)).isInstanceOf(ParsedWorkbook.Refused.class);
                }
            }
        }
    }

    private boolean tells(ParsedWorkbook parsed, Spot spot) {
        if (parsed instanceof ParsedWorkbook.Accepted accepted) {
            return !accepted.tables().equals(tables);
        }
        return !((ParsedWorkbook.Refused) parsed).faults().isEmpty()
                && !spot.raw().text().isEmpty();
    }

    private ParsedWorkbook accepted() {
        return read(lawful);
    }

    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < lawful.size(); i++) {
            RawSheet sheet = lawful.get(i);
            for (int j = 0; j < sheet.cells().size() && !REMARKS.contains(sheet.name()); j++) {
                spots.add(new Spot(
                        i,
                        j,
                        sheet.name(),
                        sheet.cells().get(j),
                        remark(sheet, sheet.cells().get(j))));
            }
        }
        return spots;
    }

    /** Questions and remarks are read by people only. */
    private static boolean remark(RawSheet sheet, RawCell cell) {
        return cell.place().row() == 0
                || (cell.place().row() > 1
                        && sheet.cells().stream()
                                .anyMatch(other -> other.place().row() == 1
                                        && other.place().column()
                                                == cell.place().column()
                                        && other.text().equals("Ghi chú")));
    }

    private ParsedWorkbook readWith(Spot spot, Function<RawCell, @Nullable RawCell> change) {
        List<RawSheet> sheets = new ArrayList<>(lawful);
        RawSheet sheet = lawful.get(spot.sheet());
        List<RawCell> cells = new ArrayList<>(sheet.cells());
        @Nullable RawCell changed = change.apply(spot.raw());
        if (changed == null) {
            cells.remove(spot.cell());
        } else {
            cells.set(spot.cell(), changed);
        }
        sheets.set(spot.sheet(), with(sheet, cells));
        return read(sheets);
    }

    private static RawSheet with(RawSheet sheet, List<RawCell> cells) {
        return new RawSheet(sheet.name(), false, cells, List.of(), Set.of(), Set.of(), List.of(), List.of());
    }

    private static ParsedWorkbook read(List<RawSheet> sheets) {
        return WorkbookReader.understand(Workbooks.FILE, sheets, Workbooks.INSTRUMENTS, new Account(Workbooks.FILE));
    }
}

package vn.thamtra.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.file.SheetScanner;
import vn.thamtra.workbook.file.StoredValue;

/**
 * A lawful workbook with other words in some of its cells. Each change is two bytes that choose the cell and one that
 * chooses its kind, then its text up to a zero byte.
 */
public final class CellFuzz {
    private static final List<RawSheet> LAWFUL =
            SheetScanner.scan(Workbooks.bytes(Workbooks.lawful()), new Account(Workbooks.FILE));
    private static final int HEAD = 3;
    private static final int KINDS = 8;

    private CellFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Readable.verify(WorkbookReader.understand(
                Workbooks.FILE, sheets(input), Workbooks.INSTRUMENTS, new Account(Workbooks.FILE)));
    }

    /** The workbook with the changes done to it. */
    public static List<RawSheet> sheets(byte[] input) {
        List<RawSheet> sheets = new ArrayList<>(LAWFUL);
        for (int from = 0; from + HEAD <= input.length; ) {
            int to = from + HEAD;
            while (to < input.length && input[to] != 0) {
                to++;
            }
            int spot = Byte.toUnsignedInt(input[from]) * 256 + Byte.toUnsignedInt(input[from + 1]);
            String text = new String(input, from + HEAD, to - from - HEAD, UTF_8);
            change(sheets, spot, Math.floorMod(input[from + 2], KINDS), text);
            from = to + 1;
        }
        return sheets;
    }

    /** The spot of a cell, so that a seed can say it. */
    static int spot(String sheet, String address) {
        int spot = 0;
        for (RawSheet raw : LAWFUL) {
            for (RawCell cell : raw.cells()) {
                if (raw.name().equals(sheet) && cell.place().address().equals(address)) {
                    return spot;
                }
                spot++;
            }
        }
        throw new IllegalArgumentException(sheet + "!" + address);
    }

    private static void change(List<RawSheet> sheets, int spot, int kind, String text) {
        int left =
                spot % LAWFUL.stream().mapToInt(sheet -> sheet.cells().size()).sum();
        for (int i = 0; i < sheets.size(); i++) {
            int size = LAWFUL.get(i).cells().size();
            if (left < size) {
                sheets.set(
                        i,
                        changed(sheets.get(i), LAWFUL.get(i).cells().get(left).place(), kind, text));
                return;
            }
            left -= size;
        }
    }

    private static RawSheet changed(RawSheet sheet, Place place, int kind, String text) {
        List<RawCell> cells = new ArrayList<>(sheet.cells());
        cells.removeIf(cell -> cell.place().equals(place));
        @Nullable RawCell cell = cell(place, kind, text);
        if (cell != null) {
            cells.add(cell);
            cells.sort((a, b) -> a.place().compareTo(b.place()));
        }
        return new RawSheet(
                sheet.name(),
                sheet.hidden(),
                cells,
                sheet.merged(),
                sheet.hiddenRows(),
                sheet.hiddenColumns(),
                sheet.concealed(),
                sheet.struck(),
                sheet.comments());
    }

    /** As the scanner makes cells: null for one without content. Most are texts. */
    private static @Nullable RawCell cell(Place place, int kind, String text) {
        @Nullable BigDecimal number = kind == 1 || kind == 2 ? StoredValue.number(text) : null;
        if (number != null) {
            return kind == 1 ? StoredValue.numeric(place, number, "") : StoredValue.dated(place, number, false);
        } else if (kind == 3) {
            return RawCell.of(place, RawCell.Kind.TRUTH, "TRUE");
        }
        return Characters.blank(text) ? null : RawCell.of(place, RawCell.Kind.TEXT, text);
    }
}

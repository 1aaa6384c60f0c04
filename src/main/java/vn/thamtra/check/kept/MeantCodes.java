package vn.thamtra.check.kept;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.Parts;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.model.SheetName;

/** Every code a workbook declares, with what it means; of several rows of one code the first. */
final class MeantCodes {
    private static final List<SheetName> DECLARING = List.of(
            SheetName.FACTS,
            SheetName.DOCUMENTS,
            SheetName.EVENTS,
            SheetName.COUNTS,
            SheetName.LAPSES,
            SheetName.TERMS);

    private final Map<String, Meant> all = new LinkedHashMap<>();

    private MeantCodes() {}

    /** None where the file cannot be seen whole. */
    static MeantCodes of(String file, byte[] xlsx) {
        MeantCodes codes = new MeantCodes();
        if (WorkbookCells.read(file, xlsx) instanceof WorkbookCells.Parsed.Seen seen) {
            DECLARING.forEach(declaring -> seen.cells().sheets().stream()
                    .filter(sheet -> sheet.title().equals(declaring.title()))
                    .forEach(codes::declare));
        }
        return codes;
    }

    Collection<Meant> all() {
        return all.values();
    }

    Optional<Meant> find(String key) {
        return Optional.ofNullable(all.get(key));
    }

    private void declare(CellSheet sheet) {
        Headed headed = new Headed(sheet);
        boolean facts = sheet.title().equals(SheetName.FACTS.title());
        for (CellRow row : sheet.rows()) {
            String owner = facts ? headed.text(row, "Thuộc") : "";
            boolean own = owner.isEmpty() || owner.equalsIgnoreCase("hồ sơ");
            String shown = own ? row.key() : owner + "." + row.key();
            put(headed.meant(
                    row, sheet.title() + (own ? "" : "\n" + owner), row.key(), shown, headed.text(row, "Tên")));
            if (facts && headed.text(row, "Loại").equalsIgnoreCase("lựa chọn")) {
                options(headed, row, shown);
            }
        }
    }

    private void options(Headed headed, CellRow row, String fact) {
        for (String option : Parts.of(headed.text(row, "Giá trị"))) {
            int sign = option.indexOf('=');
            if (sign > 0) {
                String code = option.substring(0, sign).strip();
                put(new Meant(
                        headed.sheet.name(),
                        SheetName.FACTS.title() + "\n=" + fact,
                        code,
                        fact + "." + code,
                        option.substring(sign + 1).strip(),
                        "",
                        "",
                        headed.address(row, "Giá trị"),
                        "",
                        ""));
            }
        }
    }

    private void put(Meant meant) {
        if (!meant.code().isEmpty() && !meant.name().isEmpty()) {
            all.putIfAbsent(meant.key(), meant);
        }
    }

    /** The cells of a sheet by their headings. */
    private record Headed(CellSheet sheet) {
        Meant meant(CellRow row, String space, String code, String shown, String name) {
            return new Meant(
                    sheet.name(),
                    space,
                    code,
                    shown,
                    name,
                    text(row, "Đơn vị"),
                    text(row, "Tên tiếng Anh"),
                    address(row, "Tên"),
                    address(row, "Đơn vị"),
                    address(row, "Tên tiếng Anh"));
        }

        String text(CellRow row, String heading) {
            @Nullable Cell cell = cell(row, heading);
            return cell == null ? "" : cell.plain();
        }

        String address(CellRow row, String heading) {
            @Nullable Cell cell = cell(row, heading);
            return cell == null ? "" : cell.place().address();
        }

        private @Nullable Cell cell(CellRow row, String heading) {
            return sheet.columns().stream()
                    .filter(column -> column.heading().equals(heading))
                    .map(CellColumn::index)
                    .findFirst()
                    .map(row::cell)
                    .orElse(null);
        }
    }
}

package vn.thamtra.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Inspected;
import vn.thamtra.check.finding.Inspection;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.model.SheetName;

/** Rows with letters that are struck out: a person takes them for deleted, and they bind. */
final class StruckRows implements Inspection {
    private static final String CODE = "STRUCK_OUT";

    @Override
    public List<Finding> findings(Inspected inspected) {
        String file = inspected.tables().file();
        byte[] xlsx = inspected.rulebook().files().files().getOrDefault(RulebookFiles.TABLES + file, new byte[0]);
        List<Finding> findings = new ArrayList<>();
        if (WorkbookCells.read(file, xlsx) instanceof WorkbookCells.Parsed.Seen seen) {
            seen.cells().sheets().stream()
                    .filter(sheet -> !sheet.title().equals(SheetName.REMARKS.title()))
                    .forEach(sheet -> look(file, sheet, findings));
        }
        return findings;
    }

    @Override
    public Map<String, Message> codes() {
        return Map.of(
                CODE, new Message("Chữ bị gạch ngang mà vẫn được đọc", "Letters that are struck out, and still read"));
    }

    private static void look(String file, CellSheet sheet, List<Finding> findings) {
        Set<Integer> rows =
                sheet.struck().stream().map(place -> place.row()).collect(Collectors.toCollection(LinkedHashSet::new));
        rows.stream().sorted().forEach(row -> findings.add(struck(file, sheet, row)));
    }

    private static Finding struck(String file, CellSheet sheet, int row) {
        String key = sheet.rows().stream()
                .filter(one -> one.index() == row)
                .findFirst()
                .map(CellRow::key)
                .orElse("");
        List<String> cells = sheet.struck().stream()
                .filter(place -> place.row() == row)
                .sorted(Comparator.comparingInt(place -> place.column()))
                .map(place -> place.address())
                .toList();
        Message message = new Message(
                "Chữ ở " + cells.get(0)
                        + (cells.size() > 1 ? " và " + (cells.size() - 1) + " ô khác của dòng" : "")
                        + " bị gạch ngang mà vẫn được đọc và áp dụng; xóa dòng nếu không còn dùng, hoặc bỏ gạch ngang",
                "The letters of " + cells.get(0)
                        + (cells.size() > 1 ? " and of " + (cells.size() - 1) + " more cells of the row" : "")
                        + " are struck out, and yet they are read and apply; delete the row if it is no longer wanted, or lift the strike");
        return new Finding(
                Severity.WARNING,
                CODE,
                file,
                sheet.name(),
                cells.get(0),
                key,
                text(sheet, row, cells.get(0)),
                message,
                List.of(),
                null);
    }

    private static String text(CellSheet sheet, int row, String address) {
        return sheet.rows().stream()
                .filter(one -> one.index() == row)
                .flatMap(one -> one.cells().values().stream())
                .filter(cell -> cell.place().address().equals(address))
                .map(Cell::text)
                .findFirst()
                .orElse("");
    }
}

package vn.thamtra.workbook.sheet;

import java.util.List;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.model.Reading;
import vn.thamtra.workbook.model.SheetName;

/** {@code Diễn giải}: how unclear texts are read. */
public final class ReadingSheet {

    private static final Headings HEADINGS =
            Headings.of("Mã", "Điều khoản", "Câu hỏi", "Cách hiểu áp dụng", "Trạng thái");

    private ReadingSheet() {}

    public static List<Reading> read(Sheets sheets) {
        UniqueIds ids = new UniqueIds();
        return sheets.table(SheetName.READINGS.title(), HEADINGS).lines().stream()
                .map(line -> reading(line, ids))
                .toList();
    }

    private static Reading reading(Line line, UniqueIds ids) {
        String id = IdForm.READING.read(line.slot(Headings.ID));
        ids.claim(line.slot(Headings.ID), id);
        line.readRemark();
        return new Reading(
                id,
                line.slot("Điều khoản").text(),
                line.slot("Câu hỏi").text(),
                line.slot("Cách hiểu áp dụng").text(),
                Words.STATUS.read(line.slot("Trạng thái")),
                line.address());
    }
}

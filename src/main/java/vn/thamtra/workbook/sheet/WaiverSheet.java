package vn.thamtra.workbook.sheet;

import java.util.List;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.Waiver;

/** {@code Chấp nhận}: warnings of the check that are accepted in writing. */
public final class WaiverSheet {

    private static final Headings HEADINGS =
            Headings.of("Mã", "Cảnh báo", "Dòng", "Lý do", "Người quyết định", "Ngày quyết định");

    private WaiverSheet() {}

    public static List<Waiver> read(Sheets sheets) {
        UniqueIds ids = new UniqueIds();
        return sheets.table(SheetName.WAIVERS.title(), HEADINGS).lines().stream()
                .map(line -> waiver(line, ids))
                .toList();
    }

    private static Waiver waiver(Line line, UniqueIds ids) {
        String id = IdForm.WAIVER.read(line.slot(Headings.ID));
        ids.claim(line.slot(Headings.ID), id);
        line.readRemark();
        return new Waiver(
                id,
                IdForm.WARNING.read(line.slot("Cảnh báo")),
                line.slot("Dòng").code(Wanted.TEXT),
                line.slot("Lý do").text(),
                line.slot("Người quyết định").text(),
                line.slot("Ngày quyết định").date(),
                line.address());
    }
}

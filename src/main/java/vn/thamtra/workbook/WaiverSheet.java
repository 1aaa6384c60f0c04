package vn.thamtra.workbook;

import java.util.List;

/** {@code Chấp nhận}: warnings of the check that are accepted in writing. */
final class WaiverSheet {

    private static final Headings HEADINGS =
            Headings.of("Mã", "Cảnh báo", "Dòng", "Lý do", "Người quyết định", "Ngày quyết định");

    private WaiverSheet() {}

    static List<Waiver> read(Sheets sheets) {
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

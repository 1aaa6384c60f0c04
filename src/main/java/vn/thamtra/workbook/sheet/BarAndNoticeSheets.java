package vn.thamtra.workbook.sheet;

import java.util.List;
import java.util.Map;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.SheetName;

/** {@code Trường hợp từ chối} and {@code Thông tin}: what bars, and what is only told. */
public final class BarAndNoticeSheets {

    private BarAndNoticeSheets() {}

    public static List<Row.Bar> bars(RuleLine.Book book) {
        Map<String, Names.Named> names = book.names().conditions(false);
        return book
                .lines(
                        SheetName.BARS,
                        names,
                        "Mã",
                        "Đối tượng",
                        "Phạm vi",
                        "Thông báo",
                        "Thông báo tiếng Anh",
                        "Căn cứ")
                .stream()
                .map(line -> bar(line, names))
                .toList();
    }

    private static Row.Bar bar(RuleLine line, Map<String, Names.Named> names) {
        return new Row.Bar(
                line.frame(line.id(), Conditions.read(line.line(), names).list()),
                line.line().columns().sheet(),
                line.scope(),
                line.subject(line.slot("Đối tượng")),
                line.message(names));
    }

    public static List<Row.Notice> notices(RuleLine.Book book) {
        Map<String, Names.Named> names = book.names().conditions(true);
        return book
                .lines(
                        SheetName.NOTICES,
                        names,
                        "Mã",
                        "Tính chất",
                        "Đối tượng",
                        "Phạm vi",
                        "Thông báo",
                        "Thông báo tiếng Anh",
                        "Căn cứ")
                .stream()
                .map(line -> notice(line, names))
                .toList();
    }

    private static Row.Notice notice(RuleLine line, Map<String, Names.Named> names) {
        Slot subject = line.slot("Đối tượng");
        return new Row.Notice(
                line.frame(line.id(), Conditions.read(line.line(), names).list()),
                line.scope(),
                Words.BREACH.read(line.slot("Tính chất")),
                subject.none() ? null : line.subject(subject),
                line.message(names));
    }
}

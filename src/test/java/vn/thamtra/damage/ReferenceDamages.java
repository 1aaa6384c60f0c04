package vn.thamtra.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Words that must be declared elsewhere and are not, and ids used twice. */
final class ReferenceDamages {
    private static final String[] NAMES = {
        "Thành phần", "Đối tượng", "Tính từ", "Hoàn thành bởi", "Thuộc", "Sự kiện", "Áp dụng khi"
    };
    private static final String[] WORDS = {
        "Loại",
        "Nguồn",
        "Khi vắng",
        "Thay đổi được",
        "Thời điểm",
        "Phạm vi",
        "Tính chất",
        "Khi",
        "Trước/Sau",
        "Chỉ khi được chấp nhận",
        "Trạng thái"
    };
    private static final Set<String> UNIQUE = Set.of(
            "Thủ tục",
            "Giấy tờ",
            "Sự kiện",
            "Trường hợp từ chối",
            "Kiểm thử",
            "Diễn giải",
            "Lịch",
            "Thiết lập",
            "Văn bản");
    private static final Set<String> OWNED = Set.of("Dữ liệu");
    /** What days off, hours and forms rest on is told in any words: not all of it is in the register. */
    private static final Set<String> FREELY_CITING =
            Set.of("Lịch", "Ngày cố định", "Ngày theo năm", "Ngày nghỉ hằng tuần", "Giờ làm việc", "Mẫu theo kết quả");

    private static final Set<String> ANY_ID = Set.of("Văn bản", "Kiểm thử");

    private ReferenceDamages() {}

    static List<Damage> all() {
        return List.of(
                cells("unknown instrument", "UNKNOWN_INSTRUMENT", ReferenceDamages::cites, "9999/QĐ-XYZ; Điều 1"),
                cells("citation without a clause", "BAD_CITATION", ReferenceDamages::cites, "854/QĐ-UBND"),
                Damage.ofCells("misspelt instrument", ReferenceDamages::misspeltInstruments),
                cells("unknown replacement", "UNKNOWN_INSTRUMENT", spot -> spot.under("Thay thế bởi"), "9999/QĐ-XYZ"),
                cells("unknown reading", "UNKNOWN_READING", spot -> spot.under("Cách hiểu"), "RD-999"),
                cells("unknown fact, document, event or term", "", spot -> spot.under(NAMES), "Không có thật đâu"),
                Damage.ofCells("misspelt name", book -> misspelt(book, NAMES)),
                cells("word outside its list", "", spot -> fixedWord(spot), "chuyện khác"),
                Damage.ofCells("misspelt word", book -> misspelt(book, WORDS)),
                cells("unknown unit", "UNKNOWN_WORD", spot -> ofLimit(spot) && spot.under("Đơn vị"), "tuần"),
                cells("id of no known form", "", ReferenceDamages::formed, "Mã xấu!"),
                new Damage("id used twice", false, ReferenceDamages::sameIds),
                Damage.ofCells("id of the overall conclusion", ReferenceDamages::overallIds),
                new Damage("name used twice", false, ReferenceDamages::sameNames),
                new Damage("row pasted twice", false, ReferenceDamages::sameRows),
                new Damage("declaration lost", false, ReferenceDamages::lost));
    }

    private static Damage cells(String name, String code, Predicate<Spot> fits, String instead) {
        return Damage.ofCells(name, book -> Headed.spots(book).stream()
                .filter(fits)
                .map(spot -> Place.of(spot, code, spot.cell().saying(instead)))
                .toList());
    }

    static boolean cites(Spot spot) {
        boolean property = spot.grid().name.equals("Thủ tục")
                && spot.under("Nội dung")
                && Set.of("căn cứ", "căn cứ kết luận chung")
                        .contains(spot.at(spot.grid().column("Mã")).text());
        return property || (spot.under("Căn cứ") && !FREELY_CITING.contains(spot.grid().name));
    }

    private static boolean ofLimit(Spot spot) {
        return spot.grid().name.equals("Thời hạn");
    }

    private static boolean fixedWord(Spot spot) {
        return spot.under(WORDS);
    }

    private static boolean formed(Spot spot) {
        return spot.under("Mã") && !ANY_ID.contains(spot.grid().name);
    }

    private static List<Place> misspeltInstruments(Book book) {
        return Headed.spots(book).stream()
                .filter(ReferenceDamages::cites)
                .map(spot -> {
                    String number =
                            spot.text().substring(0, spot.text().indexOf(';')).strip();
                    String misspelt = number.substring(0, number.length() - 1)
                            + spot.text().substring(number.length());
                    return Place.of(spot, "UNKNOWN_INSTRUMENT", spot.cell().saying(misspelt))
                            .suggesting("“" + number + "”");
                })
                .toList();
    }

    private static List<Place> misspelt(Book book, String... headings) {
        return Headed.spots(book).stream()
                .filter(spot -> spot.under(headings)
                        && spot.text().length() > 4
                        && !spot.text().contains(";"))
                .filter(spot -> !spot.text().startsWith("hạn "))
                .map(spot -> Place.of(spot, "", spot.cell().saying(transposed(spot.text())))
                        .suggesting("“" + spot.text() + "”"))
                .toList();
    }

    /** As fingers do: the second letter is left out. */
    static String transposed(String word) {
        return word.charAt(0) + word.substring(2);
    }

    private static Stream<Spot> ids(Book book) {
        return Headed.spots(book).stream().filter(spot -> spot.under("Mã"));
    }

    private static List<Place> sameIds(Book book) {
        return ids(book)
                .filter(spot -> spot.row() > 3 && alone(spot))
                .map(spot -> Place.of(spot, "", spot.grid().cell(spot.row() - 1, spot.column())))
                .toList();
    }

    /** Which no row may have, on whatever sheet. */
    private static List<Place> overallIds(Book book) {
        return Headed.spots(book).stream()
                .filter(spot -> spot.sheet().equals("Thủ tục") && spot.under("Mã"))
                .filter(spot -> spot.text().equals("mã kết luận chung"))
                .map(spot -> spot.at(spot.grid().column("Nội dung")).cell())
                .flatMap(overall -> ids(book)
                        .filter(spot -> spot.text().startsWith("R-"))
                        .map(spot -> Place.of(spot, "DUPLICATE_ID", overall)))
                .toList();
    }

    /** Whether no other row of the sheet may have the id. */
    private static boolean alone(Spot spot) {
        Grid grid = spot.grid();
        boolean owned = OWNED.contains(grid.name) && same(spot, "Thuộc");
        boolean criterion = grid.column("Tiêu chí") >= 0 && !same(spot, "Tiêu chí");
        return UNIQUE.contains(grid.name) || owned || criterion;
    }

    private static boolean same(Spot spot, String heading) {
        int column = spot.grid().column(heading);
        return spot.at(column)
                .text()
                .equals(spot.grid().cell(spot.row() - 1, column).text());
    }

    private static List<Place> sameNames(Book book) {
        return Headed.spots(book).stream()
                .filter(spot -> spot.under("Tên") && spot.row() > 3)
                .filter(spot -> Set.of("Dữ liệu", "Giấy tờ", "Sự kiện", "Khái niệm", "Số lần", "Quá hạn")
                        .contains(spot.grid().name))
                .filter(spot -> !same(spot, "Tên"))
                .map(spot -> Place.of(spot, "", spot.grid().cell(spot.row() - 1, spot.column())))
                .toList();
    }

    private static List<Place> sameRows(Book book) {
        List<Place> places = new ArrayList<>();
        for (Grid grid : book.tables()) {
            int end = grid.lastRow() + 1;
            for (int row : grid.data()) {
                places.add(Place.of(
                        grid.name,
                        Integer.toString(end),
                        "",
                        damaged -> TableDamages.paste(damaged, grid.name, row, end)));
            }
        }
        return places;
    }

    /** A declared name is taken away with its row: every word that meant it hangs in the air. */
    private static List<Place> lost(Book book) {
        return Headed.spots(book).stream()
                .filter(spot -> spot.under("Tên"))
                .filter(spot -> Set.of("Dữ liệu", "Giấy tờ", "Sự kiện", "Số lần", "Quá hạn")
                        .contains(spot.grid().name))
                .filter(spot -> used(book, spot))
                .map(spot -> Place.of("", "", "UNKNOWN_HEADING UNKNOWN_NAME UNKNOWN_WORD", damaged -> {
                    Grid grid = damaged.grid(spot.grid().name);
                    grid.rows.remove(spot.row());
                    grid.shift(spot.row() + 1, -1);
                }))
                .toList();
    }

    /** Whether the sheet declares what another one speaks of, or is a register. */
    static boolean declaresUsed(Book book, Grid grid) {
        return !book.grids.containsKey("Thủ tục")
                || Headed.spots(book).stream()
                        .anyMatch(spot -> spot.grid() == grid && spot.under("Tên") && used(book, spot));
    }

    private static boolean used(Book book, Spot declared) {
        String name = declared.text();
        return Headed.headings(book).stream().anyMatch(spot -> spot.text().equals(name))
                || Headed.spots(book).stream()
                        .anyMatch(spot -> spot.under(NAMES) && spot.text().equals(name));
    }
}

package vn.thamtra.damage;

import java.util.Set;
import java.util.function.Consumer;

/** One filled cell of a table under its heading. */
record Spot(Grid grid, int row, int column, Cell cell, String heading, String text) {
    /** Columns of sentences that people read and nothing matches. */
    private static final Set<String> SENTENCES = Set.of(
            "Tên tiếng Anh",
            "Thông báo",
            "Thông báo tiếng Anh",
            "Thông báo khi đạt",
            "Thông báo khi đạt tiếng Anh",
            "Thông báo khi không đạt",
            "Thông báo khi không đạt tiếng Anh",
            "Việc",
            "Việc tiếng Anh",
            "Ai thực hiện",
            "Ghi chú",
            "Mô tả",
            "Điều khoản",
            "Câu hỏi",
            "Cách hiểu áp dụng",
            "Cơ quan ban hành",
            "Lý do",
            "Người quyết định",
            "Nội dung",
            "Tiếng Việt",
            "Tiếng Anh",
            "Tên mẫu",
            "Quy định tại");

    private static final Set<String> MATCHED_PROPERTIES = Set.of(
            "mã thủ tục",
            "căn cứ",
            "ngày hiệu lực",
            "ngày hết hiệu lực",
            "đã rà soát đến ngày",
            "văn bản làm căn cứ",
            "văn bản cần đối chiếu",
            "cơ quan kết thúc hoạt động",
            "ngày kết thúc hoạt động",
            "căn cứ tiếp nhận nhiệm vụ",
            "qua một cửa",
            "cách kết luận",
            "mã kết luận chung",
            "căn cứ kết luận chung");

    private static final Set<String> REGISTERS = Set.of("Lịch", "Văn bản");

    String sheet() {
        return grid.name;
    }

    String address() {
        return Grid.address(row, column);
    }

    public static Spot of(Grid grid, int row, int column) {
        Cell cell = grid.cell(row, column);
        return new Spot(grid, row, column, cell, grid.heading(column), cell.text());
    }

    Spot at(int otherColumn) {
        return of(grid, row, otherColumn);
    }

    boolean under(String... headings) {
        for (String any : headings) {
            if (any.equals(heading)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cell may be empty. */
    boolean optional() {
        return under("Ghi chú", "Cách hiểu");
    }

    /** Whether a machine makes nothing of the words, so that other words are as good. */
    boolean sentence() {
        if (grid.name.equals("Thủ tục") && under("Nội dung")) {
            return !MATCHED_PROPERTIES.contains(
                    grid.cell(row, grid.column("Mã")).text());
        }
        boolean title = under("Tên") && REGISTERS.contains(grid.name);
        boolean unit = under("Đơn vị") && grid.name.equals("Dữ liệu");
        boolean basis = under("Căn cứ", "Độ tin cậy") && grid.name.equals("Lịch");
        return SENTENCES.contains(heading()) || title || unit || basis;
    }

    /** Whether it declares a name, which may be any. */
    boolean declares() {
        return under("Tên") || (grid.name.equals("Diễn giải") && under("Mã"));
    }

    /** Whether the column is headed by a name that the workbook declares. */
    boolean named() {
        return !Headed.FIXED.contains(heading());
    }

    Consumer<Book> exchange(Cell instead) {
        String sheet = grid.name;
        return book -> book.grid(sheet).put(row, column, instead);
    }
}

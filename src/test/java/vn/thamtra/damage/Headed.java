package vn.thamtra.damage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The headings of the format, and the cells below them. */
final class Headed {
    static final Set<String> FIXED = Set.of(
            "Mã",
            "Tiếng Việt",
            "Tiếng Anh",
            "Bộ",
            "Số mẫu",
            "Loại mẫu",
            "Tên mẫu",
            "Quy định tại",
            "Đã đối chiếu phụ lục",
            "Mẫu",
            "Thứ tự",
            "Phần",
            "Loại dòng",
            "Nội dung",
            "Ghi chú",
            "Tên",
            "Tên tiếng Anh",
            "Thuộc",
            "Loại",
            "Giá trị",
            "Đơn vị",
            "Nguồn",
            "Khi vắng",
            "Thay đổi được",
            "Thời điểm",
            "Sự kiện",
            "Thành phần",
            "Yêu cầu",
            "Phạm vi",
            "Thông báo",
            "Thông báo tiếng Anh",
            "Căn cứ",
            "Cách hiểu",
            "Tiêu chí",
            "Áp dụng khi",
            "Thông báo khi đạt",
            "Thông báo khi đạt tiếng Anh",
            "Thông báo khi không đạt",
            "Thông báo khi không đạt tiếng Anh",
            "Đối tượng",
            "Tính chất",
            "Khi",
            "Tính từ",
            "Trước/Sau",
            "Số",
            "Hoàn thành bởi",
            "Ai thực hiện",
            "Chỉ khi được chấp nhận",
            "Việc",
            "Việc tiếng Anh",
            "Mô tả",
            "Ngày nhận",
            "Xét đến ngày",
            "Mã lý do",
            "Hạn",
            "Thời hạn",
            "Điều khoản",
            "Câu hỏi",
            "Cách hiểu áp dụng",
            "Trạng thái",
            "Cảnh báo",
            "Dòng",
            "Lý do",
            "Người quyết định",
            "Ngày quyết định",
            "Ngày ban hành",
            "Cơ quan ban hành",
            "Hiệu lực từ",
            "Hiệu lực đến",
            "Thay thế bởi",
            "Độ tin cậy");

    private static final Map<Book, List<Spot>> SPOTS = Collections.synchronizedMap(new IdentityHashMap<>());

    private Headed() {}

    /** The filled cells below the headings, in a sheet a machine reads. */
    static List<Spot> spots(Book book) {
        return SPOTS.computeIfAbsent(book, Headed::look);
    }

    private static List<Spot> look(Book book) {
        List<Spot> spots = new ArrayList<>();
        for (Grid grid : book.tables()) {
            for (int row : grid.data()) {
                for (int column : grid.columns()) {
                    Cell cell = grid.cell(row, column);
                    if (!cell.isEmpty()) {
                        spots.add(Spot.of(grid, row, column));
                    }
                }
            }
        }
        return spots;
    }

    /** The headings themselves. */
    static List<Spot> headings(Book book) {
        List<Spot> headings = new ArrayList<>();
        for (Grid grid : book.tables()) {
            grid.columns().forEach(column -> headings.add(Spot.of(grid, 2, column)));
        }
        return headings;
    }
}

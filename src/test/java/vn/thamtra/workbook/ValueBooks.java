package vn.thamtra.workbook;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A lawful workbook with tables of values, of which one asks what another gives. */
public final class ValueBooks {
    private static final String CLAUSE = "854/QĐ-UBND; Phần II, I.1, mục 1.3";

    private ValueBooks() {}

    public static XSSFWorkbook lawful() {
        XSSFWorkbook book = Workbooks.lawful();
        declare(book, 11, "fee", "Mức phí", "Fee", "số", "0 .. 1000000", "đồng");
        declare(
                book,
                12,
                "place",
                "Nơi trả",
                "Place of return",
                "lựa chọn",
                "COUNTER = Một cửa; POST = Bưu chính",
                "-");
        declare(book, 13, "bonus", "Điểm cộng", "Bonus", "số thập phân", "0 .. 10", "điểm");
        declare(book, 14, "days", "Số ngày xét", "Days", "số", "0 .. 100", "ngày làm việc");
        Workbooks.fill(book, "Kết quả", fees());
        Workbooks.fill(book, "Kết quả - Điểm", bonus());
        Workbooks.fill(book, "Kết quả – Số ngày", days());
        Workbooks.put(book, "Thời hạn", "F3", "Số ngày xét");
        Workbooks.put(book, "Điều kiện", "G2", "Điểm cộng");
        Workbooks.put(book, "Điều kiện", "G4", "> 1");
        Workbooks.put(book, "Điều kiện", "G6", "≥ 1.5");
        expect(book);
        return book;
    }

    /** The same, in which a notice, a criterion, a limit and a row of a table say what tables give. */
    public static XSSFWorkbook naming() {
        XSSFWorkbook book = twoAxes();
        Workbooks.put(book, "Thông tin", "F4", "-");
        say(
                book,
                "Thông tin",
                "G4",
                "Phí {Mức phí}, cộng {Điểm cộng}, nhận tại {Nơi trả}.",
                "H4",
                "Fee {Mức phí}, bonus {Điểm cộng}, return {Nơi trả}.");
        say(book, "Điều kiện", "J3", "Đạt, phí {Mức phí}", "K3", "Met, fee {Mức phí}");
        say(book, "Thời hạn", "K3", "Ký trong {Số ngày xét}", "L3", "Sign within {Số ngày xét}");
        say(book, "Kết quả", "F3", "Phí {Mức phí}", "G3", "Fee {Mức phí}");
        return book;
    }

    /** The same with a table of two axes: months of work down, the degree across. */
    public static XSSFWorkbook twoAxes() {
        XSSFWorkbook book = lawful();
        declare(book, 15, "cost", "Chi phí", "Cost", "số", "0 .. 1000000", "đồng");
        Workbooks.fill(book, "Kết quả - Chi phí", new Object[][] {
            {"Chi phí là bao nhiêu, theo thời gian công tác và bằng cấp?", "duy nhất"},
            {
                "Mã",
                "Thời gian công tác",
                "Kết quả: Chi phí (đồng) khi Bằng cấp: LAW",
                "Kết quả: Chi phí (đồng) khi Bằng cấp: OTHER",
                "Thông báo",
                "Thông báo tiếng Anh",
                "Căn cứ"
            },
            {"R-S1-70", "< 24", 100, 200, "Chi phí {Chi phí}", "Cost {Chi phí}", CLAUSE},
            {"R-S1-71", "≥ 24", 300, "-", "Chi phí {Chi phí}", "Cost {Chi phí}", CLAUSE}
        });
        return book;
    }

    private static void say(XSSFWorkbook book, String sheet, String viCell, String vi, String enCell, String en) {
        Workbooks.put(book, sheet, viCell, vi);
        Workbooks.put(book, sheet, enCell, en);
    }

    private static void declare(XSSFWorkbook book, int row, String... cells) {
        String[] whole = {cells[0], cells[1], cells[2], "bảng kết quả", cells[3], cells[4], cells[5], "-", "-"};
        for (int i = 0; i < whole.length; i++) {
            Workbooks.put(book, "Dữ liệu", (char) ('A' + i) + String.valueOf(row), whole[i]);
        }
    }

    private static Object[][] fees() {
        return new Object[][] {
            {"Phải nộp bao nhiêu, nhận ở đâu?", "duy nhất"},
            {
                "Mã",
                "Bằng cấp",
                "Thời gian công tác",
                "Kết quả: Mức phí (đồng)",
                "Kết quả: Nơi trả",
                "Thông báo",
                "Thông báo tiếng Anh",
                "Căn cứ"
            },
            {"R-S1-60", "LAW", "-", 50_000, "Một cửa", "Phí thấp", "Low fee", CLAUSE},
            {"R-S1-61", "Trường hợp còn lại", "-", 100_000, "-", "Phí cao", "High fee", CLAUSE}
        };
    }

    private static Object[][] bonus() {
        return new Object[][] {
            {"tổng", "Được cộng bao nhiêu điểm?"},
            {"Mã", "Điểm", "Kết quả: Điểm cộng (điểm)", "Thông báo", "Thông báo tiếng Anh", "Căn cứ"},
            {"R-S1-62", "≥ 5", 1.5, "Điểm khá", "Good score", CLAUSE},
            {"R-S1-63", "≥ 8", 2, "Điểm giỏi", "Very good score", CLAUSE}
        };
    }

    private static Object[][] days() {
        return new Object[][] {
            {"Xét trong bao nhiêu ngày?", "đầu tiên"},
            {"Mã", "Điểm cộng", "Kết quả: Số ngày xét (ngày làm việc)", "Thông báo", "Thông báo tiếng Anh", "Căn cứ"},
            {"R-S1-64", "≥ 3", 3, "Xét nhanh", "Fast", CLAUSE},
            {"R-S1-64", "Trường hợp còn lại", 5, "Xét thường", "Usual", CLAUSE}
        };
    }

    private static void expect(XSSFWorkbook book) {
        String[] headings = {"Kết quả: Mức phí (đồng)", "Kết quả: Nơi trả"};
        Object[][] wanted = {{50_000, "thiếu"}, {"chưa rõ", "-"}};
        int free = book.getSheet("Kiểm thử").getRow(1).getLastCellNum();
        for (int column = 0; column < headings.length; column++) {
            String letter = org.apache.poi.ss.util.CellReference.convertNumToColString(free + column);
            Workbooks.put(book, "Kiểm thử", letter + "2", headings[column]);
            for (int row = 0; row < wanted.length; row++) {
                Workbooks.put(book, "Kiểm thử", letter + (row + 3), wanted[row][column]);
            }
        }
    }
}

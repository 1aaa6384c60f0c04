package vn.thamtra.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.file.StoredValue;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.UnaryTest.Distance;

/** A workbook that asks everything that can be written in a cell of everything that can head a column. */
public final class EveryCondition {
    public static final String SHEET = "Thông tin";
    private static final int FIXED = 7;
    private static final String CLAUSE = "854/QĐ-UBND; Phần II, I.1, mục 1.3";

    static final List<String> COLUMNS = List.of(
            "Họ và tên",
            "Bằng cấp",
            "Thời gian công tác",
            "Điểm",
            "Có đạo đức tốt",
            "Ngày ký",
            "Ngày nhận giấy",
            "Bằng cấp cũ",
            "Ảnh chân dung",
            "Ký quyết định",
            "Số lần từ chối không lý do",
            "Đủ bằng cấp",
            "Đã quá hạn bổ sung",
            "Hình thức nộp hồ sơ",
            "Đang áp dụng cơ chế một cửa",
            "Kết quả",
            "Có lý do chính đáng",
            "Lời từ chối",
            "Kiểu từ chối",
            "Tuổi khi từ chối",
            "Mức từ chối",
            "Hẹn lại ngày");

    private static final String DEGREES = "LAW = Cử nhân luật; OTHER = Bằng khác";

    static final List<Object> WORDS = words();

    private EveryCondition() {}

    private static List<Object> words() {
        List<Object> words = new ArrayList<>(List.of(
                "-",
                "có",
                "không",
                "≠ có",
                "≠ không",
                "có; không",
                "không; có",
                "≠ có; không",
                "có; 2",
                "2; có",
                "≠ có; 2"));
        words.addAll(List.of("thiếu", "đã có", "≠ thiếu", "≠ đã có", "thiếu; đã có", "có; thiếu", "THIẾU", "Đã có"));
        words.addAll(
                List.of("LAW", "Cử nhân luật", "LAW; OTHER", "≠ LAW", "≠ LAW; OTHER", "LAW; thiếu", "< LAW", "FAST"));
        words.addAll(List.of("ONLINE", "ONLINE; POST", "≠ ONLINE; POST", "ACCEPT", "ACCEPT; REFUSE", "≠ ACCEPT", "x"));
        for (String number : List.of("0", "2", "2.5", "-1", "1000000", "99999999999")) {
            words.add(new BigDecimal(number));
            for (String sign : List.of("", "≠ ", "≥ ", "> ", "≤ ", "< ", ">= ", "<> ", "= ")) {
                words.add(sign + number);
            }
        }
        words.addAll(List.of("2; 3", "≠ 2; 3", "2; 2", "2 .. 5", "2..5", "5 .. 2", "2.5 .. 7.5", "2 ..", ".. 2"));
        words.add(LocalDate.of(2024, 10, 9));
        for (String sign : List.of("", "≠ ", "≥ ", "> ", "≤ ", "< ")) {
            words.add(sign + "2024-10-09");
        }
        words.addAll(List.of("2024-01-01 .. 2024-12-31", "2024-12-31 .. 2024-01-01", "2024-01-01; 2024-02-01"));
        words.addAll(List.of("đủ 60 tháng", "đủ 0 tháng", "đủ 9999 tháng", "đủ tháng", "≠ đủ 60 tháng"));
        words.addAll(List.of("≤ ngày nhận", "<= ngày nhận", "< ngày nhận", "≥ ngày nhận", "ngày nhận"));
        for (String whole : COLUMNS) {
            words.add("≥ 1/2 × " + whole);
        }
        words.addAll(
                List.of("< 2/3 x Điểm", "> 0/1 × Thời gian công tác", "≤ 1/0 × Điểm", "≠ 1/2 × Điểm", "1/2 × Điểm"));
        for (String other : COLUMNS) {
            words.add("≠ " + other);
        }
        for (String other : List.of("Ngày ký", "Ngày nhận giấy", "Hẹn lại ngày")) {
            for (Distance.Form form : Distance.Form.values()) {
                words.add(form.cell().replace("X", other).replace(" n ", " 5 "));
            }
        }
        words.addAll(
                List.of("<Ngày ký", "sau Ngày ký", "trước Chưa khai", "sau Điểm ít nhất 5 ngày", "sau Ngày ký 5 ngày"));
        words.addAll(List.of(
                "chậm nhất 3 ngày trước Ngày ký", "sau Ngày ký ít nhất 0 ngày", "= Điểm", "> Tuổi khi từ chối"));
        words.addAll(List.of("≥ Thời gian công tác", "= Bằng cấp cũ", "> Bằng cấp cũ"));
        words.addAll(List.of("> 2 .. 5", "2 .. < 5", "> 2 .. < 5", ">2..<5", "> 2 .. < 3", "> 5 .. 5", "≥ 2 .. ≤ 5"));
        words.addAll(List.of("0; 2 .. 5; ≥ 10", "< 1; 7", "7; > 8", "2 .. 3; 2 .. 3", "≤ 2; ≥ 3", "1; ≥ 2/3 × Điểm"));
        words.addAll(
                List.of("≠ 2 .. 5", "2 .. 5;", "; ≥ 2", "> 2024-01-01 .. < 2024-12-31", "< 2024-01-01; 2024-06-01"));
        words.addAll(List.of("≥", "≠", "..", ";", "≥ có", "≥ thiếu", "* 2", "true", "null", "\"LAW\"", true));
        return List.copyOf(words);
    }

    /** What one cell says. */
    public record Asked(String column, Object word) {}

    public static List<Asked> all() {
        return COLUMNS.stream()
                .flatMap(column -> WORDS.stream().map(word -> new Asked(column, word)))
                .toList();
    }

    /** The workbook with a notice for each, in their order, and nothing else that decides. */
    public static ParsedWorkbook read(List<Asked> asked) {
        Map<String, Object[][]> sheets = new LinkedHashMap<>(Workbooks.sheets());
        sheets.put("Dữ liệu", with(Objects.requireNonNull(sheets.get("Dữ liệu")), facts()));
        sheets.put("Quá hạn", new Object[][] {
            {"Hạn nào đã qua?"},
            {"Mã", "Tên", "Tên tiếng Anh", "Tính từ", "Số", "Đơn vị", "Hoàn thành bởi"},
            {"L-late", "Đã quá hạn bổ sung", "Late", "Đã yêu cầu bổ sung", 5, "ngày", "Ký quyết định"}
        });
        sheets.put(SHEET, notices(asked));
        List<RawSheet> raw = sheets.entrySet().stream()
                .map(sheet -> raw(sheet.getKey(), sheet.getValue()))
                .toList();
        return WorkbookReader.understand(Workbooks.FILE, raw, Workbooks.INSTRUMENTS, new Account(Workbooks.FILE));
    }

    /** The address of the cell that asks. */
    static String cell(int index, Asked asked) {
        return new Place(2 + index, FIXED + COLUMNS.indexOf(asked.column())).address();
    }

    /** All that may be asked. */
    public static List<Asked> accepted() {
        List<Asked> all = all();
        Set<String> faulty = new TreeSet<>();
        if (read(all) instanceof ParsedWorkbook.Refused refused) {
            refused.faults().forEach(fault -> faulty.add(fault.cell()));
        }
        List<Asked> accepted = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!faulty.contains(cell(i, all.get(i)))) {
                accepted.add(all.get(i));
            }
        }
        return accepted;
    }

    /** Tables that ask everything that may be asked; of what is asked twice in other words, or with other figures, one. */
    public static ProcedureTables tables() {
        Map<String, Asked> kinds = new LinkedHashMap<>();
        for (Asked asked : accepted()) {
            String figures = asked.word().toString().replaceAll("[0-9]+", "0");
            kinds.putIfAbsent(asked.column() + figures + asked.word().getClass(), asked);
        }
        return ((ParsedWorkbook.Accepted) read(List.copyOf(kinds.values()))).tables();
    }

    private static Object[][] facts() {
        return new Object[][] {
            fact("words", "Lời từ chối", "văn bản", "-"),
            fact("kind", "Kiểu từ chối", "lựa chọn", "FAST = Nhanh; SLOW = Chậm"),
            fact("age", "Tuổi khi từ chối", "số", "0 .. 120"),
            fact("degreeOfRefusal", "Mức từ chối", "số thập phân", "0 .. 10"),
            fact("again", "Hẹn lại ngày", "ngày", "-"),
            {"paperOn", "Ngày nhận giấy", "Paper", "hồ sơ", "ngày", "-", "-", "người nộp", "không ảnh hưởng", null},
            {"degreeBefore", "Bằng cấp cũ", "Degree", "hồ sơ", "lựa chọn", DEGREES, "-", "người nộp", "chưa rõ", null}
        };
    }

    private static Object[] fact(String id, String name, String type, String values) {
        return new Object[] {id, name, id, "REFUSED", type, values, "-", "người nộp", "chưa rõ", null};
    }

    private static Object[][] with(Object[][] rows, Object[][] more) {
        return Stream.concat(Arrays.stream(rows), Arrays.stream(more)).toArray(Object[][]::new);
    }

    private static Object[][] notices(List<Asked> asked) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"Hỏi gì?"});
        List<Object> headings = new ArrayList<>(
                List.of("Mã", "Tính chất", "Đối tượng", "Phạm vi", "Thông báo", "Thông báo tiếng Anh", "Căn cứ"));
        headings.addAll(COLUMNS);
        rows.add(headings.toArray());
        for (int i = 0; i < asked.size(); i++) {
            List<Object> row = new ArrayList<>(
                    List.of("R-S1-" + (1000 + i), "thông tin", "-", "từng mục", "Đúng vậy", "Yes", CLAUSE));
            for (String column : COLUMNS) {
                row.add(column.equals(asked.get(i).column()) ? asked.get(i).word() : "-");
            }
            rows.add(row.toArray());
        }
        return rows.toArray(Object[][]::new);
    }

    private static RawSheet raw(String name, Object[][] rows) {
        List<RawCell> cells = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                @Nullable Object value = rows[row][column];
                if (value != null) {
                    cells.add(raw(new Place(row, column), value));
                }
            }
        }
        return new RawSheet(name, false, cells, List.of(), Set.of(), Set.of(), List.of(), List.of());
    }

    private static RawCell raw(Place place, Object value) {
        if (value instanceof Number number) {
            return StoredValue.numeric(place, new BigDecimal(number.toString()), "");
        } else if (value instanceof LocalDate date) {
            return StoredValue.isoDated(place, date.toString());
        }
        return RawCell.of(place, value instanceof Boolean ? RawCell.Kind.TRUTH : RawCell.Kind.TEXT, value.toString());
    }
}

package vn.thamtra.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thamtra.workbook.fault.CellFault;

/**
 * The lawful workbook with rows made at random: any condition a column allows, any mixture of {@code -}. Rows that a reader
 * finds at fault are taken out until none is.
 */
public final class RandomRows {
    private static final Map<String, List<String>> CONDITIONS = Map.ofEntries(
            Map.entry("Bằng cấp", List.of("LAW", "OTHER; LAW", "≠ LAW", "≠ LAW; OTHER", "thiếu", "đã có")),
            Map.entry(
                    "Thời gian công tác",
                    List.of("≥ 24", "> 0", "24 .. 36", "< 1", "≠ 3", "thiếu", "đã có", "≥ 24 tháng")),
            Map.entry("Điểm", List.of("> 7.5", "≤ 2.5", "0 .. 10", "thiếu", "≥ 2/3 × Năm đánh giá")),
            Map.entry("Ngày ký", List.of("≥ 2024-10-09", "≤ ngày nhận", "đủ 60 tháng", "2024-10-09", "thiếu", "đã có")),
            Map.entry("Có đạo đức tốt", List.of("có", "không", "thiếu", "đã có")),
            Map.entry("Họ và tên", List.of("thiếu", "đã có")),
            Map.entry("Năm đánh giá", List.of("≥ 2024", "2020 .. 2030", "thiếu")),
            Map.entry("Có lý do chính đáng", List.of("có", "không", "thiếu", "đã có")),
            Map.entry("Văn bản đề nghị", List.of("có", "không", "≥ 2", "1 .. 3")),
            Map.entry("Ký quyết định", List.of("có", "không")),
            Map.entry("Một lần từ chối", List.of("có", "không")),
            Map.entry("Số lần từ chối không lý do", List.of("< 3", "≥ 1", "2 .. 4", "≠ 2")),
            Map.entry("Đủ bằng cấp", List.of("có", "không")),
            Map.entry("Đã rõ người", List.of("có", "không")),
            Map.entry("Hình thức nộp hồ sơ", List.of("ONLINE", "≠ ONLINE", "IN_PERSON; POSTAL")),
            Map.entry("Đang áp dụng cơ chế một cửa", List.of("có", "không")),
            Map.entry("Mức phí", List.of("≥ 100000", "50000; 100000", "≠ 50000", "thiếu", "đã có")),
            Map.entry("Kết quả", List.of("ACCEPT", "≠ ACCEPT", "REFUSE; REVIEW")));
    private static final List<String> SHEETS = List.of(
            "Sự kiện",
            "Số lần",
            "Khái niệm",
            "Kết quả",
            "Thành phần hồ sơ",
            "Điều kiện",
            "Trường hợp từ chối",
            "Thông tin",
            "Thời hạn");
    private static final List<String> POLICIES = List.of("duy nhất", "đầu tiên", "bất kỳ", "tổng", "lớn nhất");
    private static final int ROWS = 12;

    private final Random random;
    private final Map<String, Object[][]> sheets = Workbooks.sheets();

    private RandomRows(long seed) {
        this.random = new Random(seed);
        List<Object[]> facts = new ArrayList<>();
        Collections.addAll(facts, Objects.requireNonNull(sheets.get("Dữ liệu")));
        Object[] fee = {"fee", "Mức phí", "Fee", "bảng kết quả", "số", "0 .. 1000000", "đồng", "-", "-"};
        facts.add(Arrays.copyOf(fee, facts.get(1).length));
        sheets.put("Dữ liệu", facts.toArray(Object[][]::new));
        String clause = "854/QĐ-UBND; Phần II, I.1, mục 1.3";
        sheets.put("Kết quả", new Object[][] {
            {"Phải nộp bao nhiêu?", POLICIES.get(random.nextInt(POLICIES.size()))},
            {"Mã", "Bằng cấp", "Kết quả: Mức phí (đồng)", "Thông báo", "Thông báo tiếng Anh", "Căn cứ"},
            {"R-S1-60", "LAW", 50_000, "Phí thấp", "Low fee", clause},
            {"R-S1-61", "OTHER", 100_000, "Phí cao", "High fee", clause}
        });
    }

    /** A workbook without faults in which many rows are new. */
    public static byte[] clean(long seed) {
        RandomRows rows = new RandomRows(seed);
        SHEETS.forEach(rows::more);
        return rows.cleaned();
    }

    private void more(String sheet) {
        Object[][] old = Objects.requireNonNull(sheets.get(sheet));
        List<String> headings = new ArrayList<>();
        Arrays.stream(old[1]).forEach(heading -> headings.add(heading.toString()));
        int lawful = headings.size();
        CONDITIONS.keySet().stream()
                .sorted()
                .filter(heading -> !sheet.equals("Sự kiện"))
                .filter(heading -> !headings.contains(heading) && random.nextInt(3) == 0)
                .forEach(headings::add);
        List<Object[]> rows = new ArrayList<>(List.of(old[0], headings.toArray()));
        for (int i = 2; i < old.length; i++) {
            Object[] kept = Arrays.copyOf(old[i], headings.size());
            Arrays.fill(kept, lawful, kept.length, "-");
            rows.add(kept);
        }
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(sheet, headings, rows.get(2 + random.nextInt(old.length - 2)), i));
        }
        sheets.put(sheet, rows.toArray(Object[][]::new));
    }

    private Object[] row(String sheet, List<String> headings, Object[] like, int number) {
        Object[] row = like.clone();
        int asked = random.nextInt(4);
        for (int i = 0; i < headings.size(); i++) {
            List<String> conditions = CONDITIONS.get(headings.get(i));
            if (conditions != null) {
                row[i] = random.nextInt(4) < asked ? conditions.get(random.nextInt(conditions.size())) : "-";
            }
        }
        boolean named = Set.of("Sự kiện", "Số lần", "Khái niệm").contains(sheet);
        row[0] = id(sheet, row[0].toString(), number);
        if (named) {
            row[1] = sheet + " thứ " + number;
        } else if (sheet.equals("Điều kiện")) {
            row[1] = "Tiêu chí thứ " + number;
        }
        return row;
    }

    private static String id(String sheet, String like, int number) {
        return switch (sheet) {
            case "Sự kiện" -> "MADE_" + number;
            case "Số lần", "Khái niệm" -> like.charAt(0) + "-made-" + number;
            default -> "R-S9-" + (SHEETS.indexOf(sheet) * 100 + number);
        };
    }

    private byte[] cleaned() {
        for (int i = 0; i < 30; i++) {
            byte[] file = file();
            if (!(WorkbookReader.read(Workbooks.FILE, file, Workbooks.INSTRUMENTS)
                    instanceof ParsedWorkbook.Refused refused)) {
                return file;
            }
            refused.faults().stream()
                    .collect(Collectors.groupingBy(
                            CellFault::sheet, TreeMap::new, Collectors.mapping(CellFault::cell, Collectors.toSet())))
                    .forEach(this::remove);
        }
        throw new IllegalStateException("Rows at fault remain");
    }

    /** Columns of which the heading is at fault, and rows. */
    private void remove(String sheet, Set<String> cells) {
        Set<Integer> rows = cells.stream()
                .map(cell -> Integer.parseInt(cell.replaceAll("\\D", "")))
                .collect(Collectors.toSet());
        Set<Integer> columns = cells.stream()
                .filter(cell -> cell.replaceAll("\\D", "").equals("2"))
                .map(cell -> CellReference.convertColStringToIndex(cell.replaceAll("\\d", "")))
                .collect(Collectors.toSet());
        Object[][] old = Objects.requireNonNull(sheets.get(sheet));
        List<Object[]> rest = new ArrayList<>();
        for (int i = 0; i < old.length; i++) {
            if (i < 2 || !rows.contains(i + 1)) {
                rest.add(without(old[i], i == 0 ? Set.of() : columns));
            }
        }
        sheets.put(sheet, rest.toArray(Object[][]::new));
    }

    private static Object[] without(Object[] row, Set<Integer> columns) {
        return IntStream.range(0, row.length)
                .filter(column -> !columns.contains(column))
                .mapToObj(column -> row[column])
                .toArray();
    }

    private byte[] file() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheets.forEach((name, rows) -> Workbooks.fill(book, name, rows));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.thamtra.check.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.verdict.Message;

class DifferencesTest {

    private static final String RECOGNITION = "prov-legal-reporter-recognition.xlsx";

    private final Book old = Book.shipped(RECOGNITION);
    private final Book fresh = Book.shipped(RECOGNITION);

    private static List<Difference> between(Book old, Book fresh) {
        return between(old.bytes(), fresh.bytes());
    }

    private static List<Difference> between(byte[] old, byte[] fresh) {
        return ((Differences.Comparison.Compared) Differences.between("sổ.xlsx", old, fresh)).differences();
    }

    private List<String> told() {
        return between(old, fresh).stream()
                .map(Difference::message)
                .map(Message::vi)
                .toList();
    }

    private List<String> toldInEnglish() {
        return between(old, fresh).stream()
                .map(Difference::message)
                .map(Message::en)
                .toList();
    }

    private String months() {
        return old.rows("Điều kiện").get(1).stream()
                .map(String::valueOf)
                .filter(heading -> heading.startsWith("Thời gian công tác trong"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RECOGNITION,
                "lich.xlsx",
                "loi-van.xlsx",
                "bieu-mau.xlsx",
                "ma-so.xlsx",
                "van-ban.xlsx",
                "one-stop-intake.xlsx"
            })
    void sorting_rows_moving_columns_and_saving_by_another_program_is_no_difference(String name) {
        Book sorted = Book.shipped(name);
        sorted.sheets().forEach((sheet, rows) -> {
            Collections.shuffle(rows.subList(Math.min(2, rows.size()), rows.size()), new Random(7));
            int width = rows.stream().mapToInt(List::size).max().orElse(0);
            if (!sheet.equals("Ghi chú")) {
                rows.subList(1, rows.size()).forEach(row -> {
                    while (row.size() < width) {
                        row.add(null);
                    }
                    Collections.rotate(row.subList(1, width), 2);
                });
            }
        });

        assertThat(between(Book.bytesOf(Book.TABLES.resolve(name)), sorted.bytes()))
                .isEmpty();
    }

    @Test
    void a_workbook_that_libreoffice_saved_is_the_same() {
        Path folder = Path.of("src/test/resources/difference");

        assertThat(between(
                        Book.bytesOf(folder.resolve("systematization.xlsx")),
                        Book.bytesOf(folder.resolve("systematization-libreoffice.xlsx"))))
                .isEmpty();
    }

    @Test
    void a_moved_threshold_is_told_with_its_unit() {
        fresh.set("Điều kiện", "R-P1-12", months(), "≥ 36");

        assertThat(told()).containsExactly("R-P1-12: " + months() + " ≥ 24 → ≥ 36 tháng");
        assertThat(toldInEnglish()).containsExactly("R-P1-12: Time worked in the legal field ≥ 24 → ≥ 36 months");
    }

    @Test
    void a_difference_says_where_it_stands_in_both_workbooks() {
        fresh.set("Điều kiện", "R-P1-12", months(), "≥ 36");
        fresh.rows("Điều kiện").add(2, new ArrayList<>(List.of("R-P1-99", "Tiêu chí mới")));

        assertThat(between(old, fresh))
                .filteredOn(difference -> difference.kind() == Difference.Kind.CELL_CHANGED)
                .containsExactly(new Difference(
                        Difference.Kind.CELL_CHANGED,
                        "Điều kiện",
                        "R-P1-12",
                        months(),
                        "K6",
                        "K7",
                        "≥ 24",
                        "≥ 36",
                        List.of(),
                        new Message(
                                "R-P1-12: " + months() + " ≥ 24 → ≥ 36 tháng",
                                "R-P1-12: Time worked in the legal field ≥ 24 → ≥ 36 months")));
    }

    @Test
    void a_condition_that_nobody_asked_for_before_is_told_as_such() {
        fresh.set("Điều kiện", "R-P1-11", months(), "≥ 12");

        assertThat(told()).containsExactly("R-P1-11: " + months() + ": không hỏi → ≥ 12 tháng");
    }

    @Test
    void codes_are_told_by_their_labels() {
        String level = (String) old.rows("Trường hợp từ chối").get(1).get(3);
        fresh.set("Trường hợp từ chối", "R-P1-01", level, "≠ PROVINCE; DISTRICT");

        assertThat(told()).containsExactly("R-P1-01: " + level + ": ≠ Cấp tỉnh → ≠ Cấp tỉnh; Cấp huyện");
    }

    @Test
    void a_time_limit_is_told_with_the_unit_of_its_row() {
        fresh.set("Thời hạn", "R-P1-15", "Số", 7);

        assertThat(told()).containsExactly("R-P1-15: Số 5 → 7 ngày làm việc");
    }

    @Test
    void of_a_long_text_only_what_changed_is_told() {
        String text = (String) old.get("Điều kiện", "R-P1-12", "Thông báo khi không đạt");
        fresh.set("Điều kiện", "R-P1-12", "Thông báo khi không đạt", text + " Xem lại hồ sơ.");

        Difference only = between(old, fresh).get(0);

        assertThat(only.newValue()).isEqualTo(text + " Xem lại hồ sơ.");
        assertThat(only.message().vi())
                .startsWith("R-P1-12: Thông báo khi không đạt: “… ")
                .endsWith("Xem lại hồ sơ.”");
        assertThat(only.message().vi().length()).isLessThan(200);
    }

    @Test
    void a_row_that_came_or_went_is_told_with_what_it_says() {
        fresh.rows("Thời hạn").remove(old.row("Thời hạn", "R-P1-16"));
        fresh.rows("Giấy tờ").add(new ArrayList<>(List.of("id-card", "Thẻ căn cước", "Identity card")));

        List<Difference> found = between(old, fresh);

        assertThat(found)
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.ROW_ADDED, Difference.Kind.ROW_REMOVED);
        assertThat(found.get(0).message().vi())
                .isEqualTo("id-card: thêm dòng: Tên: “Thẻ căn cước”; Tên tiếng Anh: “Identity card”");
        assertThat(found.get(0).contents())
                .containsExactly(
                        new Difference.Content("Mã", "A4", "id-card"),
                        new Difference.Content("Tên", "B4", "Thẻ căn cước"),
                        new Difference.Content("Tên tiếng Anh", "C4", "Identity card"));
        assertThat(found.get(1).row()).isEqualTo("R-P1-16");
        assertThat(found.get(1).message().vi()).startsWith("R-P1-16: bỏ dòng: Khi: “hồ sơ chưa đủ”");
    }

    @Test
    void a_row_under_another_id_is_told_as_renamed() {
        old.row("Thời hạn", "R-P1-16");
        fresh.set("Thời hạn", "R-P1-16", "Mã", "R-P1-61");

        assertThat(between(old, fresh)).extracting(Difference::kind).containsExactly(Difference.Kind.ROW_RENAMED);
        assertThat(told()).containsExactly("R-P1-61: Mã: “R-P1-16” → “R-P1-61”");
    }

    @Test
    void alternatives_under_one_id_are_told_apart_by_what_they_say() {
        Book before = Book.empty()
                .sheet(
                        "Khái niệm",
                        List.of("Khi nào?"),
                        List.of("Mã", "Tên", "Bằng cấp", "Tuổi"),
                        List.of("T-x", "Đủ trình độ", "LAW", "-"),
                        List.of("T-x", "Đủ trình độ", "OTHER", "≥ 30"),
                        List.of("T-x", "Đủ trình độ", "NONE", "≥ 40"));
        Book after = before.copy();
        after.rows("Khái niệm").add(2, new ArrayList<>(List.of("T-x", "Đủ trình độ", "FOREIGN", "≥ 18")));
        after.rows("Khái niệm").get(4).set(3, "≥ 35");
        Collections.swap(after.rows("Khái niệm"), 3, 5);

        assertThat(between(before, after).stream()
                        .map(difference -> difference.message().vi()))
                .containsExactlyInAnyOrder(
                        "T-x (hàng 3): thêm dòng: Tên: “Đủ trình độ”; Bằng cấp: “FOREIGN”; Tuổi: ≥ 18",
                        "T-x (hàng 5): Tuổi: ≥ 30 → ≥ 35");
    }

    @Test
    void a_required_component_is_the_same_row_by_its_component() {
        Book before = Book.empty()
                .sheet(
                        "Thành phần hồ sơ",
                        List.of("Phải có gì?"),
                        List.of("Mã", "Thành phần", "Yêu cầu"),
                        List.of("R-P2-06", "Số quyết định", "đã có"),
                        List.of("R-P2-06", "Ngày quyết định", "đã có"));
        Book after = before.copy();
        after.rows("Thành phần hồ sơ").remove(2);
        after.rows("Thành phần hồ sơ").add(new ArrayList<>(List.of("R-P2-06", "Người ký", "đã có")));

        assertThat(between(before, after))
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(Difference.Kind.ROW_ADDED, Difference.Kind.ROW_REMOVED);
    }

    @Test
    void a_new_column_is_told_with_the_rows_that_use_it() {
        fresh.rows("Trường hợp từ chối").get(1).add("Họ và tên");
        fresh.row("Trường hợp từ chối", "R-P1-01").addAll(Arrays.asList(null, "thiếu"));

        assertThat(told()).containsExactly("thêm cột “Họ và tên”: R-P1-01 thiếu");
        assertThat(toldInEnglish()).containsExactly("column added: “Họ và tên”: R-P1-01 not given");
    }

    @Test
    void a_column_that_is_gone_and_a_heading_that_changed_are_told() {
        fresh.rows("Giấy tờ").forEach(row -> {
            if (row.size() > 2) {
                row.remove(2);
            }
        });
        fresh.rows("Sự kiện").get(1).set(3, "Thời điêm");

        assertThat(between(old, fresh))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.COLUMN_REMOVED, Difference.Kind.COLUMN_RENAMED);
        assertThat(told()).last().isEqualTo("Tiêu đề cột: “Thời điểm” → “Thời điêm”");
    }

    @Test
    void sheets_that_came_went_or_changed_their_name_are_told() {
        fresh.sheets().remove("Diễn giải");
        fresh.sheets().put("Dien giai 2", old.rows("Giấy tờ"));
        fresh.sheets().put("Thời han", fresh.sheets().remove("Thời hạn"));
        fresh.sheets().put("Trống", new ArrayList<>());

        assertThat(between(old, fresh))
                .extracting(Difference::kind)
                .contains(Difference.Kind.SHEET_REMOVED, Difference.Kind.SHEET_RENAMED, Difference.Kind.SHEET_ADDED);
        assertThat(told()).contains("đổi tên trang “Thời hạn” → “Thời han”").noneMatch(line -> line.contains("Trống"));
    }

    @Test
    void a_workbook_that_is_new_is_told_row_by_row() {
        List<Difference> found = between(new byte[0], fresh.bytes());

        assertThat(found).extracting(Difference::kind).contains(Difference.Kind.SHEET_ADDED, Difference.Kind.ROW_ADDED);
        assertThat(found)
                .filteredOn(difference -> difference.row().equals("R-P1-12"))
                .hasSize(1);
        assertThat(between(fresh.bytes(), new byte[0])).hasSameSizeAs(found);
    }

    @Test
    void a_number_that_became_text_is_told() {
        fresh.set("Thời hạn", "R-P1-15", "Số", "5");

        assertThat(told()).containsExactly("R-P1-15: Số: 5 (dạng số) → 5 (dạng chữ)");
    }

    @Test
    void a_date_that_became_text_and_another_day_are_told() {
        fresh.set("Kiểm thử", "KT-01", "Ngày nhận", "2024-10-16");
        fresh.set("Kiểm thử", "KT-02", "Ngày nhận", LocalDate.of(2024, 10, 20));

        assertThat(told())
                .contains("KT-01: Ngày nhận: 2024-10-16 (dạng ngày) → 2024-10-16 (dạng chữ)")
                .anyMatch(line -> line.startsWith("KT-02: Ngày nhận: 2024-10-21 → 2024-10-20"));
    }

    @Test
    void characters_that_cannot_be_told_apart_are_told_by_number() {
        fresh.set("Điều kiện", "R-P1-12", "Tiêu chí", "Trình độ\u00A0và thời gian công tác");
        old.set("Điều kiện", "R-P1-12", "Tiêu chí", "Trình độ và thời gian công tác");
        fresh.set("Điều kiện", "R-P1-09", "Phạm vi", "từng mục".replace('c', 'с'));

        assertThat(told())
                .contains(
                        "R-P1-12: Tiêu chí: “Trình độ và thời gian công tác” → “Trình độ⟨U+00A0⟩và thời gian công tác” [U+0020 → U+00A0]")
                .contains("R-P1-09: Phạm vi: “từng mục” → “từng mụс” [U+0063 → U+0441]");
    }

    @Test
    void decomposed_diacritics_are_no_difference() {
        fresh.set(
                "Thời hạn",
                "R-P1-15",
                "Việc",
                java.text.Normalizer.normalize(
                        String.valueOf(old.get("Thời hạn", "R-P1-15", "Việc")), java.text.Normalizer.Form.NFD));

        assertThat(told()).isEmpty();
    }

    @Test
    void a_cell_cannot_command_the_terminal() {
        fresh.set("Thời hạn", "R-P1-15", "Việc", "\u202Egnod\u200B \uD83D\uDE00");

        assertThat(told())
                .singleElement()
                .asString()
                .contains("⟨U+202E⟩gnod⟨U+200B⟩ \uD83D\uDE00")
                .doesNotContain("\u202E", "\u200B");
    }

    @Test
    void rows_without_id_and_notes_under_a_table_are_told() {
        fresh.rows("Thời hạn").add(new ArrayList<>(List.of("", "", "lạc")));
        fresh.rows("Ghi chú").add(new ArrayList<>(List.of("Một ghi chú mới của cán bộ")));

        assertThat(told())
                .containsExactly(
                        "hàng 5: thêm dòng: Tính từ: “lạc”", "hàng 13: thêm dòng: “Một ghi chú mới của cán bộ”");
    }

    @Test
    void a_table_whose_heading_row_was_spoilt_is_still_compared() {
        fresh.rows("Giấy tờ").get(1).set(0, "Stt 1");

        assertThat(between(old, fresh))
                .hasSize(1)
                .allMatch(difference -> difference.sheet().equals("Giấy tờ"));
    }

    @Test
    void what_is_no_workbook_is_told_and_not_compared() {
        Differences.Comparison comparison = Differences.between("sổ.xlsx", fresh.bytes(), new byte[] {1, 2, 3});

        assertThat(((Differences.Comparison.NotCompared) comparison).faults())
                .extracting(vn.thamtra.workbook.fault.CellFault::code)
                .containsExactly("NOT_XLSX");
    }

    @Test
    void a_huge_workbook_is_compared_in_seconds() {
        Book huge = Book.empty();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("Câu hỏi?"));
        rows.add(List.of("Mã", "Tên", "Số", "Ghi chú"));
        for (int i = 0; i < 4_900; i++) {
            rows.add(List.of(i % 2 == 0 ? "R-X-" + i : "T-same", "Tên " + i, i, "-"));
        }
        huge.sheet("Dữ liệu", rows.toArray(List<?>[]::new));
        Book shuffled = huge.copy();
        Collections.shuffle(shuffled.rows("Dữ liệu").subList(2, 4_000), new Random(1));
        for (int i = 0; i < 500; i++) {
            shuffled.rows("Dữ liệu").get(2 + i * 7).set(2, -i - 1);
        }
        byte[] before = huge.bytes();
        byte[] after = shuffled.bytes();

        List<Difference> found =
                org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(60), () -> between(before, after));

        assertThat(found).hasSizeGreaterThanOrEqualTo(500);
    }
}

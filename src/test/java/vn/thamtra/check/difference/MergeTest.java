package vn.thamtra.check.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.merge.Collision;
import vn.thamtra.check.merge.Merge;
import vn.thamtra.check.merge.Side;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.ParsedWorkbook;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.model.Instrument;

class MergeTest {

    private static final String RECOGNITION = "prov-legal-reporter-recognition.xlsx";
    private static final byte[] BYTES = Book.bytesOf(Book.TABLES.resolve(RECOGNITION));
    private static final String MONTHS = "Thời gian công tác trong lĩnh vực pháp luật";

    private final Book base = Book.of(BYTES);
    private final Book ours = Book.of(BYTES);
    private final Book theirs = Book.of(BYTES);

    private Merge.Outcome.Merged merge(Side kept) {
        return (Merge.Outcome.Merged) Merge.of(RECOGNITION, base.bytes(), ours.bytes(), theirs.bytes(), kept);
    }

    private Merge.Outcome.Merged merge() {
        return merge(Side.OURS);
    }

    private static List<String> told(byte[] old, Book fresh) {
        return ((Differences.Comparison.Compared) Differences.between("sổ.xlsx", old, fresh.bytes()))
                .differences().stream()
                        .map(Difference::message)
                        .map(Message::vi)
                        .toList();
    }

    private static ParsedWorkbook read(byte[] xlsx) {
        ParsedInstruments register =
                InstrumentReader.read("van-ban.xlsx", Book.bytesOf(Book.TABLES.resolve("van-ban.xlsx")));
        Set<String> known = ((ParsedInstruments.Accepted) register)
                .instruments().stream().map(Instrument::number).collect(java.util.stream.Collectors.toSet());
        return WorkbookReader.read(RECOGNITION, xlsx, known);
    }

    @Test
    void what_does_not_collide_is_merged() {
        ours.set("Điều kiện", "R-P1-12", MONTHS, "≥ 36");
        ours.rows("Thời hạn").add(2, new ArrayList<>(ours.row("Thời hạn", "R-P1-15")));
        ours.rows("Thời hạn").get(2).set(0, "R-P1-95");
        theirs.set("Điều kiện", "R-P1-12", "Phạm vi", "hồ sơ");
        theirs.set("Thời hạn", "R-P1-15", "Số", 7);
        theirs.set("Kiểm thử", "KT-01", "Ngày nhận", LocalDate.of(2024, 10, 17));
        theirs.rows("Giấy tờ").add(new ArrayList<>(List.of("id-card", "Thẻ căn cước", "Identity card")));
        theirs.rows("Trường hợp từ chối").remove(theirs.row("Trường hợp từ chối", "R-P1-01"));

        Merge.Outcome.Merged merged = merge();

        Book wanted = theirs.copy();
        wanted.set("Điều kiện", "R-P1-12", MONTHS, "≥ 36");
        wanted.rows("Thời hạn").add(ours.rows("Thời hạn").get(2));
        assertThat(merged.collisions()).isEmpty();
        assertThat(told(merged.workbook(), wanted)).isEmpty();
        assertThat(merged.taken())
                .extracting(Difference::kind)
                .contains(Difference.Kind.CELL_CHANGED, Difference.Kind.ROW_ADDED, Difference.Kind.ROW_REMOVED);
    }

    @Test
    void a_shipped_workbook_keeps_its_look_and_its_inline_texts_change() {
        theirs.set("Thời hạn", "R-P1-15", "Việc", "Ký quyết định công nhận");
        theirs.set("Thời hạn", "R-P1-15", "Số", 7);

        Merge.Outcome.Merged merged =
                (Merge.Outcome.Merged) Merge.of(RECOGNITION, BYTES, BYTES, theirs.bytes(), Side.OURS);

        assertThat(told(merged.workbook(), theirs)).isEmpty();
        assertThat(read(merged.workbook())).isInstanceOf(ParsedWorkbook.Accepted.class);
        assertThat(Looks.of(merged.workbook())).isEqualTo(Looks.of(BYTES));
    }

    @Test
    void without_changes_on_their_side_ours_stays_byte_by_byte() {
        ours.set("Thời hạn", "R-P1-15", "Số", 7);
        byte[] mine = ours.bytes();

        Merge.Outcome outcome = Merge.of(RECOGNITION, BYTES, mine, BYTES, Side.OURS);

        assertThat(((Merge.Outcome.Merged) outcome).workbook()).isSameAs(mine);
    }

    @Test
    void two_values_for_one_cell_collide_and_are_told_with_all_three() {
        ours.set("Điều kiện", "R-P1-12", MONTHS, "≥ 36");
        theirs.set("Điều kiện", "R-P1-12", MONTHS, "≥ 48");
        theirs.rows("Điều kiện").add(2, new ArrayList<>(theirs.row("Điều kiện", "R-P1-09")));
        theirs.rows("Điều kiện").get(2).set(0, "R-P1-95");

        Merge.Outcome.Merged merged = merge();

        assertThat(merged.collisions())
                .containsExactly(
                        new Collision(
                                Collision.Kind.CELL,
                                "Điều kiện",
                                "R-P1-12",
                                MONTHS,
                                new Collision.Version("K6", "≥ 24"),
                                new Collision.Version("K6", "≥ 36"),
                                new Collision.Version("K7", "≥ 48"),
                                new Message(
                                        "R-P1-12: " + MONTHS
                                                + ": gốc ≥ 24 tháng; bản này ≥ 36 tháng; bản kia ≥ 48 tháng",
                                        "R-P1-12: Time worked in the legal field: base ≥ 24 months; ours ≥ 36 months; theirs ≥ 48 months")));
        assertThat(Book.of(merged.workbook()).get("Điều kiện", "R-P1-12", MONTHS))
                .isEqualTo("≥ 36");
        assertThat(Book.of(merge(Side.THEIRS).workbook()).get("Điều kiện", "R-P1-12", MONTHS))
                .isEqualTo("≥ 48");
    }

    @Test
    void the_same_change_on_both_sides_is_no_collision() {
        ours.set("Điều kiện", "R-P1-12", MONTHS, "≥ 36");
        theirs.set("Điều kiện", "R-P1-12", MONTHS, "≥ 36");
        ours.rows("Thời hạn").remove(3);
        theirs.rows("Thời hạn").remove(3);

        assertThat(merge().collisions()).isEmpty();
        assertThat(merge().taken()).isEmpty();
    }

    @Test
    void a_row_that_one_removed_and_the_other_changed_collides() {
        ours.rows("Thời hạn").remove(ours.row("Thời hạn", "R-P1-15"));
        theirs.set("Thời hạn", "R-P1-15", "Số", 7);

        assertThat(merge().collisions()).extracting(Collision::kind).containsExactly(Collision.Kind.ROW_REMOVED);
        assertThat(merge().collisions().get(0).message().vi())
                .isEqualTo("R-P1-15: Số: gốc 5; bản này (đã bỏ); bản kia 7 (một bên bỏ dòng, bên kia sửa)");
        assertThat(told(merge(Side.OURS).workbook(), ours)).isEmpty();
        assertThat(told(merge(Side.THEIRS).workbook(), theirs)).isEmpty();
    }

    @Test
    void one_id_added_by_both_for_two_things_collides() {
        ours.rows("Giấy tờ").add(new ArrayList<>(List.of("id-card", "Thẻ căn cước", "Identity card")));
        theirs.rows("Giấy tờ").add(new ArrayList<>(List.of("id-card", "Thẻ căn cước công dân", "Identity card")));

        assertThat(merge().collisions())
                .extracting(Collision::row, Collision::heading)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("id-card", "Tên"));
    }

    @Test
    void a_new_condition_column_is_taken_over_and_unasked_in_rows_it_did_not_know() {
        int added = theirs.rows("Thời hạn").get(1).size();
        theirs.rows("Thời hạn").get(1).add("Họ và tên");
        theirs.rows("Thời hạn").subList(2, 4).forEach(row -> {
            row.addAll(Collections.nCopies(added - row.size(), null));
            row.add("-");
        });
        theirs.row("Thời hạn", "R-P1-15").set(added, "thiếu");
        ours.rows("Thời hạn").add(new ArrayList<>(ours.row("Thời hạn", "R-P1-16")));
        ours.rows("Thời hạn").get(4).set(0, "R-P1-96");

        Merge.Outcome.Merged merged = merge();

        assertThat(merged.collisions()).isEmpty();
        Book result = Book.of(merged.workbook());
        assertThat(result.get("Thời hạn", "R-P1-15", "Họ và tên")).isEqualTo("thiếu");
        assertThat(result.get("Thời hạn", "R-P1-96", "Họ và tên")).isEqualTo("-");
    }

    @Test
    void a_column_that_one_removed_and_the_other_uses_collides() {
        int column = base.column("Điều kiện", MONTHS);
        ours.rows("Điều kiện").subList(1, 7).forEach(row -> row.remove(column));
        theirs.set("Điều kiện", "R-P1-12", MONTHS, "≥ 36");

        assertThat(merge().collisions()).extracting(Collision::kind).containsExactly(Collision.Kind.COLUMN_REMOVED);
        assertThat(told(merge(Side.OURS).workbook(), ours)).isEmpty();
        assertThat(told(merge(Side.THEIRS).workbook(), theirs)).isEmpty();
    }

    @Test
    void a_column_that_one_removed_goes_and_nothing_else_moves() {
        int column = base.column("Điều kiện", MONTHS);
        theirs.rows("Điều kiện").subList(1, 7).forEach(row -> row.remove(column));
        ours.set("Điều kiện", "R-P1-13", "Phạm vi", "hồ sơ");

        Merge.Outcome.Merged merged = merge();

        theirs.set("Điều kiện", "R-P1-13", "Phạm vi", "hồ sơ");
        assertThat(merged.collisions()).extracting(Collision::kind).doesNotContain(Collision.Kind.COLUMN_REMOVED);
        assertThat(told(merged.workbook(), theirs)).isEmpty();
    }

    @Test
    void sheets_come_and_go() {
        theirs.sheets().put("Trang mới", theirs.rows("Giấy tờ"));
        theirs.sheets().remove("Diễn giải");
        ours.set("Thời hạn", "R-P1-15", "Số", 7);

        Merge.Outcome.Merged merged = (Merge.Outcome.Merged)
                Merge.of(RECOGNITION, BYTES, Book.of(BYTES).bytes(), theirs.bytes(), Side.OURS);
        Merge.Outcome.Merged look =
                (Merge.Outcome.Merged) Merge.of(RECOGNITION, BYTES, BYTES, theirs.bytes(), Side.OURS);

        assertThat(told(merged.workbook(), theirs)).isEmpty();
        assertThat(told(look.workbook(), theirs)).isEmpty();
        assertThat(Looks.of(look.workbook())).isNotEmpty();
    }

    @Test
    void a_sheet_that_one_removed_and_the_other_changed_collides() {
        theirs.sheets().remove("Diễn giải");
        ours.rows("Diễn giải").get(2).set(2, "Câu hỏi khác?");

        assertThat(merge().collisions()).extracting(Collision::kind).contains(Collision.Kind.SHEET_REMOVED);
        assertThat(told(merge(Side.OURS).workbook(), ours)).isEmpty();
        assertThat(told(merge(Side.THEIRS).workbook(), theirs)).isEmpty();
    }

    @Test
    void what_only_together_is_wrong_is_told() {
        String level = (String) base.rows("Trường hợp từ chối").get(1).get(3);
        ours.rows("Trường hợp từ chối").clear();
        ours.sheets().remove("Trường hợp từ chối");
        theirs.rows("Giấy tờ").add(new ArrayList<>(List.of("id-card", "Thẻ căn cước", "Identity card")));
        ours.rows("Sự kiện").add(new ArrayList<>(List.of("ID_CARD", "Thẻ căn cước", "Identity card", "giờ")));

        assertThat(level).isNotEmpty();
        assertThat(merge().collisions())
                .filteredOn(collision -> collision.kind() == Collision.Kind.FAULT)
                .anyMatch(collision -> collision.message().vi().contains("DUPLICATE_NAME"));
    }

    @Test
    void a_copy_that_is_no_workbook_is_not_merged() {
        assertThat(Merge.of(RECOGNITION, BYTES, BYTES, new byte[] {1}, Side.OURS))
                .isInstanceOf(Merge.Outcome.NotMerged.class);
        assertThat(Merge.of(RECOGNITION, BYTES, new byte[0], BYTES, Side.OURS))
                .isInstanceOf(Merge.Outcome.NotMerged.class);
    }

    @Test
    void two_new_workbooks_without_a_base_are_merged_by_id() {
        ours.rows("Thời hạn").remove(3);
        theirs.rows("Thời hạn").remove(2);

        Merge.Outcome.Merged merged =
                (Merge.Outcome.Merged) Merge.of(RECOGNITION, new byte[0], ours.bytes(), theirs.bytes(), Side.OURS);

        assertThat(merged.collisions()).isEmpty();
        assertThat(told(merged.workbook(), base)).isEmpty();
    }
}

package vn.thamtra.check.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.merge.Collision;
import vn.thamtra.check.merge.Merge;
import vn.thamtra.check.merge.Side;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.ParsedWorkbook;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.model.Instrument;

/** Two officers at random: what they change apart is merged as if one had gone on where the other stopped. */
class MergedTogetherTest {

    private static final String FILE = "dist-legal-document-systematization.xlsx";
    private static final byte[] SHIPPED = Book.bytesOf(Book.TABLES.resolve(FILE));
    private static final int RUNS = 24;
    private static final List<String> TEXTS =
            List.of("Mô tả", "Thông báo", "Thông báo tiếng Anh", "Việc", "Việc tiếng Anh", "Câu hỏi", "Ai thực hiện");

    private static final Set<String> INSTRUMENTS = ((ParsedInstruments.Accepted)
                    InstrumentReader.read("van-ban.xlsx", Book.bytesOf(Book.TABLES.resolve("van-ban.xlsx"))))
            .instruments().stream().map(Instrument::number).collect(Collectors.toSet());

    /** Whose rows these are: so that the two never meet. */
    private record Officer(Random random, int parity) {

        List<Consumer<Book>> edits(Book book) {
            List<Consumer<Book>> edits = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                edits.add(edit(book, i));
            }
            edits.add(this::shuffle);
            return edits;
        }

        private Consumer<Book> edit(Book book, int nth) {
            String fresh = (parity == 0 ? "A" : "B") + nth;
            return switch (random.nextInt(7)) {
                case 0 -> removed(book);
                case 1 ->
                    added -> added.rows("Giấy tờ")
                            .add(new ArrayList<>(List.of(
                                    "paper-" + fresh.toLowerCase(java.util.Locale.ROOT),
                                    "Giấy " + fresh,
                                    "Paper " + fresh)));
                case 2 -> copied(book, fresh);
                case 3 -> column(fresh);
                default -> text(book, fresh);
            };
        }

        private List<String> ids(Book book, String sheet) {
            List<String> all = book.rows(sheet).stream()
                    .skip(2)
                    .map(row -> String.valueOf(row.get(0)))
                    .toList();
            return all.stream()
                    .filter(id -> Collections.frequency(all, id) == 1)
                    .filter(id -> Math.floorMod(id.hashCode(), 2) == parity)
                    .toList();
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private Consumer<Book> text(Book book, String fresh) {
            List<String[]> places = new ArrayList<>();
            for (String sheet : book.sheets().keySet()) {
                for (String heading : TEXTS) {
                    if (book.rows(sheet).size() > 2 && book.rows(sheet).get(1).contains(heading)) {
                        ids(book, sheet).forEach(id -> places.add(new String[] {sheet, id, heading}));
                    }
                }
            }
            String[] place = any(places);
            String said = "Nội dung mới " + fresh + ": “đủ” _x0041_ <&> " + random.nextInt(1000);
            return changed -> {
                if (changed.rows(place[0]).stream().anyMatch(row -> place[1].equals(row.get(0)))) {
                    changed.set(place[0], place[1], place[2], said);
                }
            };
        }

        private Consumer<Book> removed(Book book) {
            String id = any(ids(book, "Kiểm thử"));
            return changed -> changed.rows("Kiểm thử").removeIf(row -> id.equals(row.get(0)));
        }

        private Consumer<Book> copied(Book book, String fresh) {
            List<@Nullable Object> row = new ArrayList<>(book.row("Kiểm thử", any(ids(book, "Kiểm thử"))));
            List<@Nullable Object> headings =
                    new ArrayList<>(book.rows("Kiểm thử").get(1));
            return changed -> {
                List<@Nullable Object> copy = new ArrayList<>();
                for (Object heading : changed.rows("Kiểm thử").get(1)) {
                    int at = headings.indexOf(heading);
                    copy.add(at < 0 ? "-" : at == 0 ? "KT-" + fresh : row.get(at));
                }
                changed.rows("Kiểm thử").add(copy);
            };
        }

        /** A condition on a new fact of one's own. */
        private Consumer<Book> column(String fresh) {
            return changed -> {
                List<@Nullable Object> fact = new ArrayList<>();
                for (Object heading : changed.rows("Dữ liệu").get(1)) {
                    fact.add(
                            switch (String.valueOf(heading)) {
                                case "Mã" -> "fact" + fresh;
                                case "Tên" -> "Dữ kiện " + fresh;
                                case "Tên tiếng Anh" -> "Fact " + fresh;
                                case "Thuộc" -> "hồ sơ";
                                case "Loại" -> "có/không";
                                case "Nguồn" -> "người nộp";
                                case "Khi vắng" -> "không ảnh hưởng";
                                case "Ghi chú" -> null;
                                default -> "-";
                            });
                }
                changed.rows("Dữ liệu").add(fact);
                changed.rows("Thông tin").get(1).add("Dữ kiện " + fresh);
                List<List<@Nullable Object>> rows = changed.rows("Thông tin");
                rows.subList(2, rows.size())
                        .forEach(row -> row.add(ids(changed, "Thông tin").contains(row.get(0)) ? "có" : "-"));
            };
        }

        private void shuffle(Book book) {
            List<List<@Nullable Object>> rows = book.rows("Kiểm thử");
            Collections.shuffle(rows.subList(2, rows.size()), random);
            Collections.swap(rows.get(1), 1, 2);
            rows.subList(2, rows.size()).forEach(row -> Collections.swap(row, 1, 2));
        }
    }

    private static Book padded(byte[] xlsx) {
        Book book = Book.of(xlsx);
        book.sheets().values().stream().filter(rows -> rows.size() > 2).forEach(rows -> rows.subList(2, rows.size())
                .forEach(row -> {
                    while (row.size() < rows.get(1).size()) {
                        row.add(null);
                    }
                }));
        return book;
    }

    private static List<Difference> between(byte[] old, byte[] fresh) {
        return ((Differences.Comparison.Compared) Differences.between(FILE, old, fresh)).differences();
    }

    @Test
    void changes_that_do_not_meet_come_out_as_if_made_in_turn() {
        Book base = padded(SHIPPED);
        for (int run = 0; run < RUNS; run++) {
            Officer mine = new Officer(new Random(2L * run), 0);
            Officer other = new Officer(new Random(2L * run + 1), 1);
            Book ours = base.copy();
            Book theirs = base.copy();
            Book inTurn = base.copy();
            List<Consumer<Book>> ourEdits = mine.edits(base);
            List<Consumer<Book>> theirEdits = other.edits(base);
            ourEdits.forEach(edit -> edit.accept(ours));
            theirEdits.forEach(edit -> edit.accept(theirs));
            ourEdits.forEach(edit -> edit.accept(inTurn));
            theirEdits.forEach(edit -> edit.accept(inTurn));

            Merge.Outcome.Merged merged =
                    (Merge.Outcome.Merged) Merge.of(FILE, SHIPPED, ours.bytes(), theirs.bytes(), Side.OURS);

            assertThat(merged.collisions()).as("run " + run).isEmpty();
            assertThat(between(inTurn.bytes(), merged.workbook()))
                    .as("run " + run)
                    .isEmpty();
            assertThat(WorkbookReader.read(FILE, merged.workbook(), INSTRUMENTS))
                    .as("run " + run)
                    .isInstanceOf(ParsedWorkbook.Accepted.class);
        }
    }

    @Test
    void into_a_shipped_workbook_changes_come_and_its_look_stays() {
        Book base = padded(SHIPPED);
        for (int run = 0; run < RUNS / 8; run++) {
            Officer other = new Officer(new Random(run), 1);
            Book theirs = base.copy();
            other.edits(base).forEach(edit -> edit.accept(theirs));

            Merge.Outcome.Merged merged =
                    (Merge.Outcome.Merged) Merge.of(FILE, SHIPPED, SHIPPED, theirs.bytes(), Side.OURS);

            assertThat(between(theirs.bytes(), merged.workbook()))
                    .as("run " + run)
                    .isEmpty();
            Set<String> lost = new HashSet<>(headingsLook(SHIPPED));
            lost.removeAll(headingsLook(merged.workbook()));
            assertThat(lost).as("run " + run).isEmpty();
        }
    }

    /** The looks of the first rows, which no edit moves. */
    private static List<String> headingsLook(byte[] xlsx) {
        return Looks.of(xlsx).stream()
                .filter(look -> look.matches("[A-D][1-2] .*"))
                .toList();
    }

    @Test
    void every_cell_that_both_changed_is_told_and_no_other() {
        Book base = padded(SHIPPED);
        List<String> ids = base.rows("Kiểm thử").stream()
                .skip(2)
                .map(row -> String.valueOf(row.get(0)))
                .toList();
        for (int run = 0; run < RUNS / 8; run++) {
            Random random = new Random(run);
            Book ours = base.copy();
            Book theirs = base.copy();
            Set<String> planted = new HashSet<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                String id = ids.get(random.nextInt(ids.size()));
                ours.set("Kiểm thử", id, "Mô tả", "của ta " + id);
                theirs.set("Kiểm thử", id, "Mô tả", "của bạn " + id);
                planted.add(id);
            }
            new Officer(random, 1).shuffle(theirs);

            Merge.Outcome.Merged merged =
                    (Merge.Outcome.Merged) Merge.of(FILE, SHIPPED, ours.bytes(), theirs.bytes(), Side.THEIRS);

            assertThat(merged.collisions()).extracting(Collision::row).containsExactlyInAnyOrderElementsOf(planted);
            assertThat(merged.collisions())
                    .extracting(collision -> collision.ours().value())
                    .allMatch(value -> value.startsWith("của ta"));
            assertThat(between(theirs.bytes(), merged.workbook())).isEmpty();
        }
    }

    @Test
    void the_edits_are_not_idle() {
        Book base = padded(SHIPPED);
        long changed = Arrays.stream(new int[20])
                .filter(unused -> {
                    Book book = base.copy();
                    new Officer(new Random(book.hashCode()), 0).edits(base).forEach(edit -> edit.accept(book));
                    return !Objects.equals(book, base);
                })
                .count();

        assertThat(changed).isEqualTo(20);
    }
}

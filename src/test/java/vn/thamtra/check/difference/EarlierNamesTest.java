package vn.thamtra.check.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.merge.Merge;
import vn.thamtra.check.merge.Side;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.ParsedWorkbook;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/** A workbook whose sheets and columns have the names they had before is the same workbook. */
class EarlierNamesTest {
    private static final String FILE = "criminal-record-certificate-v2.xlsx";

    private final Book today = Book.shipped(FILE);
    private final Book before = earlier(today);

    @Test
    void it_is_read_and_its_bars_stand_where_it_says() {
        ProcedureTables now = tables(today.bytes());
        ProcedureTables then = tables(before.bytes());

        assertThat(then.bars()).isNotEmpty().allMatch(bar -> bar.sheet().equals("Cản trở"));
        assertThat(now.bars()).extracting(Row.Bar::sheet).containsOnly("Trường hợp từ chối");
        assertThat(then.bars())
                .extracting(Row.Bar::frame)
                .isEqualTo(now.bars().stream().map(Row.Bar::frame).toList());
        assertThat(then.limits()).isEqualTo(now.limits());
        assertThat(then.examples()).isEqualTo(now.examples());
    }

    @Test
    void the_difference_is_the_names_and_no_row() {
        List<Difference> differences = ((Differences.Comparison.Compared)
                        Differences.between(FILE, before.bytes(), today.bytes()))
                .differences();

        assertThat(differences)
                .extracting(Difference::kind)
                .contains(Difference.Kind.SHEET_RENAMED, Difference.Kind.COLUMN_RENAMED)
                .containsOnly(Difference.Kind.SHEET_RENAMED, Difference.Kind.COLUMN_RENAMED);
    }

    @Test
    void what_was_changed_under_the_earlier_names_is_merged_into_todays() {
        Book theirs = earlier(today);
        theirs.set("Cản trở", "R-LLTP26-01", "Thông báo", "Chỉ cơ quan Công an tiếp nhận.");
        Book ours = Book.shipped(FILE);
        ours.set("Thời hạn", "R-LLTP26-12", "Số", 4);

        Merge.Outcome.Merged merged =
                (Merge.Outcome.Merged) Merge.of(FILE, before.bytes(), ours.bytes(), theirs.bytes(), Side.OURS);

        Book wanted = ours.copy();
        wanted.set("Trường hợp từ chối", "R-LLTP26-01", "Thông báo", "Chỉ cơ quan Công an tiếp nhận.");
        assertThat(merged.collisions()).isEmpty();
        assertThat(((Differences.Comparison.Compared) Differences.between(FILE, merged.workbook(), wanted.bytes()))
                        .differences())
                .isEmpty();
    }

    @Test
    void a_sheet_under_both_names_is_one_too_many() {
        Book both = today.copy();
        both.sheets().put("Cản trở", before.rows("Cản trở"));

        ParsedWorkbook parsed = read(both.bytes());

        assertThat(((ParsedWorkbook.Refused) parsed).faults())
                .extracting(CellFault::code)
                .contains("DUPLICATE_SHEET");
    }

    private static Book earlier(Book book) {
        Book earlier = Book.empty();
        book.copy().sheets().forEach((name, rows) -> {
            for (List<@Nullable Object> row : rows) {
                Collections.replaceAll(row, "Hình thức nộp hồ sơ", "Kênh nộp");
            }
            earlier.sheets().put(name.equals("Trường hợp từ chối") ? "Cản trở" : name, rows);
        });
        return earlier;
    }

    private static ProcedureTables tables(byte[] xlsx) {
        ParsedWorkbook parsed = read(xlsx);
        assertThat(parsed).isInstanceOf(ParsedWorkbook.Accepted.class);
        return ((ParsedWorkbook.Accepted) parsed).tables();
    }

    private static ParsedWorkbook read(byte[] xlsx) {
        ParsedInstruments register =
                InstrumentReader.read("van-ban.xlsx", Book.bytesOf(Book.TABLES.resolve("van-ban.xlsx")));
        Set<String> known = ((ParsedInstruments.Accepted) register)
                .instruments().stream().map(Instrument::number).collect(java.util.stream.Collectors.toSet());
        return WorkbookReader.read(FILE, xlsx, known);
    }
}

package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.workbook.Workbooks.lawful;
import static vn.thamtra.workbook.Workbooks.onlyFault;
import static vn.thamtra.workbook.Workbooks.put;
import static vn.thamtra.workbook.Workbooks.tables;

import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.WhichEvent;

/** The columns a rule sheet may have and need not: the days of a row, which event starts a limit, what only acceptance owes. */
class RowPropertiesTest {
    private static final String LIMITS = "Thời hạn";
    private static final String BARS = "Trường hợp từ chối";

    /** The limits start at completeness, at receipt, at an event and at none. */
    private static void ofLimits(XSSFWorkbook book, String column, String heading, Object... cells) {
        column(book, LIMITS, column, heading, cells);
    }

    private static void column(XSSFWorkbook book, String sheet, String column, String heading, Object... cells) {
        put(book, sheet, column + "2", heading);
        for (int row = 0; row < cells.length; row++) {
            put(book, sheet, column + (row + 3), cells[row]);
        }
    }

    @Test
    void a_limit_without_the_columns_starts_at_the_last_event_and_is_owed_whatever_the_outcome() {
        ProcedureTables tables = tables(lawful());

        assertThat(tables.limits()).noneMatch(limit -> limit.onlyIfAccepted());
        assertThat(tables.limits().get(2).startEvent().orElseThrow().which()).isEqualTo(WhichEvent.LAST);
        assertThat(tables.rows()).allMatch(row -> row.days().equals(Days.ALL));
    }

    @Test
    void a_limit_says_which_event_starts_it() {
        XSSFWorkbook book = lawful();
        ofLimits(book, "N", "Sự kiện", "-", "-", "đầu tiên", "-");

        assertThat(tables(book).limits().get(2).startEvent().orElseThrow().which())
                .isEqualTo(WhichEvent.FIRST);
    }

    @Test
    void a_limit_that_no_event_starts_cannot_say_which() {
        onlyFault(
                book -> ofLimits(book, "N", "Sự kiện", "cuối cùng", "-", "cuối cùng", "-"),
                LIMITS,
                "N3",
                FaultCode.UNKNOWN_WORD);
    }

    @Test
    void a_limit_says_that_only_acceptance_owes_it() {
        XSSFWorkbook book = lawful();
        ofLimits(book, "N", "Chỉ khi được chấp nhận", "có", "không", "-", "-");

        assertThat(tables(book).limits().stream().map(Row.Limit::onlyIfAccepted).toList())
                .containsExactly(true, false, false, false);
    }

    @Test
    void a_column_that_is_there_says_something_in_every_row() {
        onlyFault(
                book -> ofLimits(book, "N", "Chỉ khi được chấp nhận", "có", "không", "-"),
                LIMITS,
                "N6",
                FaultCode.EMPTY_CELL);
    }

    @Test
    void a_row_of_any_rule_sheet_has_its_own_days() {
        XSSFWorkbook book = lawful();
        column(book, BARS, "J", "Từ ngày", LocalDate.of(2024, 12, 24));
        column(book, BARS, "K", "Đến ngày", "2025-06-30");

        assertThat(tables(book).bars().get(0).days())
                .isEqualTo(new Days(LocalDate.of(2024, 12, 24), LocalDate.of(2025, 6, 30)));
    }

    @Test
    void both_days_are_included() {
        Days days = new Days(LocalDate.of(2024, 12, 24), LocalDate.of(2025, 6, 30));

        assertThat(days.include(LocalDate.of(2024, 12, 23))).isFalse();
        assertThat(days.include(LocalDate.of(2024, 12, 24))).isTrue();
        assertThat(days.include(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(days.include(LocalDate.of(2025, 7, 1))).isFalse();
    }

    @Test
    void days_do_not_end_before_they_begin() {
        onlyFault(
                book -> {
                    column(book, BARS, "J", "Từ ngày", LocalDate.of(2025, 7, 1));
                    column(book, BARS, "K", "Đến ngày", LocalDate.of(2025, 6, 30));
                },
                BARS,
                "K3",
                FaultCode.RANGE_UPSIDE_DOWN);
    }

    @Test
    void a_fact_cannot_be_called_as_such_a_column_is() {
        onlyFault(book -> put(book, "Dữ liệu", "B3", "Từ ngày"), "Dữ liệu", "B3", FaultCode.RESERVED_NAME);
    }
}

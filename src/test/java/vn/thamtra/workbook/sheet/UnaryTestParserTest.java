package vn.thamtra.workbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.TestType;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.file.StoredValue;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.TestText;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.UnaryTest.Distance;
import vn.thamtra.workbook.model.UnaryTest.Operator;

class UnaryTestParserTest {

    private static final TestType MONTHS =
            TestType.of(new FactType.Number(BigDecimal.ZERO, new BigDecimal("1200"), false, "tháng"));
    private static final TestType SCORE =
            TestType.of(new FactType.Number(new BigDecimal("-5"), new BigDecimal("2000"), true, ""));
    private static final TestType DEGREE = TestType.of(new FactType.Choice(
            List.of(new FactType.Option("LAW", "Cử nhân luật"), new FactType.Option("OTHER", "Bằng khác"))));
    private static final TestType DATE = TestType.of(new FactType.Date());
    private static final TestType YES_NO = TestType.of(new FactType.YesNo());
    private static final TestType TEXT = TestType.of(new FactType.Text());

    private static final Map<String, Names.Named> NAMES = Map.of(
            "Ngày họp", new Names.Named(new Operand.OfFact("metOn"), DATE, "A1"),
            "Bằng cấp cũ", new Names.Named(new Operand.OfFact("before"), DEGREE, "A2"));

    private final Account account = new Account("x.xlsx");

    @ParameterizedTest
    @ValueSource(strings = {"-", " - "})
    void a_dash_asks_nothing(String text) {
        assertThat(parse(text, MONTHS)).isNull();
        assertThat(account.faultless()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "≥ 24,AT_LEAST",
        "≥24,AT_LEAST",
        ">= 24,AT_LEAST",
        "> 24,MORE_THAN",
        "≤ 24,AT_MOST",
        "<=24,AT_MOST",
        "<  24,LESS_THAN"
    })
    void comparisons(String text, Operator operator) {
        assertThat(parse(text, MONTHS)).isEqualTo(new UnaryTest.Compare(operator, new BigDecimal("24")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 .. 5", "2..5", "2  ..  5"})
    void a_range_includes_both_ends(String text) {
        assertThat(parse(text, MONTHS)).isEqualTo(new UnaryTest.Between(new BigDecimal("2"), new BigDecimal("5")));
    }

    @ParameterizedTest
    @CsvSource({
        "> 2 .. 5,MORE_THAN,AT_MOST",
        "2 .. < 5,AT_LEAST,LESS_THAN",
        ">2..<5,MORE_THAN,LESS_THAN",
    })
    void a_range_may_leave_out_either_end(String text, Operator from, Operator to) {
        assertThat(parse(text, MONTHS))
                .isEqualTo(new UnaryTest.Between(
                        new UnaryTest.Compare(from, new BigDecimal("2")),
                        new UnaryTest.Compare(to, new BigDecimal("5"))));
    }

    @Test
    void ranges_and_comparisons_may_be_listed() {
        assertThat(parse("0; 2 .. < 5; ≥ 10", MONTHS))
                .isEqualTo(new UnaryTest.AnyOf(List.of(
                        oneOf(BigDecimal.ZERO),
                        new UnaryTest.Between(
                                new UnaryTest.Compare(Operator.AT_LEAST, new BigDecimal("2")),
                                new UnaryTest.Compare(Operator.LESS_THAN, new BigDecimal("5"))),
                        new UnaryTest.Compare(Operator.AT_LEAST, BigDecimal.TEN))));
    }

    @ParameterizedTest
    @EnumSource(Distance.Form.class)
    void what_is_compared_with_another_date_is_read_as_it_is_written(Distance.Form form) {
        String cell = form.cell().replace("X", "Ngày họp").replace(" n ", " 5 ");
        UnaryTest read = Objects.requireNonNull(parse(cell, DATE), cell);

        assertThat(account.faultless()).as(account.faults().toString()).isTrue();
        assertThat(TestText.of(read, any -> "Ngày họp")).isEqualTo(cell);
        assertThat(read.beside()).contains(new Operand.OfFact("metOn"));
    }

    @Test
    void a_choice_is_compared_with_one_of_the_same_choices() {
        assertThat(parse("= Bằng cấp cũ", DEGREE))
                .isEqualTo(new UnaryTest.Apart(new Operand.OfFact("before"), oneOf(BigDecimal.ZERO)));
        assertThat(parse("= Ngày họp", DEGREE)).isNull();
        assertThat(account.faultless()).isFalse();
    }

    @Test
    void a_list_names_values_by_code_or_label() {
        assertThat(parse("LAW", DEGREE)).isEqualTo(oneOf("LAW"));
        assertThat(parse("Cử nhân luật", DEGREE)).isEqualTo(oneOf("LAW"));
        assertThat(parse("Bằng khác; LAW", DEGREE)).isEqualTo(oneOf("OTHER", "LAW"));
        assertThat(parse("≠ LAW; OTHER", DEGREE)).isEqualTo(new UnaryTest.NoneOf(List.of("LAW", "OTHER")));
        assertThat(parse("!= LAW", DEGREE)).isEqualTo(new UnaryTest.NoneOf(List.of("LAW")));
        assertThat(parse("<>LAW", DEGREE)).isEqualTo(new UnaryTest.NoneOf(List.of("LAW")));
        assertThat(parse("2; 3", MONTHS)).isEqualTo(oneOf(new BigDecimal("2"), new BigDecimal("3")));
        assertThat(parse("≠ 0", MONTHS)).isEqualTo(new UnaryTest.NoneOf(List.of(BigDecimal.ZERO)));
    }

    @Test
    void yes_and_no() {
        assertThat(parse("có", YES_NO)).isEqualTo(oneOf(true));
        assertThat(parse("Không", YES_NO)).isEqualTo(oneOf(false));
        assertThat(parse("có; không", YES_NO)).isEqualTo(oneOf(true, false));
    }

    @Test
    void dates_are_written_year_first() {
        LocalDate day = LocalDate.of(2024, 10, 9);

        assertThat(parse("2024-10-09", DATE)).isEqualTo(oneOf(day));
        assertThat(parse("≥ 2024-10-09", DATE)).isEqualTo(new UnaryTest.Compare(Operator.AT_LEAST, day));
        assertThat(parse("2024-10-09 .. 2024-12-31", DATE))
                .isEqualTo(new UnaryTest.Between(day, LocalDate.of(2024, 12, 31)));
    }

    @Test
    void absence_and_presence_may_be_asked_of_any_fact() {
        for (TestType type : List.of(MONTHS, SCORE, DEGREE, DATE, YES_NO, TEXT, TestType.CHANNEL)) {
            assertThat(parse("thiếu", type)).isEqualTo(new UnaryTest.Absent());
            assertThat(parse("đã có", type)).isEqualTo(new UnaryTest.Present());
        }
    }

    @Test
    void papers_are_there_or_not_or_counted() {
        assertThat(parse("có", TestType.COPIES)).isEqualTo(oneOf(true));
        assertThat(parse("không", TestType.COPIES)).isEqualTo(oneOf(false));
        assertThat(parse("≥ 2", TestType.COPIES))
                .isEqualTo(new UnaryTest.Compare(Operator.AT_LEAST, new BigDecimal("2")));
    }

    @Test
    void a_number_cell_is_a_value_whatever_its_zeros() {
        assertThat(parse(number("24"), MONTHS)).isEqualTo(oneOf(new BigDecimal("24")));
        assertThat(parse("≥ 7.50", SCORE)).isEqualTo(new UnaryTest.Compare(Operator.AT_LEAST, new BigDecimal("7.5")));
        assertThat(parse("≥ 100", MONTHS)).hasToString("Compare[operator=AT_LEAST, bound=100]");
    }

    @ParameterizedTest
    @CsvSource({
        "24,NUMBER_AS_TEXT",
        "24.0,NUMBER_AS_TEXT",
        "≥ 2.5,BAD_NUMBER",
        "'≥ 2,5',BAD_NUMBER",
        "≥ hai,BAD_NUMBER",
        "≥,BAD_TEST",
        "nhiều,BAD_TEST",
        "có,BAD_TEST",
        "≥ 1201,VALUE_OUT_OF_RANGE",
        "≥ -1,VALUE_OUT_OF_RANGE",
        "5 .. 2,RANGE_UPSIDE_DOWN",
        "2 ..,BAD_NUMBER",
        "'2;',BAD_TEST",
        "'2; 2',DUPLICATE_VALUE",
        "= 2,BAD_TEST",
        "24 - 60,BAD_TEST",
        "=> 24,BAD_TEST",
        "≥ 2 năm,OTHER_UNIT",
        "⩾ 24,BAD_TEST",
        "≥ ٢٤,BAD_NUMBER"
    })
    void what_is_no_test_of_a_whole_number(String text, FaultCode code) {
        parse(text, MONTHS);

        assertThat(account.faults()).extracting(CellFault::code).contains(code.name());
    }

    @Test
    void a_number_may_be_written_with_the_unit_of_its_fact() {
        TestType months = TestType.of(new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(1_200), false, "tháng"));

        assertThat(parse("≥ 24 tháng", months)).isEqualTo(new UnaryTest.Compare(Operator.AT_LEAST, new BigDecimal(24)));
        assertThat(parse("24 Tháng", months)).isEqualTo(oneOf(new BigDecimal(24)));
        assertThat(parse("24 .. 60 tháng", months)).isEqualTo(parse("24 .. 60", months));
        assertThat(account.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 - 60 | “24 .. 60”",
                "24 đến 60 | “24 .. 60”",
                "từ 24 đến 60 | “24 .. 60”",
                "từ 24 đến dưới 60 | “24 .. < 60”",
                "trên 24 đến 60 | “> 24 .. 60”",
                "[24..60) | “24 .. < 60”",
                "]24 .. 60] | “> 24 .. 60”",
                "=> 24 | “≥ 24”",
                "=< 24 | “≤ 24”",
                "≥ 2 năm | “24 tháng”"
            })
    void what_was_meant_by_another_notation_is_told(String text, String hint) {
        TestType months = TestType.of(new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(1_200), false, "tháng"));

        assertThat(parse(text, months)).isNull();
        assertThat(account.faults()).hasSize(1);
        assertThat(account.faults().get(0).detail().vi()).contains(hint);
        assertThat(account.faults().get(0).detail().en()).contains("Did you mean " + hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAW / OTHER", "LAW, OTHER", "LAW hoặc OTHER", "LAW | OTHER"})
    void values_parted_by_another_sign_are_told_with_the_right_one(String text) {
        assertThat(parse(text, DEGREE)).isNull();

        assertThat(account.faults()).extracting(CellFault::code).containsExactly("UNKNOWN_VALUE");
        assertThat(account.faults().get(0).detail().vi()).contains("“LAW; OTHER”");
    }

    @Test
    void a_value_that_is_not_known_is_told_with_the_labels() {
        parse("LWA", DEGREE);

        assertThat(account.faults().get(0).detail().vi()).contains("LAW = ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"≥ 1.200", "≥ 12.000", "< 999.999"})
    void a_point_before_three_figures_is_told_rather_than_guessed(String text) {
        parse(text, SCORE);

        assertThat(account.faults()).extracting(CellFault::code).containsExactly("BAD_NUMBER");
    }

    @ParameterizedTest
    @CsvSource({
        "≥ LAW,BAD_TEST",
        "LAW OTHER,UNKNOWN_VALUE",
        "'LAW;; OTHER',BAD_TEST",
        "≠,BAD_TEST",
        "=LAW,UNKNOWN_VALUE"
    })
    void what_is_no_test_of_a_choice(String text, FaultCode code) {
        assertThat(parse(text, DEGREE)).isNull();

        assertThat(account.faults()).extracting(CellFault::code).containsExactly(code.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn An", "≠ An", "có", "≥ 2"})
    void text_is_only_there_or_not(String text) {
        assertThat(parse(text, TEXT)).isNull();

        assertThat(account.faults()).extracting(CellFault::code).containsExactly("BAD_TEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thiếu", "đã có"})
    void what_is_never_unknown_is_not_asked_for_absence(String text) {
        for (TestType type : List.of(TestType.COPIES, TestType.COUNT, TestType.HAPPENED, TestType.OUTCOME)) {
            assertThat(parse(text, type)).isNull();
        }
        assertThat(account.faultless()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void every_sign_reads_back_as_itself(Operator operator) {
        assertThat(parse(operator.sign() + " 7", MONTHS))
                .isEqualTo(new UnaryTest.Compare(operator, new BigDecimal("7")));
    }

    @Test
    void what_may_be_written_is_told_with_the_fault() {
        parse("≥ LAW", DEGREE);

        assertThat(account.faults().get(0).detail().vi())
                .contains("LAW | OTHER")
                .contains("thiếu | đã có");
    }

    private @Nullable UnaryTest parse(String text, TestType type) {
        return parse(RawCell.of(new Place(2, 3), RawCell.Kind.TEXT, text), type);
    }

    private @Nullable UnaryTest parse(RawCell cell, TestType type) {
        return UnaryTestParser.parse(new Slot(account, "Điều kiện", cell.place(), "Cột", cell, false), type, NAMES);
    }

    private static RawCell number(String digits) {
        return StoredValue.numeric(new Place(2, 3), new BigDecimal(digits), "");
    }

    private static UnaryTest oneOf(Object... values) {
        return new UnaryTest.OneOf(List.of(values));
    }
}

package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.ValueBooks;
import vn.thamtra.workbook.Workbooks;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** Gaps and overlaps of tables of values, by their hit policy, with exact bounds. */
class ValueRowsTest {
    private static final List<FactDeclaration> SCORE = List.of(Tables.fact(
            0, new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(100), false, "điểm"), Absence.UNKNOWN));

    private static Tables.Line line(long low, long high, int answer) {
        return new Tables.Line(List.of(Tables.between(low, high)), answer);
    }

    private static List<Finding> findings(HitPolicy policy, List<Tables.Line> lines, Row.Value... more) {
        return new ValueRows(Tables.sight(Tables.ofValues(SCORE, lines, policy, more))).findings();
    }

    private static List<String> told(HitPolicy policy, List<Tables.Line> lines, Row.Value... more) {
        return findings(policy, lines, more).stream()
                .map(finding -> finding.severity() + " " + finding.code() + " " + finding.cell())
                .toList();
    }

    @Test
    void a_table_of_bands_that_leaves_nothing_out_is_not_told() {
        assertThat(told(HitPolicy.UNIQUE, List.of(line(0, 49, 1), line(50, 79, 2), line(80, 100, 3))))
                .isEmpty();
    }

    @Test
    void a_gap_between_bands_is_told_with_its_bounds() {
        List<Finding> found = findings(HitPolicy.UNIQUE, List.of(line(0, 49, 1), line(52, 79, 2), line(80, 100, 3)));

        assertThat(found).extracting(Finding::code).containsExactly("GAP_IN_VALUES");
        assertThat(found.get(0).message().vi()).contains("cột 0 = 50 .. 51");
        assertThat(found.get(0).shown().orElseThrow().dossier().facts().get("f0"))
                .isIn(50L, 51L);
    }

    @Test
    void a_single_row_leaves_out_what_it_does_not_cover() {
        List<Finding> found = findings(HitPolicy.UNIQUE, List.of(line(10, 20, 1)));

        assertThat(found)
                .extracting(finding -> finding.message().vi())
                .anyMatch(vi -> vi.contains("0 .. 9"))
                .anyMatch(vi -> vi.contains("21 .. 100"));
    }

    @Test
    void all_other_cases_close_every_gap_and_have_to_have_one() {
        assertThat(told(HitPolicy.UNIQUE, List.of(line(10, 20, 1)), Tables.otherwise(0)))
                .isEmpty();
        assertThat(told(HitPolicy.UNIQUE, List.of(line(0, 100, 1)), Tables.otherwise(0)))
                .containsExactly("WARNING NOTHING_LEFT A99");
    }

    @Test
    void rows_that_meet_in_a_table_of_one_row_each_are_a_fault_with_the_case_they_share() {
        List<Finding> found = findings(HitPolicy.UNIQUE, List.of(line(0, 50, 1), line(50, 100, 2)));

        assertThat(found)
                .extracting(finding -> finding.severity() + " " + finding.code() + " " + finding.cell())
                .containsExactly("FAULT OVERLAPPING_VALUES A4");
        assertThat(found.get(0).message().vi()).contains("cột 0 = 50,");
        assertThat(found.get(0).shown().orElseThrow().dossier().facts()).containsEntry("f0", 50L);
    }

    @Test
    void rows_that_meet_may_say_the_same_where_any_of_them_will_do() {
        assertThat(told(HitPolicy.ANY, List.of(line(0, 50, 1), line(50, 100, 1))))
                .isEmpty();
        assertThat(told(HitPolicy.ANY, List.of(line(0, 50, 1), line(50, 100, 2))))
                .containsExactly("FAULT OVERLAPPING_VALUES A4");
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST", "SUM", "LEAST", "GREATEST", "COUNT", "LIST"})
    void other_policies_are_for_rows_that_meet(HitPolicy policy) {
        assertThat(told(policy, List.of(line(0, 60, 1), line(50, 100, 2)))).isEmpty();
        assertThat(told(policy, List.of(line(0, 49, 1), line(50, 100, 2))))
                .containsExactly((policy.gathers() ? "WARNING" : "NOTE") + " POLICY_WITHOUT_EFFECT A1");
    }

    private static List<String> ofTwoAxes(XSSFWorkbook book) {
        return new ValueRows(Tables.sight(Workbooks.tables(book)))
                .findings().stream()
                        .filter(finding -> finding.sheet().equals("Kết quả - Chi phí"))
                        .map(finding -> finding.code() + " " + finding.cell() + " "
                                + finding.message().vi())
                        .toList();
    }

    @Test
    void where_rows_and_columns_cover_every_case_nothing_is_told() {
        assertThat(ofTwoAxes(ValueBooks.twoAxes())).isEmpty();
    }

    @Test
    void a_case_that_neither_rows_nor_columns_name_is_a_gap() {
        XSSFWorkbook book = ValueBooks.twoAxes();
        Workbooks.put(book, "Kết quả - Chi phí", "B3", "< 20");

        assertThat(ofTwoAxes(book))
                .containsExactly("GAP_IN_VALUES C3 Trang “Kết quả - Chi phí” không có dòng nào cho trường hợp"
                        + " Thời gian công tác = 20 .. 23; thêm một dòng hoặc một cột");
    }

    @Test
    void cases_across_that_meet_are_told_at_the_values_that_collide() {
        XSSFWorkbook book = ValueBooks.twoAxes();
        Workbooks.put(book, "Kết quả - Chi phí", "D2", "Kết quả: Chi phí (đồng) khi Bằng cấp: LAW; OTHER");

        assertThat(ofTwoAxes(book))
                .hasSize(2)
                .satisfies(
                        first -> assertThat(first)
                                .startsWith("OVERLAPPING_VALUES D3 R-S1-70 (D3): cùng đúng với dòng R-S1-70 (C3)"),
                        atIndex(0))
                .satisfies(
                        second -> assertThat(second)
                                .startsWith("OVERLAPPING_VALUES D4 R-S1-71 (D4): cùng đúng với dòng R-S1-71 (C4)"),
                        atIndex(1));
    }

    @Test
    void a_row_that_never_comes_to_be_the_first_is_told() {
        ProcedureTables tables =
                Tables.ofValues(SCORE, List.of(line(0, 60, 1), line(10, 20, 2), line(50, 100, 3)), HitPolicy.FIRST);

        assertThat(new CoveredRows(Tables.sight(tables)).findings())
                .extracting(finding -> finding.code() + " " + finding.cell())
                .containsExactly("COVERED_ROW A4");
    }

    @Test
    void a_condition_on_a_sum_that_no_dossier_reaches_is_impossible() {
        UnaryTest reached = new UnaryTest.Compare(UnaryTest.Operator.AT_LEAST, BigDecimal.valueOf(5));
        UnaryTest beyond = new UnaryTest.Compare(UnaryTest.Operator.AT_LEAST, BigDecimal.valueOf(6));

        assertThat(impossible(reached)).isEmpty();
        assertThat(impossible(beyond)).extracting(Finding::code).containsExactly("IMPOSSIBLE_ROW");
    }

    /** Of rows that give 2 and 3, and one more that asks what they come to. */
    private static List<Finding> impossible(UnaryTest test) {
        List<Tables.Line> lines = List.of(line(0, 60, 2), line(50, 100, 3));
        ProcedureTables sums = Tables.ofValues(SCORE, lines, HitPolicy.SUM);
        List<Row.Limit> limits = new ArrayList<>();
        Tables.ofLimits(SCORE, List.of(line(0, 100, 1)))
                .limits()
                .forEach(limit ->
                        limits.add(limit.with(List.of(new Condition(new Operand.OfValue("points"), test, "B3")))));
        ProcedureTables asking = sums.with(
                sums.definitions(),
                new ProcedureTables.Rules(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        limits,
                        sums.rules().values()));
        return new ImpossibleRows(Tables.sight(asking)).findings();
    }
}

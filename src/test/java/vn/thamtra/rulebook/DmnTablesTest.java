package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.calendar.AfterCutoff;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.engine.RuleCompiler;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.wording.Wordings;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.verdict.Value;
import vn.thamtra.verdict.ValueState;
import vn.thamtra.workbook.ValueTableBook;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * What the compatibility tests of DMN ask of decision tables, said in sheets of our own: each case that can be said comes
 * out as it does there. What cannot be said, and why: {@code src/docs/dmn.md}.
 */
@NullUnmarked
class DmnTablesTest {
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2024-10-16T09:00:00+07:00");
    private static final Timekeeping TIME = Timekeeping.of(
            new WorkCalendar(Set.of(), true), new Settings(true, AfterCutoff.TRANSFER_ONLY, TimeUnit.DAY));
    private static final CompiledProcedure PROCEDURE = compile(tables());

    private static CompiledProcedure compile(ProcedureTables tables) {
        return CompiledProcedure.compile(
                tables, new TreeMap<>(), Wordings.of(null), new RuleCompiler(CompileCache.none()));
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static List<String> headings(List<String> conditions, String... values) {
        List<String> all = new java.util.ArrayList<>(conditions);
        for (String value : values) {
            all.add("Kết quả: " + value);
        }
        return all;
    }

    private static ProcedureTables tables() {
        String approval = "APPROVED = Đồng ý; DECLINED = Không đồng ý";
        String rate = "BEST = Tốt nhất; STANDARD = Thường";
        ValueTableBook book = new ValueTableBook()
                .fact("age", "Tuổi", "số", "0 .. 200")
                .fact("risk", "Mức rủi ro", "lựa chọn", "LOW = Thấp; MEDIUM = Vừa; HIGH = Cao")
                .fact("affordable", "Trả được", "có/không", "-")
                .fact("years", "Số năm", "số", "0 .. 100")
                .fact("price", "Giá", "số thập phân", "0 .. 1000")
                .fact("dayD", "Ngày D", "ngày", "-")
                .fact("dayE", "Ngày E", "ngày", "-")
                .fact("flagA", "Cờ A", "có/không", "-")
                .fact("flagB", "Cờ B", "có/không", "-")
                .fact("numberA", "Số A", "số thập phân", "0 .. 1000")
                .fact("numberB", "Số B", "số", "0 .. 1000");
        List.of("unique", "any", "prior", "first").forEach(id -> book.value(id, id, "lựa chọn", approval));
        List.of("firstRate", "listed").forEach(id -> book.value(id, id, "lựa chọn", rate));
        List.of("least", "greatest", "total").forEach(id -> book.value(id, id, "số thập phân", "0 .. 10000"));
        List.of("many", "extra1", "extra2", "extra3").forEach(id -> book.value(id, id, "số", "0 .. 100"));
        List.of("over10", "dayAfter", "dayBeyond").forEach(id -> book.value(id, id, "có/không", "-"));
        List.of("flags", "numbers", "days")
                .forEach(id -> book.value(id, id, "lựa chọn", "SAME = Như nhau; OVER = Hơn; UNDER = Kém"));
        approvals(book);
        gathered(book);
        compared(book);
        return book.tables();
    }

    private static void approvals(ValueTableBook book) {
        book.table(
                "U",
                "duy nhất",
                headings(List.of("Tuổi", "Mức rủi ro", "Trả được"), "unique"),
                row("≥ 18", "MEDIUM; LOW", "có", "APPROVED"),
                row("< 18", "MEDIUM; LOW", "có", "DECLINED"),
                row("-", "HIGH", "có", "DECLINED"),
                row("-", "-", "không", "DECLINED"));
        book.table(
                "A",
                "bất kỳ",
                headings(List.of("Tuổi", "Mức rủi ro", "Trả được"), "any"),
                row("≥ 18", "MEDIUM; LOW", "có", "APPROVED"),
                row("< 18", "-", "-", "DECLINED"),
                row("-", "HIGH", "-", "DECLINED"),
                row("-", "-", "không", "DECLINED"));
        book.table(
                "P",
                "đầu tiên",
                headings(List.of("Tuổi", "Mức rủi ro", "Trả được"), "prior"),
                row("≥ 18", "MEDIUM; LOW", "có", "APPROVED"),
                row("Trường hợp còn lại", "-", "-", "DECLINED"));
        book.table(
                "F",
                "đầu tiên",
                headings(List.of("Tuổi", "Mức rủi ro", "Trả được"), "first", "firstRate"),
                row("≥ 18", "MEDIUM", "có", "APPROVED", "BEST"),
                row("≥ 12", "MEDIUM", "có", "APPROVED", "STANDARD"),
                row("< 12", "LOW", "có", "DECLINED", "STANDARD"),
                row("Trường hợp còn lại", "-", "-", "DECLINED", "STANDARD"));
        book.table(
                "R",
                "danh sách",
                headings(List.of("Tuổi"), "listed"),
                row("≥ 18", "BEST"),
                row("≥ 12", "STANDARD"),
                row("< 12", "STANDARD"));
    }

    private static void gathered(ValueTableBook book) {
        Map.of("least", "nhỏ nhất", "greatest", "lớn nhất", "total", "tổng")
                .forEach((value, policy) -> book.table(
                        value,
                        policy,
                        headings(List.of("Số năm"), value),
                        row("> 1", 98.83),
                        row("> 2", 150.21),
                        row("> 3", 205.43),
                        row("> 4", 64.32)));
        book.table(
                "many",
                "đếm",
                headings(List.of("Số năm"), "many"),
                row("> 1", "x"),
                row("> 2", "x"),
                row("> 3", "x"),
                row("> 4", "x"));
        book.table(
                "1",
                "lớn nhất",
                headings(List.of("Tuổi", "Số năm"), "extra1"),
                row("< 18; ≥ 60", "-", 5),
                row("-", "≥ 30", 5),
                row("Trường hợp còn lại", "-", 0));
        book.table(
                "2",
                "lớn nhất",
                headings(List.of("Tuổi", "Số năm"), "extra2"),
                row("-", "≥ 30", 3),
                row("≥ 60", "-", 3),
                row("Trường hợp còn lại", "-", 0));
        book.table(
                "3",
                "lớn nhất",
                headings(List.of("Tuổi", "Số năm"), "extra3"),
                row("-", "15 .. < 30", 2),
                row("≥ 45", "-", 2),
                row("Trường hợp còn lại", "-", 0));
    }

    private static void compared(ValueTableBook book) {
        book.table("10", "duy nhất", headings(List.of("Giá"), "over10"), row("> 10", "có"), row("≤ 10", "không"));
        book.table(
                "D",
                "duy nhất",
                headings(List.of("Ngày D"), "dayAfter"),
                row("> 2016-10-01", "có"),
                row("≤ 2016-10-01", "không"));
        book.table(
                "E",
                "duy nhất",
                headings(List.of("Ngày D"), "dayBeyond"),
                row("> Ngày E", "có"),
                row("≤ Ngày E", "không"));
        book.table(
                "flags", "duy nhất", headings(List.of("Cờ A"), "flags"), row("= Cờ B", "SAME"), row("≠ Cờ B", "UNDER"));
        for (String[] pair : new String[][] {{"numbers", "Số A", "Số B"}, {"days", "Ngày D", "Ngày E"}}) {
            book.table(
                    pair[0],
                    "duy nhất",
                    headings(List.of(pair[1]), pair[0]),
                    row("= " + pair[2], "SAME"),
                    row("> " + pair[2], "OVER"),
                    row("< " + pair[2], "UNDER"));
        }
    }

    private static Value value(String id, Map<String, Object> facts) {
        Dossier dossier = new Dossier(
                "sample-recognition", null, RECEIVED, null, Map.of(), facts, List.of(), List.of(), RECEIVED);
        return new Judgement(PROCEDURE, TIME, dossier, RECEIVED, false)
                .verdict(new RulebookId("sha256:" + "0".repeat(64))).values().stream()
                        .filter(value -> value.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<String, Object> applicant(@Nullable Long age, String risk, Boolean affordable) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("age", age);
        facts.put("risk", risk);
        facts.put("affordable", affordable);
        facts.values().removeIf(java.util.Objects::isNull);
        return facts;
    }

    @ParameterizedTest
    @CsvSource({"18,MEDIUM,true,APPROVED", "17,MEDIUM,true,DECLINED", "18,HIGH,true,DECLINED"})
    void unique_any_and_prior_rows_decide_alike(long age, String risk, boolean affordable, String status) {
        Map<String, Object> facts = applicant(age, risk, affordable);

        for (String table : List.of("unique", "any", "prior")) {
            assertThat(value(table, facts).is()).as(table).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"19,MEDIUM,APPROVED,BEST", "13,MEDIUM,APPROVED,STANDARD", "10,LOW,DECLINED,STANDARD"})
    void the_first_row_gives_all_its_values(long age, String risk, String status, String rate) {
        Map<String, Object> facts = applicant(age, risk, true);

        assertThat(value("first", facts).is()).isEqualTo(status);
        assertThat(value("firstRate", facts).is()).isEqualTo(rate);
    }

    @Test
    void what_no_row_is_for_has_the_value_of_all_other_cases() {
        assertThat(value("first", applicant(30L, "HIGH", false)).is()).isEqualTo("DECLINED");
    }

    @ParameterizedTest
    @CsvSource({"19,BEST;STANDARD", "13,STANDARD", "10,STANDARD"})
    void a_list_has_what_every_row_says_in_their_order(long age, String listed) {
        assertThat(value("listed", Map.of("age", age)).is()).isEqualTo(List.of(listed.split(";")));
    }

    @ParameterizedTest
    @CsvSource({"5,64.32,205.43,518.79,4", "3,98.83,150.21,249.04,2", "4,98.83,205.43,454.47,3"})
    void rows_are_put_together(long years, BigDecimal least, BigDecimal greatest, BigDecimal total, long many) {
        Map<String, Object> facts = Map.of("years", years);

        assertThat(value("least", facts).is()).isEqualTo(least);
        assertThat(value("greatest", facts).is()).isEqualTo(greatest);
        assertThat(value("total", facts).is()).isEqualTo(total);
        assertThat(value("many", facts).is()).isEqualTo(many);
    }

    /** Their sum is made outside the tables there, and here. */
    @ParameterizedTest
    @CsvSource({"16,1,27", "25,5,22", "25,20,24", "44,30,30", "50,20,24", "50,30,30", "60,20,30"})
    void days_of_vacation(long age, long years, long days) {
        Map<String, Object> facts = Map.of("age", age, "years", years);
        long more = Math.max((long) value("extra1", facts).is(), (long)
                value("extra3", facts).is());

        assertThat(22 + more + (long) value("extra2", facts).is()).isEqualTo(days);
    }

    @Test
    void a_cell_may_compare_with_another_fact() {
        Map<String, Object> days = Map.of("dayD", LocalDate.of(2016, 11, 1), "dayE", LocalDate.of(2016, 11, 2));

        assertThat(value("over10", Map.of("price", new BigDecimal("20"))).is()).isEqualTo(true);
        assertThat(value("dayAfter", days).is()).isEqualTo(true);
        assertThat(value("dayBeyond", days).is()).isEqualTo(false);
        assertThat(value("days", days).is()).isEqualTo("UNDER");
        assertThat(value("flags", Map.of("flagA", true, "flagB", true)).is()).isEqualTo("SAME");
        assertThat(value("flags", Map.of("flagA", true, "flagB", false)).is()).isEqualTo("UNDER");
    }

    @ParameterizedTest
    @CsvSource({"7.0,7,SAME", "7.5,7,OVER", "6.99,7,UNDER"})
    void numbers_are_compared_by_what_they_are(BigDecimal one, long other, String order) {
        assertThat(value("numbers", Map.of("numberA", one, "numberB", other)).is())
                .isEqualTo(order);
    }

    /** There a missing input is null, which matches no comparison; here nothing is concluded from what is not known. */
    @Test
    void what_is_not_known_leaves_open_only_what_it_could_change() {
        assertThat(value("unique", applicant(null, "MEDIUM", true)).state()).isEqualTo(ValueState.OPEN);
        assertThat(value("unique", applicant(null, "HIGH", true)).is()).isEqualTo("DECLINED");
        assertThat(value("any", applicant(null, "LOW", false)).is()).isEqualTo("DECLINED");
        assertThat(value("dayBeyond", Map.of("dayD", LocalDate.of(2016, 11, 1))).needed())
                .extracting(needed -> needed.fact())
                .containsExactly("dayE");
    }
}

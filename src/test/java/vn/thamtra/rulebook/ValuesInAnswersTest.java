package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.thamtra.calendar.AfterCutoff;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Item;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.engine.RuleCompiler;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.rulebook.explanation.Explanations;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.wording.Wordings;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.verdict.Value;
import vn.thamtra.verdict.ValueState;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.verdict.VerdictWriter;
import vn.thamtra.workbook.ParsedSentences;
import vn.thamtra.workbook.SentenceReader;
import vn.thamtra.workbook.ValueBooks;
import vn.thamtra.workbook.Workbooks;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Sentences;

/** What tables of values give a dossier: in the answer, in other rows, in limits. */
class ValuesInAnswersTest {
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2024-10-16T09:00:00+07:00");
    private static final Timekeeping TIME = Timekeeping.of(
            new WorkCalendar(Set.of(), true), new Settings(true, AfterCutoff.TRANSFER_ONLY, TimeUnit.DAY));
    private static final RulebookId RULEBOOK = new RulebookId("sha256:" + "0".repeat(64));
    private static final Sentences SENTENCES = sentences();
    private static final CompiledProcedure PROCEDURE = compile(Workbooks.tables(ValueBooks.naming()));

    private static Sentences sentences() {
        try {
            byte[] file = Files.readAllBytes(Path.of("decision-tables/loi-van.xlsx"));
            return ((ParsedSentences.Accepted) SentenceReader.read("loi-van.xlsx", file)).sentences();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompiledProcedure compile(ProcedureTables tables) {
        return CompiledProcedure.compile(
                tables, new TreeMap<>(), Wordings.of(SENTENCES), new RuleCompiler(CompileCache.none()));
    }

    private static Verdict judge(Map<String, Object> facts, Item... items) {
        return new Judgement(PROCEDURE, TIME, dossier(facts, items), RECEIVED, false).verdict(RULEBOOK);
    }

    private static Dossier dossier(Map<String, Object> facts, Item... items) {
        return new Dossier(
                "sample-recognition",
                null,
                RECEIVED,
                null,
                Map.of("proposal-letter", 1, "photos", 2),
                facts,
                List.of(),
                List.of(items),
                RECEIVED);
    }

    private static Map<String, Object> scored(String score) {
        return Map.of("fullName", "Nguyễn Văn An", "degree", "LAW", "months", 30L, "score", new BigDecimal(score));
    }

    private static Value value(Verdict verdict, String id) {
        return verdict.values().stream()
                .filter(value -> value.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_value_is_told_with_the_row_that_gives_it() {
        Value fee = value(judge(scored("8.5")), "fee");

        assertThat(fee.state()).isEqualTo(ValueState.KNOWN);
        assertThat(fee.is()).isEqualTo(50_000L);
        assertThat(fee.unit()).isEqualTo("đồng");
        assertThat(fee.parts()).extracting(Value.Part::rule).containsExactly("R-S1-60");
    }

    @Test
    void a_sum_is_exact_and_names_every_row_it_is_made_of() {
        Value bonus = value(judge(scored("8.5")), "bonus");

        assertThat(bonus.is()).isEqualTo(new BigDecimal("3.5"));
        assertThat(bonus.parts())
                .extracting(Value.Part::is)
                .containsExactly(new BigDecimal("1.5"), new BigDecimal("2"));
        assertThat(value(judge(scored("1")), "bonus").state()).isEqualTo(ValueState.NOT_GIVEN);
    }

    @Test
    void a_limit_runs_as_long_as_a_table_says() {
        assertThat(judge(scored("8.5")).deadlines().get(0).amount()).isEqualTo(3);
        assertThat(judge(scored("6")).deadlines().get(0).amount()).isEqualTo(5);
    }

    @Test
    void what_is_not_known_leaves_a_value_open_and_all_that_hangs_on_it() {
        Verdict verdict = judge(Map.of("fullName", "Nguyễn Văn An", "degree", "LAW", "months", 30L));

        assertThat(value(verdict, "bonus").state()).isEqualTo(ValueState.OPEN);
        assertThat(value(verdict, "bonus").needed())
                .extracting(needed -> needed.fact() + " " + needed.askedBy())
                .containsExactly("score [R-S1-62, R-S1-63]");
        assertThat(value(verdict, "days").state()).isEqualTo(ValueState.OPEN);
        assertThat(value(verdict, "days").needed())
                .extracting(needed -> needed.fact())
                .containsExactly("score");
        assertThat(value(verdict, "fee").state()).isEqualTo(ValueState.KNOWN);
        assertThat(verdict.deadlines()).noneMatch(deadline -> deadline.id().equals("R-S1-40"));
    }

    private static List<Message> said(Verdict verdict, String rule) {
        return verdict.reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .map(Reason::message)
                .toList();
    }

    @Test
    void a_message_names_what_tables_give() {
        Verdict verdict = judge(scored("8.5"));

        assertThat(said(verdict, "R-S1-31"))
                .containsExactly(new Message(
                        "Phí 50.000 đồng, cộng 3,5 điểm, nhận tại “Một cửa”.",
                        "Fee 50,000 dong, bonus 3.5 points, return “Một cửa”."));
        assertThat(said(verdict, "R-S1-10"))
                .containsExactly(new Message("Đạt, phí 50.000 đồng", "Met, fee 50,000 dong"));
        assertThat(verdict.deadlines().get(0).label())
                .isEqualTo(new Message("Ký trong 03 ngày làm việc", "Sign within 3 working days"));
        assertThat(value(verdict, "fee").parts().get(0).message())
                .isEqualTo(new Message("Phí 50.000 đồng", "Fee 50,000 dong"));
    }

    @Test
    void a_table_of_two_axes_gives_what_stands_where_row_and_column_meet() {
        Value cost = value(judge(Map.of("degree", "OTHER", "months", 20L)), "cost");

        assertThat(cost.is()).isEqualTo(200L);
        assertThat(cost.parts())
                .extracting(part -> part.rule() + " " + ((Source.Cell) part.source()).cell() + " "
                        + part.message().vi())
                .containsExactly("R-S1-70 D3 Chi phí 200 đồng");
        assertThat(value(judge(Map.of("degree", "OTHER", "months", 30L)), "cost")
                        .state())
                .isEqualTo(ValueState.NOT_GIVEN);
        Value open = value(judge(Map.of("months", 30L)), "cost");
        assertThat(open.state()).isEqualTo(ValueState.OPEN);
        assertThat(open.needed()).extracting(needed -> needed.fact()).containsExactly("degree");
    }

    @Test
    void an_explanation_names_it_too() {
        Explanation explained = Explanations.of(PROCEDURE, TIME, dossier(scored("8.5")), RECEIVED, false, RULEBOOK);

        assertThat(explained.parts().get(0).rows())
                .filteredOn(row -> row.rule().equals("R-S1-60"))
                .extracting(row -> row.message().vi())
                .containsExactly("Phí 50.000 đồng");
    }

    @Test
    void a_message_says_what_is_not_given_and_what_is_not_known_yet() {
        assertThat(said(judge(Map.of("degree", "OTHER", "score", new BigDecimal("1"))), "R-S1-31"))
                .extracting(Message::vi)
                .containsExactly("Phí 100.000 đồng, cộng không có, nhận tại không có.");
        assertThat(said(judge(Map.of()), "R-S1-31"))
                .extracting(Message::en)
                .containsExactly("Fee not yet known, bonus not yet known, return not yet known.");
    }

    @Test
    void each_item_has_values_of_its_own() {
        Verdict verdict = judge(
                Map.of("score", new BigDecimal("8.5")),
                new Item("1", Map.of("degree", "LAW"), Map.of()),
                new Item("2", Map.of("degree", "OTHER"), Map.of()));

        assertThat(verdict.values())
                .filteredOn(value -> value.id().equals("fee"))
                .extracting(value -> value.item() + " " + value.is())
                .containsExactly("1 50000", "2 100000");
    }

    @Test
    void an_answer_has_each_value_with_its_law_and_cell() {
        String json = new String(VerdictWriter.write(judge(scored("8.5")), null, null), StandardCharsets.UTF_8);

        assertThat(json)
                .contains(
                        "\"values\":[{\"id\":\"fee\",\"label\":{\"vi\":\"Mức phí\",\"en\":\"Fee\"},\"state\":\"KNOWN\","
                                + "\"value\":50000,\"unit\":\"đồng\",\"rule\":\"R-S1-60\"")
                .contains("\"sheet\":\"Kết quả\",\"cell\":\"A3\"")
                .contains("{\"id\":\"place\",\"label\":{\"vi\":\"Nơi trả\",\"en\":\"Place of return\"},"
                        + "\"state\":\"KNOWN\",\"value\":\"COUNTER\"")
                .contains("\"value\":3.5,\"unit\":\"điểm\"");
    }
}

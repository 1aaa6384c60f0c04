package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.rulebook.wording.RowWording;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.rulebook.wording.Wordings;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Source;
import vn.thamtra.workbook.ParsedSentences;
import vn.thamtra.workbook.SentenceReader;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Sentences;
import vn.thamtra.workbook.model.UnaryTest;

/** What the system puts together of the rows of every workbook is written as an official writes, whatever the values. */
class ComposedSentencesTest {
    private static final Sentences SENTENCES = sentences();
    private static final Wording WORDING = Wordings.of(SENTENCES);
    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-08-03T10:00:00+07:00");

    @Test
    void a_limit_that_is_not_kept_names_party_act_and_day() {
        List<Message> said = new ArrayList<>();
        for (ProcedureTables workbook : Shipped.workbooks()) {
            for (Row.Limit limit : workbook.limits()) {
                for (DeadlineStatus status : List.of(DeadlineStatus.LATE, DeadlineStatus.LATE_MET)) {
                    said.add(WORDING.lapsed(deadline(limit, LocalDate.of(2025, 6, 30), status), limit.right()));
                    said.add(WORDING.lapsed(deadline(limit, MOMENT, status), limit.right()));
                }
            }
        }

        assertThat(said).hasSizeGreaterThan(200).allSatisfy(ComposedSentencesTest::isSentence);
        assertThat(said)
                .contains(
                        new Message(
                                "Cộng tác viên chưa ký hợp đồng thực hiện trợ giúp pháp lý với Trung tâm; thời hạn cuối cùng là 10 giờ 00 phút ngày 03/8/2026.",
                                "The collaborator had to sign the contract on performing legal aid with the Centre by 10:00 on 3 August 2026; this has not been done."))
                .contains(
                        new Message(
                                "Báo cáo viên pháp luật chưa kiến nghị với Thủ trưởng cơ quan, tổ chức đề nghị; thời hạn thực hiện quyền này đã hết, thời hạn cuối cùng là ngày 30/6/2025.",
                                "The legal reporter had the right to petition the head of the proposing agency or organisation until 30 June 2025; the right was not used and has lapsed."));
    }

    @Test
    void a_criterion_that_is_not_met_tells_what_was_wanted_and_what_is_there() {
        for (ProcedureTables workbook : Shipped.workbooks()) {
            RowWording words = WORDING.rows(workbook);
            for (Row row : workbook.rows()) {
                row.asAlternative().ifPresent(alternative -> samples(workbook).forEach(given -> {
                    List<Condition> failing = row.conditions();
                    isSentence(words.nearMiss(alternative.unmet(), failing, given));
                    failing.forEach(one -> isSentence(words.nearMiss(alternative.unmet(), List.of(one), given)));
                }));
            }
        }
    }

    @Test
    void what_is_open_names_what_is_still_to_be_told() {
        for (ProcedureTables workbook : Shipped.workbooks()) {
            RowWording words = WORDING.rows(workbook);
            List<String> facts = List.copyOf(workbook.vocabulary().facts().keySet());
            for (Row row : workbook.rows()) {
                row.asAlternative()
                        .map(alternative -> new Message(
                                alternative.criterion(), alternative.met().en()))
                        .or(() -> row.asRequirement().map(Row.Requirement::missing))
                        .or(() -> row.asBar().map(Row.Bar::message))
                        .ifPresent(about -> {
                            isSentence(words.undecided(about, facts.subList(0, Math.min(1, facts.size()))));
                            isSentence(words.undecided(about, facts));
                            isSentence(words.leftOpen(about, facts));
                        });
            }
        }
    }

    @Test
    void what_a_cell_demands_is_told_in_words() {
        for (ProcedureTables workbook : Shipped.workbooks()) {
            RowWording words = WORDING.rows(workbook);
            conditions(workbook).forEach(condition -> isPart(words.needed(condition)));
            for (FactDeclaration fact : workbook.vocabulary().facts().values()) {
                Operand operand = new Operand.OfFact(fact.id());
                values(fact.type()).forEach(value -> isPart(words.given(operand, value)));
                isPart(words.given(operand, null));
            }
        }
    }

    @Test
    void the_workbooks_have_every_kind_of_test_but_those_of_the_next_tests() {
        Set<UnaryTest.Kind> kinds = EnumSet.of(UnaryTest.Kind.BETWEEN, UnaryTest.Kind.APART, UnaryTest.Kind.ANY_OF);
        Shipped.workbooks().forEach(workbook -> conditions(workbook)
                .forEach(condition -> kinds.add(condition.test().kind())));

        assertThat(kinds).contains(UnaryTest.Kind.values());
    }

    @Test
    void numbers_between_two_are_told_in_words() {
        ProcedureTables recognition =
                Shipped.RULEBOOK.versions("prov-legal-reporter-recognition").get(0);
        Condition condition =
                new Condition(new Operand.OfFact("legalFieldMonths"), new UnaryTest.Between(1L, 12L), "A1");

        assertThat(WORDING.rows(recognition).needed(condition))
                .isEqualTo(new Message("từ 01 tháng đến 12 tháng", "from 1 month to 12 months"));
    }

    @Test
    void a_list_of_ranges_and_another_fact_are_told_in_words() {
        ProcedureTables recognition =
                Shipped.RULEBOOK.versions("prov-legal-reporter-recognition").get(0);
        Operand months = new Operand.OfFact("legalFieldMonths");
        BigDecimal twelve = BigDecimal.valueOf(12);
        UnaryTest atLeast = new UnaryTest.Compare(UnaryTest.Operator.AT_LEAST, twelve);
        List<UnaryTest> tests = List.of(
                new UnaryTest.AnyOf(List.of(new UnaryTest.OneOf(List.of(BigDecimal.ONE)), atLeast)),
                new UnaryTest.Apart(months, new UnaryTest.Compare(UnaryTest.Operator.MORE_THAN, BigDecimal.ZERO)));

        assertThat(tests)
                .allSatisfy(test -> isPart(WORDING.rows(recognition).needed(new Condition(months, test, "A1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_PERSON", "POST", "ONLINE", "DOCUMENT_SYSTEM"})
    void a_channel_is_told_in_words(String channel) {
        Condition condition = new Condition(new Operand.OfChannel(), new UnaryTest.OneOf(List.of(channel)), "A1");

        isPart(WORDING.rows(Shipped.workbooks().get(0)).needed(condition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPT", "SUPPLEMENT", "REFUSE", "REVIEW"})
    void an_outcome_is_told_in_words(String outcome) {
        Condition condition = new Condition(new Operand.OfOutcome(), new UnaryTest.NoneOf(List.of(outcome)), "A1");

        isPart(WORDING.rows(Shipped.workbooks().get(0)).needed(condition));
    }

    @Test
    void a_procedure_not_in_force_and_an_unknown_year_are_told_in_sentences() {
        LocalDate day = LocalDate.of(2025, 6, 30);

        isSentence(WORDING.notInForce(day, day, null));
        isSentence(WORDING.notInForce(day, day, day));
        isSentence(WORDING.unknownYears("2030, 2031"));
    }

    @Test
    void every_party_unit_value_and_criterion_has_an_english_name() {
        Set<String> without = new LinkedHashSet<>();
        for (ProcedureTables workbook : Shipped.workbooks()) {
            workbook.limits().forEach(limit -> without.add(limit.boundParty()));
            workbook.rows().forEach(row -> row.asAlternative().ifPresent(one -> without.add(one.criterion())));
            for (FactDeclaration fact : workbook.vocabulary().facts().values()) {
                fact.type().options().forEach(option -> without.add(option.label()));
                without.add(fact.type().unit());
            }
        }
        without.removeIf(name -> SENTENCES.names(name) || !name.codePoints().anyMatch(Character::isLetter));

        assertThat(without).isEmpty();
    }

    private static void isSentence(Message message) {
        assertThat(List.of(message.vi(), message.en()))
                .allMatch(text -> text.endsWith(".") && !text.endsWith(".."))
                .allMatch(text -> !Character.isLowerCase(text.codePointAt(0)));
        isPart(message);
    }

    private static void isPart(Message message) {
        assertThat(List.of(message.vi(), message.en()))
                .noneMatch(MessagesTest::isOdd)
                .noneMatch(String::isBlank)
                .noneMatch(text -> text.contains("{") || text.contains("}") || text.contains("?"));
    }

    private static List<Condition> conditions(ProcedureTables workbook) {
        List<Condition> conditions = new ArrayList<>();
        workbook.rows().forEach(row -> conditions.addAll(row.conditions()));
        workbook.terms().forEach(term -> term.rows().forEach(row -> conditions.addAll(row.conditions())));
        return conditions;
    }

    /** Facts of a dossier: all of them at one value each, in turn, and none. */
    private static List<Map<String, Object>> samples(ProcedureTables workbook) {
        List<Map<String, Object>> samples = new ArrayList<>(List.of(Map.of()));
        for (int turn = 0; turn < 4; turn++) {
            Map<String, Object> given = new HashMap<>();
            for (FactDeclaration fact : workbook.vocabulary().facts().values()) {
                List<Object> values = values(fact.type());
                given.put(fact.id(), values.get(turn % values.size()));
            }
            samples.add(given);
        }
        return samples;
    }

    private static List<Object> values(FactType type) {
        return type.match(
                text -> List.of("Nguyễn Văn An"),
                yesNo -> List.of(true, false),
                number -> type.decimals()
                        ? List.of(new BigDecimal("7.50"), new BigDecimal("0"), new BigDecimal("12000.5"))
                        : List.of(0L, 1L, 5L, 12L, 2_500_000L),
                date -> List.of(LocalDate.of(2025, 6, 30), LocalDate.of(2026, 2, 9), LocalDate.of(2026, 11, 24)),
                choice -> List.copyOf(
                        type.options().stream().map(FactType.Option::code).toList()));
    }

    private static Deadline deadline(Row.Limit limit, @Nullable Temporal due, DeadlineStatus status) {
        return new Deadline(
                limit.id(),
                limit.label(),
                due,
                1,
                Objects.requireNonNull(limit.unit()),
                limit.direction(),
                null,
                null,
                null,
                limit.boundParty(),
                status,
                List.of(),
                null,
                List.of(),
                null,
                new Citation("854/QĐ-UBND", "1"),
                new Source.Cell("a.xlsx", limit.sheet(), limit.cell()),
                List.of());
    }

    private static Sentences sentences() {
        byte[] file = Objects.requireNonNull(Shipped.FILES.files().get("decision-tables/loi-van.xlsx"));
        return ((ParsedSentences.Accepted) SentenceReader.read("loi-van.xlsx", file)).sentences();
    }
}

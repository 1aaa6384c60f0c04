package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.OutcomeForms;
import vn.thamtra.workbook.model.Sentence;
import vn.thamtra.workbook.model.Sentence.Place;

class SentenceReaderTest {
    private static final Path SHIPPED = Path.of("decision-tables/loi-van.xlsx");

    @Test
    void the_shipped_words_have_every_sentence() throws IOException {
        ParsedSentences.Accepted words = accepted(Files.readAllBytes(SHIPPED));

        assertThat(words.sentences().say(Sentence.OTHER_GROUND, Map.of(Place.ABOUT, new Message("a) X", "a) Y"))))
                .isEqualTo(new Message(
                        "Căn cứ “a) X” chưa được xem xét vì đã có căn cứ khác.",
                        "The ground “a) Y” has not been considered because another ground is established."));
        assertThat(words.names()).containsEntry("Sở Tư pháp", "the Department of Justice");
    }

    @ParameterizedTest
    @CsvSource({
        "A3,LV-99,UNKNOWN_KEY;MISSING_KEY",
        "A4,LV-01,DUPLICATE_ID;MISSING_KEY",
        "C3,{bên thực hiện} chưa {việc}.,MISSING_PLACE",
        "D3,{bên thực hiện} chưa {việc}; {thời hạn} {ngày}.,UNKNOWN_PLACE",
        "D3,{bên thực hiện} chưa {việc}; {thời hạn.,UNCLOSED_BRACE",
        "D3,bên thực hiện} chưa {việc}; {thời hạn}.,UNCLOSED_BRACE",
        "D3,{bên thực hiện} chưa {{việc}}; {thời hạn}.,UNCLOSED_BRACE",
        "E3,thừa,STRAY_CONTENT"
    })
    void damaged_words_are_refused_at_the_cell(String cell, String text, String codes) throws IOException {
        byte[] damaged = with("Lời văn", cell, text);

        assertThat(refused(damaged)).extracting(CellFault::code).containsExactlyInAnyOrder(codes.split(";"));
        assertThat(refused(damaged)).extracting(CellFault::cell).contains(cell);
        assertThat(refused(damaged))
                .allMatch(fault -> !fault.detail().vi().equals(fault.detail().en()));
    }

    @Test
    void an_empty_sentence_is_a_fault() throws IOException {
        assertThat(refused(with("Lời văn", "D3", "")))
                .extracting(CellFault::cell, CellFault::code)
                .containsExactly(tuple("D3", "EMPTY_CELL"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-24, ACCEPT, 01",
        "2025-06-30, SUPPLEMENT, 02",
        "2025-06-30, REFUSE, 03",
        "2025-06-30, REVIEW, ",
        "2025-07-01, ACCEPT, ",
        "2026-11-29, REFUSE, "
    })
    void forms_go_with_an_outcome_as_long_as_their_set_is_in_force(LocalDate received, Outcome outcome, String form)
            throws IOException {
        assertThat(accepted(Files.readAllBytes(SHIPPED)).sentences().forms().of(outcome, received))
                .isEqualTo(form == null ? List.of() : List.of(form));
    }

    @ParameterizedTest
    @CsvSource({
        "B3,Nhận,UNKNOWN_WORD",
        "C3,1,BAD_NUMBER",
        "D3,2025-07-01,RANGE_UPSIDE_DOWN",
        "E3,30/06/2025,DATE_FORMAT",
        "F3,,EMPTY_CELL",
        "A4,MK-01,DUPLICATE_ID"
    })
    void a_damaged_form_is_refused_at_the_cell(String cell, String text, String code) throws IOException {
        String told = code.equals("RANGE_UPSIDE_DOWN") ? "E3" : cell;

        assertThat(refused(with("Mẫu theo kết quả", cell, text)))
                .extracting(CellFault::cell, CellFault::code)
                .containsExactly(tuple(told, code));
    }

    @Test
    void a_form_is_named_once_for_a_day() throws IOException {
        byte[] same = with("Mẫu theo kết quả", "B4", "Tiếp nhận");

        assertThat(SentenceReader.read("loi-van.xlsx", same)).isInstanceOf(ParsedSentences.Accepted.class);
        assertThat(new OutcomeForms.Entry(Outcome.ACCEPT, "01", new Days(null, LocalDate.of(2025, 6, 30)))
                        .repeats(new OutcomeForms.Entry(
                                Outcome.ACCEPT, "01", new Days(LocalDate.of(2025, 6, 30), null))))
                .isTrue();
        assertThat(new OutcomeForms.Entry(Outcome.ACCEPT, "01", new Days(null, LocalDate.of(2025, 6, 30)))
                        .repeats(
                                new OutcomeForms.Entry(Outcome.ACCEPT, "01", new Days(LocalDate.of(2025, 7, 1), null))))
                .isFalse();
    }

    @Test
    void a_name_stands_once() throws IOException {
        assertThat(refused(with("Tên gọi", "B4", "Sở Tư pháp")))
                .extracting(CellFault::cell, CellFault::code)
                .containsExactly(tuple("B4", "DUPLICATE_ID"));
    }

    @Test
    void a_sentence_that_no_rule_says_is_told() throws IOException {
        ParsedSentences parsed =
                SentenceReader.read("loi-van.xlsx", Files.readAllBytes(SHIPPED), Set.of("R-OSS-24"), Strictness.NEW);

        assertThat(((ParsedSentences.Refused) parsed).faults())
                .isNotEmpty()
                .allMatch(fault -> fault.code().equals("UNUSED_SENTENCE"))
                .noneMatch(fault -> fault.found().equals("R-OSS-24"));
    }

    @Test
    void a_sentence_begins_with_a_capital_and_a_part_of_one_does_not() throws IOException {
        var words = accepted(Files.readAllBytes(SHIPPED)).sentences();
        Message late = words.say(
                Sentence.NOT_DONE,
                Map.of(
                        Place.PARTY, words.named("Sở Tư pháp"),
                        Place.ACT, new Message("cấp thẻ", "issue the card"),
                        Place.DUE, new Message("ngày 03/8/2026", "3 August 2026")));

        assertThat(late)
                .isEqualTo(new Message(
                        "Sở Tư pháp chưa cấp thẻ; thời hạn cuối cùng là ngày 03/8/2026.",
                        "The Department of Justice had to issue the card by 3 August 2026; this has not been done."));
        assertThat(words.say(Sentence.YES, Map.of()).en()).isEqualTo("yes");
    }

    private static ParsedSentences.Accepted accepted(byte[] xlsx) {
        ParsedSentences parsed = SentenceReader.read("loi-van.xlsx", xlsx);
        assertThat(parsed).isInstanceOf(ParsedSentences.Accepted.class);
        return (ParsedSentences.Accepted) parsed;
    }

    private static List<CellFault> refused(byte[] xlsx) {
        return ((ParsedSentences.Refused) SentenceReader.read("loi-van.xlsx", xlsx)).faults();
    }

    private static byte[] with(String sheet, String cell, String text) throws IOException {
        return new ShippedRegister(SHIPPED).with(sheet, cell, text);
    }
}

package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.Strictness;
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
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(SHIPPED)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet of = book.getSheet(sheet);
            Row row = of.getRow(Integer.parseInt(cell.substring(1)) - 1);
            int column = cell.charAt(0) - 'A';
            if (text == null || text.isEmpty()) {
                row.removeCell(row.getCell(column));
            } else {
                row.createCell(column).setCellValue(text);
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}

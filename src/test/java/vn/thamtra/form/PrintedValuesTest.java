package vn.thamtra.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.form.paper.Composition;
import vn.thamtra.form.paper.Paper;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Entry;
import vn.thamtra.ledger.Labels;
import vn.thamtra.ledger.Summary;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.workbook.ValueBooks;
import vn.thamtra.workbook.Workbooks;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormLine;
import vn.thamtra.workbook.form.FormLine.Kind;
import vn.thamtra.workbook.form.FormLine.Part;
import vn.thamtra.workbook.form.FormPlace;
import vn.thamtra.workbook.form.FormTemplate;
import vn.thamtra.workbook.model.Days;

/** A form is one of every procedure: it lists what the tables of values of the procedure give, whichever these are. */
class PrintedValuesTest {
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2024-10-16T09:00:00+07:00");
    private static final UUID ID = UUID.fromString("01926f6e-0000-7000-8000-000000000001");

    private static Paper printed(String values) {
        Dossier dossier = new Dossier(
                "sample-recognition", null, RECEIVED, null, Map.of(), Map.of(), List.of(), List.of(), RECEIVED);
        JsonNode answer = JsonValues.MAPPER.readTree(
                "{\"procedure\":{\"name\":{}},\"outcome\":\"ACCEPT\",\"asOf\":\"2024-10-16T09:00:00+07:00\",\"values\":["
                        + values + "]}");
        Labels labels = new Labels(dossier.procedure(), "ACCEPT", null, RECEIVED.toInstant());
        Summary summary = new Summary(
                new Entry(ID, 1, new byte[32], Instant.EPOCH), "sha256:1", labels, "caller", ThisProgram.get());
        DecidedDossier decided = new DecidedDossier(
                summary, JsonValues.MAPPER.readTree("{}"), answer, dossier, Workbooks.tables(ValueBooks.lawful()));
        FormTemplate form = form();
        return Composition.of(form, ToldContents.of(decided, form, Papers.OFFICE, "https://example.org"))
                .paper();
    }

    private static FormTemplate form() {
        return new FormTemplate(
                "Bộ",
                "01/2018/TT-VPCP",
                Days.ALL,
                "01",
                FormKind.RECEIPT,
                "Giấy tiếp nhận",
                "Điều 1",
                true,
                List.of(
                        new FormLine(
                                1,
                                Part.BODY,
                                Kind.BULLET,
                                "{kết quả theo bảng}: {giá trị theo bảng} ({căn cứ theo bảng})",
                                new FormLine.Condition(FormPlace.VALUE, true),
                                "A3"),
                        new FormLine(
                                2,
                                Part.BODY,
                                Kind.PARAGRAPH,
                                "Không có kết quả theo bảng.",
                                new FormLine.Condition(FormPlace.VALUE, false),
                                "A4")));
    }

    @Test
    void a_form_lists_each_value_in_words_with_its_law() {
        String fee =
                "{\"id\":\"fee\",\"label\":{\"vi\":\"Mức phí\"},\"state\":\"KNOWN\",\"value\":50000,\"unit\":\"đồng\","
                        + "\"rule\":\"R-S1-60\",\"message\":{},\"citation\":{\"instrument\":\"854/QĐ-UBND\",\"clause\":\"mục 1.3\"},"
                        + "\"source\":{}}";
        String place =
                "{\"id\":\"place\",\"label\":{\"vi\":\"Nơi trả\"},\"item\":\"2\",\"state\":\"KNOWN\",\"value\":\"COUNTER\","
                        + "\"unit\":\"\",\"parts\":[]}";
        String bonus = "{\"id\":\"bonus\",\"label\":{\"vi\":\"Điểm cộng\"},\"state\":\"NOT_GIVEN\",\"parts\":[]}";
        String days = "{\"id\":\"days\",\"label\":{\"vi\":\"Số ngày xét\"},\"state\":\"OPEN\",\"needed\":[]}";

        assertThat(printed(String.join(",", fee, place, bonus, days)).blocks())
                .containsExactly(new Paper.Bullets(List.of(
                        "Mức phí: 50.000 đồng (854/QĐ-UBND, mục 1.3)",
                        "Mục 2: Nơi trả: Một cửa ()",
                        "Điểm cộng: không có ()",
                        "Số ngày xét: chưa xác định được ()")));
    }

    @Test
    void a_form_of_a_procedure_without_tables_leaves_the_list_out() {
        assertThat(printed("").blocks()).containsExactly(new Paper.Paragraph("Không có kết quả theo bảng."));
    }
}

package vn.thamtra.dossier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.dossier.json.Utf8;
import vn.thamtra.dossier.parsing.DossierFaultsTest;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.dossier.parsing.Request;

/** Whatever the bytes are, the answer is a list of faults: soon, and without taking the memory of others. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileRequestTest {
    private static final int MEGABYTE = 1_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "7", "-0.5e3", "null", "true", " \n[{}]"})
    void what_is_no_object_is_no_dossier(String body) {
        assertThat(DossierFaultsTest.places(Request.read(body))).containsExactly("WRONG_TYPE ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n ", "{", "{\"facts\"", "{]", "}", "nul", "{'facts': 1}", "{facts: 1}", "\u0000", ":"})
    void what_is_no_json_is_told_so(String body) {
        assertThat(DossierFaultsTest.places(Request.read(body)))
                .containsExactly(body.contains("\"facts\"") ? "MALFORMED /facts" : "MALFORMED ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NaN",
                "-Infinity",
                "01",
                "-01",
                "+1",
                ".5",
                "1.",
                "-",
                "0x10",
                "1_000",
                "True",
                "undefined",
                "'one'",
                "1,",
                "1 /* one */",
                "1 // one\n",
                "1 # one\n",
                "\"\\x41\"",
                "\"\\u00g0\"",
                "\"a\tb\"",
                "\"a\nb\"",
                "\"open"
            })
    void a_value_that_is_no_json_is_told_with_its_pointer(String value) {
        String body = "{\"facts\": " + value + "}";

        assertThat(DossierFaultsTest.places(Request.read(body))).containsExactly("MALFORMED /facts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "x", ",", "]", "\u0000", "null", "/* */", "\"", "\ufeff"})
    void nothing_may_follow_the_dossier(String more) {
        ParsedDossier parsed = Request.read(Request.lawful().json() + more);

        assertThat(DossierFaultsTest.places(parsed)).containsExactly("TRAILING_CONTENT ");
    }

    @Test
    void a_byte_order_mark_is_refused_and_the_rest_checked_all_the_same() {
        ParsedDossier parsed = Request.read("\ufeff{\"procedure\": \"every-type\"}");

        assertThat(DossierFaultsTest.places(parsed)).containsExactly("BYTE_ORDER_MARK ", "REQUIRED /receivedAt");
    }

    @Test
    void a_broken_text_is_told_with_its_line_and_column_in_characters() {
        Fault fault = DossierFaultsTest.faults(
                        Request.read("{\n \"procedure\": \"every-type\",\n \"facts\": {\"Tên ạ\": NaN}}"))
                .get(0);

        assertThat(fault.pointer()).isEqualTo("/facts/Tên ạ");
        assertThat(fault.detail().vi()).contains("dòng 3, cột ").contains("NaN");
        assertThat(fault.detail().en()).contains("line 3, column 2");
    }

    @Test
    void other_encodings_than_utf8_are_refused() {
        String json = Request.lawful().withFact("fullName", "\"Nguyễn Văn Án\"").json();

        assertThat(codes(json.getBytes(UTF_16LE))).containsAnyOf("MALFORMED", "NOT_UTF8");
        assertThat(codes("{\"procedure\": \"Sở Tư pháp à\"}"
                        .replace('ở', 'o')
                        .replace('ư', 'u')
                        .getBytes(ISO_8859_1)))
                .containsExactly("NOT_UTF8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "c080",
                "c0af",
                "e08080",
                "eda080",
                "edbfbf",
                "f08080af",
                "f4908080",
                "f5808080",
                "ff",
                "c3",
                "e1ba",
                "f09f98"
            })
    void bytes_that_are_not_utf8_are_refused_wherever_they_stand(String hex) {
        for (String around : List.of("{\"procedure\": \"¦\"}", "{\"¦\": 1}", "{} ¦", "¦")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(around.substring(0, around.indexOf('¦')).getBytes(UTF_8));
            bytes.writeBytes(HexFormat.of().parseHex(hex));
            bytes.writeBytes(around.substring(around.indexOf('¦') + 1).getBytes(UTF_8));

            assertThat(codes(bytes.toByteArray())).containsExactly("NOT_UTF8");
        }
    }

    @Test
    void lawful_utf8_of_every_length_is_no_fault() {
        byte[] bytes = "aé\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff".getBytes(UTF_8);

        assertThat(Utf8.firstFault(bytes)).isEqualTo(-1);
    }

    @Test
    void ten_thousand_nested_lists_are_too_deep() {
        String nested = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(DossierFaultsTest.places(Request.read(nested))).containsExactly("TOO_DEEP " + "/0".repeat(32));
        assertThat(DossierFaultsTest.places(Request.lawful()
                        .with("applicant", "{\"a\": " + nested + "}")
                        .read()))
                .containsExactly("TOO_DEEP /applicant/a" + "/0".repeat(30));
        assertThat(DossierFaultsTest.places(Request.read("{\"a\":".repeat(100_000))))
                .containsExactly("TOO_DEEP " + "/a".repeat(32));
    }

    @Test
    void a_string_of_twenty_megabytes_is_not_even_taken_into_memory() {
        byte[] body = Request.lawful()
                .withFact("fullName", "\"" + "x".repeat(20 * MEGABYTE) + "\"")
                .json()
                .getBytes(UTF_8);

        assertFaultyWithin(body, 16 * MEGABYTE, "TOO_LONG");
    }

    @Test
    void a_name_of_twenty_megabytes_is_not_even_taken_into_memory() {
        byte[] body = ("{\"applicant\": {\"" + "x".repeat(20 * MEGABYTE) + "\": 1}}").getBytes(UTF_8);

        assertFaultyWithin(body, 32 * MEGABYTE, "TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.", "-0.0000", "1e", "1e-"})
    void a_number_of_twenty_megabytes_is_not_even_taken_into_memory(String start) {
        byte[] body = Request.lawful()
                .withFact("councilTotalScore", start + "7".repeat(20 * MEGABYTE))
                .json()
                .getBytes(UTF_8);

        assertFaultyWithin(body, 16 * MEGABYTE, "TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "1e-999999999", "1E+2147483648", "-1e99999999999999999999", "0e999999999", "1e101"
            })
    void an_enormous_exponent_is_never_reckoned_out(String number) {
        for (String fact : List.of("legalFieldMonths", "councilTotalScore")) {
            byte[] body = Request.lawful().withFact(fact, number).json().getBytes(UTF_8);

            assertFaultyWithin(body, MEGABYTE, "TOO_MANY_DIGITS");
        }
    }

    @Test
    void a_million_duplicates_are_counted_and_not_kept() {
        byte[] body = ("{" + "\"facts\":1,".repeat(200_000) + "\"facts\":1}").getBytes(UTF_8);

        List<String> codes = assertFaultyWithin(body, 40 * MEGABYTE);

        assertThat(codes).hasSize(201).contains("DUPLICATE_MEMBER").endsWith("TOO_MANY_FAULTS");
    }

    @Test
    void ten_million_values_are_not_built() {
        byte[] body = ("{\"applicant\": {\"a\": [" + "0,".repeat(10 * MEGABYTE) + "0]}}").getBytes(UTF_8);

        assertFaultyWithin(body, 64 * MEGABYTE, "TOO_MANY");
    }

    @Test
    void long_names_do_not_make_a_long_answer() {
        String name = "\"" + "n".repeat(9_000) + "\": ";
        String body =
                "{\"applicant\": {" + (name + "{").repeat(20) + "\"a\": 1" + ", \"a\": 1".repeat(300) + "}".repeat(22);

        ParsedDossier parsed = Request.read(body);

        assertThat(DossierFaultsTest.faults(parsed))
                .hasSize(201)
                .allMatch(fault -> fault.pointer().length() <= 1_000);
    }

    @Test
    void names_made_to_collide_cost_no_more_than_others() {
        StringBuilder body = new StringBuilder("{\"applicant\": {");
        for (int i = 0; i < 1 << 15; i++) {
            for (int bit = 0; bit < 15; bit++) {
                body.append(bit == 0 ? "\"" : "").append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            body.append("\": 1, ");
        }

        assertThat(codes(body.append("\"z\": 1}}").toString().getBytes(UTF_8))).isNotEmpty();
    }

    @Test
    void noise_never_throws() {
        Random random = new Random(20_241_016);
        byte[] lawful = Request.lawful()
                .withFact("fullName", "\"Nguyễn \\u1ea1 \\ud83d\\ude00\"")
                .json()
                .getBytes(UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] noisy = lawful.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                noisy[random.nextInt(noisy.length)] = (byte)
                        (random.nextInt(4) == 0 ? random.nextInt(256) : "{}[]\",:\\ue0".charAt(random.nextInt(11)));
            }

            ParsedDossier parsed = DossierReader.read(noisy, Vocabularies.ALL);

            boolean answered = parsed instanceof ParsedDossier.Read
                    || !DossierFaultsTest.faults(parsed).isEmpty();
            assertThat(answered).isTrue();
        }
    }

    private static List<String> codes(byte[] body) {
        return DossierFaultsTest.faults(DossierReader.read(body, Vocabularies.ALL)).stream()
                .map(Fault::code)
                .toList();
    }

    private static void assertFaultyWithin(byte[] body, long bytes, String code) {
        assertThat(assertFaultyWithin(body, bytes)).contains(code);
    }

    private static List<String> assertFaultyWithin(byte[] body, long bytes) {
        codes("{}".getBytes(UTF_8)); // loads the classes, which would count
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());

        List<String> codes = codes(body);

        long taken = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(taken).as("bytes taken").isLessThan(bytes);
        return codes;
    }
}

package vn.thamtra.dossier.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.dossier.Fault;

/** What is refused, where, and with which code. */
public class DossierFaultsTest {

    @ParameterizedTest(name = "{0} = {1} is {3} at {2}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "procedure   | null                               | /procedure        | REQUIRED",
                "procedure   | \" \"                              | /procedure        | REQUIRED",
                "procedure   | 7                                  | /procedure        | WRONG_TYPE",
                "procedure   | \"every-typ\"                      | /procedure        | UNKNOWN_PROCEDURE",
                "receivedAt  | null                               | /receivedAt       | REQUIRED",
                "receivedAt  | 1729044900                         | /receivedAt       | WRONG_TYPE",
                "receivedAt  | \"2024-10-16\"                     | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"\"                               | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"2024-10-16T09:15:00\"            | /receivedAt       | NO_OFFSET",
                "receivedAt  | \"2024-10-16T09:15:00.25\"         | /receivedAt       | NO_OFFSET",
                "receivedAt  | \"2024-10-16T09:15:00-00:00\"      | /receivedAt       | NO_OFFSET",
                "receivedAt  | \"2024-10-16T09:15+07:00\"         | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"2024-10-16t09:15:00+07:00\"      | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"2024-10-16T09:15:00z\"           | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"2024-10-16 09:15:00Z\"           | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"2024-10-16T24:00:00Z\"           | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"2016-12-31T23:59:60Z\"           | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"2024-10-16T09:15:00+0700\"       | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"2024-10-16T09:15:00+18:01\"      | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"2024-10-16T09:15:00.Z\"          | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"2024-10-16T09:15:00Z07:00\"      | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"2024-10-16T09:15:00.1234567891Z\"| /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"2023-02-29T09:15:00Z\"           | /receivedAt       | NOT_A_MOMENT",
                "receivedAt  | \"1899-12-31T23:59:59Z\"           | /receivedAt       | OUT_OF_RANGE",
                "receivedAt  | \"2201-01-01T00:00:00Z\"           | /receivedAt       | OUT_OF_RANGE",
                "asOf        | \"2024-10-16T09:14:59+07:00\"      | /asOf             | AS_OF_BEFORE_RECEIPT",
                "asOf        | \"hôm nay\"                        | /asOf             | NOT_A_MOMENT",
                "channel     | \"online\"                         | /channel          | NOT_AN_OPTION",
                "channel     | \"\"                               | /channel          | NOT_AN_OPTION",
                "channel     | true                               | /channel          | WRONG_TYPE",
                "dossierCode | 12                                 | /dossierCode      | WRONG_TYPE",
                "dossierCode | \"a\\u0000b\"                      | /dossierCode      | CONTROL_CHARACTER",
                "agencyCode  | 12                                 | /agencyCode       | WRONG_TYPE",
                "agencyCode  | \"a\\u0000b\"                      | /agencyCode       | CONTROL_CHARACTER",
                "applicant   | \"Sở Y tế\"                        | /applicant        | WRONG_TYPE",
                "applicant   | []                                 | /applicant        | WRONG_TYPE",
                "applicant   | {\"a\": 1, \"a\": 1}               | /applicant/a      | DUPLICATE_MEMBER",
                "applicant   | {\"a/~b\": \"\\udc00\"}            | /applicant/a~1~0b | LONE_SURROGATE",
                "applicant   | {\"\\ud800\": 1}                   | /applicant        | MALFORMED",
                "applicant   | {\"a\": 1e999999999}               | /applicant/a      | TOO_MANY_DIGITS",
                "extra       | null                               | /extra            | UNKNOWN_MEMBER",
                "Procedure   | \"every-type\"                     | /Procedure        | UNKNOWN_MEMBER",
                "documents   | {}                                 | /documents        | WRONG_TYPE",
                "documents   | [null]                             | /documents/0      | WRONG_TYPE",
                "documents   | [\"photos-2x3\"]                   | /documents/0      | WRONG_TYPE",
                "documents   | [{}]                               | /documents/0/type | REQUIRED",
                "documents   | [{\"type\": 1}]                    | /documents/0/type | WRONG_TYPE",
                "documents   | [{\"type\": \"photos\"}]           | /documents/0/type | UNKNOWN_DOCUMENT",
                "documents   | [{\"type\": \"photos-2x3\", \"copies\": 0}]     | /documents/0/copies | OUT_OF_RANGE",
                "documents   | [{\"type\": \"photos-2x3\", \"copies\": 10001}] | /documents/0/copies | OUT_OF_RANGE",
                "documents   | [{\"type\": \"photos-2x3\", \"copies\": 1.5}]   | /documents/0/copies | NOT_WHOLE",
                "documents   | [{\"type\": \"photos-2x3\", \"copies\": \"1\"}] | /documents/0/copies | WRONG_TYPE",
                "documents   | [{\"type\": \"photos-2x3\", \"name\": null}]    | /documents/0/name   | UNKNOWN_MEMBER",
                "facts       | []                                 | /facts            | WRONG_TYPE",
                "items       | []                                 | /items            | TOO_FEW",
                "items       | {\"ref\": \"1\"}                   | /items            | WRONG_TYPE",
                "items       | [{}]                               | /items/0/ref      | REQUIRED",
                "items       | [{\"ref\": \" \\u00a0\"}]          | /items/0/ref      | REQUIRED",
                "items       | [{\"ref\": 1}]                     | /items/0/ref      | WRONG_TYPE",
                "items       | [{\"ref\": \"1\"}, {\"ref\": \"1\"}]              | /items/1/ref | DUPLICATE_REF",
                "items       | [{\"ref\": \"1\", \"events\": []}]                | /items/0/events | UNKNOWN_MEMBER",
                "items       | [{\"ref\": \"1\", \"facts\": {\"convicted\": 1}}] | /items/0/facts/convicted | WRONG_TYPE",
                "items       | [{\"ref\": \"1\", \"documents\": [{\"type\": \"x\"}]}] | /items/0/documents/0/type | UNKNOWN_DOCUMENT",
                "events      | [{\"on\": \"2024-10-16\"}]         | /events/0/type    | REQUIRED",
                "events      | [{\"type\": \"REFUSED\", \"on\": \"2024-10-16\"}]  | /events/0/type | UNKNOWN_EVENT",
                "events      | [{\"type\": \"RECEIVED\", \"at\": \"2024-10-16T09:15:00Z\"}] | /events/0/type | UNKNOWN_EVENT",
                "events      | [{\"type\": \"REFUSED_ASSIGNMENT\"}]                | /events/0/on | REQUIRED",
                "events      | [{\"type\": \"SUPPLEMENT_RECEIVED\", \"at\": null}] | /events/0/at | REQUIRED",
                "events      | [{\"type\": \"SUPPLEMENT_RECEIVED\", \"on\": \"2024-10-16\"}] | /events/0/on | WRONG_WHEN",
                "events      | [{\"type\": \"REFUSED_ASSIGNMENT\", \"at\": \"2024-10-16T09:15:00Z\"}] | /events/0/at | WRONG_WHEN",
                "events      | [{\"type\": \"REFUSED_ASSIGNMENT\", \"on\": \"2024-10-16\", \"at\": \"2024-10-16T09:15:00Z\"}] | /events/0/at | WRONG_WHEN",
                "events      | [{\"type\": \"REFUSED_ASSIGNMENT\", \"on\": \"2024-10-16T09:15:00Z\"}] | /events/0/on | NOT_A_DATE",
                "events      | [{\"type\": \"REFUSED_ASSIGNMENT\", \"on\": \"2024-10-16\", \"facts\": {\"beyondLaw\": true}}] | /events/0/facts/beyondLaw | UNKNOWN_FACT",
                "events      | [{\"type\": \"MEMBERS_VOTED\", \"on\": \"2024-10-16\", \"facts\": {\"votesFor\": 1001}}] | /events/0/facts/votesFor | OUT_OF_RANGE",
                "events      | [{\"type\": \"SUPPLEMENT_RECEIVED\", \"at\": \"2024-10-16T09:15:00Z\", \"facts\": {\"x\": null}}] | /events/0/facts/x | UNKNOWN_FACT"
            })
    void one_wrong_member_is_one_fault(String member, String json, String pointer, String code) {
        Request request = Request.lawful().with(member, json);

        assertThat(places(request.read())).containsExactly(code + " " + pointer);
        assertThat(faults(request.read())).allSatisfy(DossierFaultsTest::tellsInBothLanguages);
    }

    @ParameterizedTest(name = "{0} = {1} is {2}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "fullNam                 | \"An\"                 | UNKNOWN_FACT",
                "fullName                | 7                      | WRONG_TYPE",
                "fullName                | [\"An\"]               | WRONG_TYPE",
                "convicted               | \"true\"               | WRONG_TYPE",
                "convicted               | 0                      | WRONG_TYPE",
                "legalFieldMonths        | \"24\"                 | WRONG_TYPE",
                "legalFieldMonths        | true                   | WRONG_TYPE",
                "legalFieldMonths        | 23.5                   | NOT_WHOLE",
                "legalFieldMonths        | 1e-99                  | NOT_WHOLE",
                "legalFieldMonths        | -1                     | OUT_OF_RANGE",
                "legalFieldMonths        | 1201                   | OUT_OF_RANGE",
                "legalFieldMonths        | 9223372036854775808    | OUT_OF_RANGE",
                "legalFieldMonths        | 18446744073709551616   | OUT_OF_RANGE",
                "legalFieldMonths        | 1e100                  | OUT_OF_RANGE",
                "legalFieldMonths        | 1e101                  | TOO_MANY_DIGITS",
                "legalFieldMonths        | 0e-999999999999        | TOO_MANY_DIGITS",
                "evaluationYear          | 1999                   | OUT_OF_RANGE",
                "councilTotalScore       | 100.0000000001         | OUT_OF_RANGE",
                "councilTotalScore       | -1e-100                | OUT_OF_RANGE",
                "changePercent           | -12.51                 | OUT_OF_RANGE",
                "recognitionDecisionDate | \"2024-02-30\"         | NOT_A_DATE",
                "recognitionDecisionDate | \"2100-02-29\"         | NOT_A_DATE",
                "recognitionDecisionDate | \"2024-2-3\"           | NOT_A_DATE",
                "recognitionDecisionDate | \"03/02/2024\"         | NOT_A_DATE",
                "recognitionDecisionDate | \"20240203\"           | NOT_A_DATE",
                "recognitionDecisionDate | \"2024-10-16T00:00:00Z\" | NOT_A_DATE",
                "recognitionDecisionDate | \"２０２４-10-16\"     | NOT_A_DATE",
                "recognitionDecisionDate | \"\"                   | NOT_A_DATE",
                "recognitionDecisionDate | 20240203               | WRONG_TYPE",
                "recognitionDecisionDate | \"1899-12-31\"         | OUT_OF_RANGE",
                "recognitionDecisionDate | \"2201-01-01\"         | OUT_OF_RANGE",
                "resignationReason       | \"health\"             | NOT_AN_OPTION",
                "resignationReason       | \"Nhãn HEALTH\"        | NOT_AN_OPTION",
                "resignationReason       | \"HEALTH \"            | NOT_AN_OPTION",
                "resignationReason       | \"\"                   | NOT_AN_OPTION",
                "resignationReason       | 1                      | WRONG_TYPE"
            })
    void one_wrong_fact_is_one_fault(String fact, String json, String code) {
        Request request = Request.lawful().withFact(fact, json);

        assertThat(places(request.read())).containsExactly(code + " /facts/" + fact);
        assertThat(faults(request.read())).allSatisfy(DossierFaultsTest::tellsInBothLanguages);
    }

    @Test
    void both_required_members_are_missed_at_once() {
        assertThat(places(Request.read("{}"))).containsExactly("REQUIRED /procedure", "REQUIRED /receivedAt");
    }

    @Test
    void everything_wrong_is_listed_at_once() {
        String json = """
                {"procedure": "every-type", "receivedAt": "2024-10-16T09:15:00", "chanel": "ONLINE",
                 "documents": [{"type": "photo-2x3", "copies": 0}],
                 "facts": {"convicted": "true", "legalFieldMonth": 3, "convicted": true},
                 "events": [{"type": "REFUSED_ASSIGNMENT", "on": "2024-02-30"}],
                 "items": [{"ref": "1", "facts": {"feeAmount": -1}}]}
                """;

        assertThat(places(Request.read(json)))
                .containsExactly(
                        "DUPLICATE_MEMBER /facts/convicted",
                        "UNKNOWN_MEMBER /chanel",
                        "NO_OFFSET /receivedAt",
                        "UNKNOWN_DOCUMENT /documents/0/type",
                        "OUT_OF_RANGE /documents/0/copies",
                        "WRONG_TYPE /facts/convicted",
                        "UNKNOWN_FACT /facts/legalFieldMonth",
                        "OUT_OF_RANGE /items/0/facts/feeAmount",
                        "NOT_A_DATE /events/0/on");
    }

    @Test
    void of_an_unknown_procedure_all_is_checked_that_needs_no_vocabulary() {
        String json = """
                {"procedure": "nobody-knows", "receivedAt": "2024-10-16", "facts": {"x": 1}, "documents": [{"type": "x", "copies": -1}],
                 "events": [{"type": "X"}, {"type": "Y", "on": "2024-13-01"}], "items": [{"facts": {"y": 2}}]}
                """;

        assertThat(places(Request.read(json)))
                .containsExactly(
                        "UNKNOWN_PROCEDURE /procedure",
                        "NOT_A_MOMENT /receivedAt",
                        "OUT_OF_RANGE /documents/0/copies",
                        "REQUIRED /items/0/ref",
                        "WRONG_WHEN /events/0",
                        "NOT_A_DATE /events/1/on");
    }

    @Test
    void a_misspelt_name_is_answered_with_the_one_most_like_it() {
        Fault fault =
                faults(Request.lawful().withFact("legalFieldMonth", "3").read()).get(0);

        assertThat(fault.detail().vi())
                .isEqualTo("Ở đây không có thông tin \"legalFieldMonth\". Có phải \"legalFieldMonths\"?");
        assertThat(fault.detail().en())
                .isEqualTo("There is no fact \"legalFieldMonth\" here. Did you mean \"legalFieldMonths\"?");
    }

    @Test
    void a_value_out_of_range_is_answered_with_the_range_and_its_unit() {
        Fault fault = faults(
                        Request.lawful().withFact("legalFieldMonths", "1201").read())
                .get(0);

        assertThat(fault.detail().vi()).isEqualTo("Đang là 1201; cần một giá trị từ 0 đến 1200 tháng.");
        assertThat(fault.detail().en()).isEqualTo("This is 1201; a value from 0 to 1200 tháng is expected.");
    }

    @Test
    void what_is_quoted_is_short_and_on_one_line() {
        String name = "dòng\\n" + "x".repeat(5_000);

        Fault fault = faults(Request.lawful()
                        .withFact("resignationReason", "\"" + name + "\"")
                        .read())
                .get(0);

        assertThat(fault.detail().vi())
                .hasSizeLessThan(150)
                .doesNotContain("\n")
                .contains("\"dòng␣xxx");
    }

    @Test
    void past_two_hundred_faults_only_their_number_is_told() {
        String events = IntStream.range(0, 250).mapToObj(i -> "7").collect(Collectors.joining(",", "[", "]"));

        List<Fault> faults = faults(Request.lawful().with("events", events).read());

        assertThat(faults).hasSize(201);
        assertThat(faults.get(199).pointer()).isEqualTo("/events/199");
        assertThat(faults.get(200).code()).isEqualTo("TOO_MANY_FAULTS");
        assertThat(faults.get(200).detail().en()).startsWith("50 more faults");
    }

    @Test
    void lists_and_texts_beyond_their_bounds_are_refused() {
        String papers = "[" + "{\"type\": \"photos-2x3\"},".repeat(500) + "{\"type\": \"photos-2x3\"}]";
        String events = "[" + "{\"type\": \"REFUSED_ASSIGNMENT\", \"on\": \"2024-10-16\"},".repeat(1_000)
                + "{\"type\": \"REFUSED_ASSIGNMENT\", \"on\": \"2024-10-16\"}]";
        String items = IntStream.rangeClosed(0, 1_000)
                .mapToObj(i -> "{\"ref\": \"" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));

        Request request = Request.lawful()
                .with("documents", papers)
                .with("events", events)
                .with("items", items)
                .with("dossierCode", "\"" + "x".repeat(201) + "\"")
                .with("agencyCode", "\"" + "x".repeat(201) + "\"")
                .withFact("fullName", "\"" + "x".repeat(10_001) + "\"");

        assertThat(places(request.read()))
                .containsExactlyInAnyOrder(
                        "TOO_MANY /documents",
                        "TOO_MANY /events",
                        "TOO_MANY /items",
                        "TOO_LONG /dossierCode",
                        "TOO_LONG /agencyCode",
                        "TOO_LONG /facts/fullName");
    }

    private static void tellsInBothLanguages(Fault fault) {
        assertThat(fault.detail().vi())
                .isNotBlank()
                .doesNotContain("{}", "%s")
                .isNotEqualTo(fault.detail().en());
        assertThat(fault.detail().en()).isNotBlank().doesNotContain("{}", "%s");
    }

    public static List<Fault> faults(ParsedDossier parsed) {
        return parsed instanceof ParsedDossier.Faulty faulty ? faulty.faults() : List.of();
    }

    public static List<String> places(ParsedDossier parsed) {
        return faults(parsed).stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }
}

package vn.thamtra.dossier.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.Item;
import vn.thamtra.dossier.json.Numerals;

/** What a lawful request becomes. */
class DossierReaderTest {
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2024-10-16T09:15:00+07:00");

    @Test
    void every_member_of_the_contract_finds_its_place() {
        String json = """
                {
                  "procedure": "prov-legal-reporter-recognition",
                  "dossierCode": "H42.10-241016-0001",
                  "agencyCode": "H42.10",
                  "receivedAt": "2024-10-16T09:15:00+07:00",
                  "channel": "DOCUMENT_SYSTEM",
                  "applicant": { "name": "Sở Y tế tỉnh Ninh Bình", "people": [1, {"a": null}] },
                  "documents": [ { "type": "proposal-letter", "copies": 1 } ],
                  "facts": { "applicantLevel": "PROVINCE", "fullName": "Nguyễn Văn An", "lawDegree": true, "legalFieldMonths": 23 },
                  "items": [ { "ref": "1", "facts": {"lawDegree": false}, "documents": [{"type": "proposal-letter"}] } ],
                  "events": [ { "type": "SUPPLEMENT_REQUESTED", "at": "2024-10-18T10:00:00+07:00", "facts": {"beyondLaw": false} },
                              { "type": "DECISION_ISSUED", "on": "2024-10-21" } ],
                  "asOf": "2024-10-18T11:00:00+07:00"
                }
                """;

        ParsedDossier parsed = Request.read(json);

        assertThat(parsed)
                .isEqualTo(new ParsedDossier.Read(new Dossier(
                        "prov-legal-reporter-recognition",
                        "H42.10-241016-0001",
                        "H42.10",
                        RECEIVED,
                        Channel.DOCUMENT_SYSTEM,
                        Map.of("proposal-letter", 1),
                        Map.of(
                                "applicantLevel",
                                "PROVINCE",
                                "fullName",
                                "Nguyễn Văn An",
                                "lawDegree",
                                true,
                                "legalFieldMonths",
                                23L),
                        List.of(
                                new Event(
                                        "SUPPLEMENT_REQUESTED",
                                        OffsetDateTime.parse("2024-10-18T10:00:00+07:00"),
                                        null,
                                        Map.of("beyondLaw", false)),
                                new Event("DECISION_ISSUED", null, LocalDate.of(2024, 10, 21), Map.of())),
                        List.of(new Item("1", Map.of("lawDegree", false), Map.of("proposal-letter", 1))),
                        OffsetDateTime.parse("2024-10-18T11:00:00+07:00"))));
    }

    @Test
    void only_the_procedure_and_the_receipt_must_be_given() {
        Dossier dossier = Request.lawful().dossier();

        assertThat(dossier)
                .isEqualTo(new Dossier(
                        "every-type", null, RECEIVED, null, Map.of(), Map.of(), List.of(), List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dossierCode",
                "agencyCode",
                "channel",
                "applicant",
                "documents",
                "facts",
                "items",
                "events",
                "asOf"
            })
    void null_is_the_same_as_absent(String member) {
        Dossier dossier = Request.lawful().with(member, "null").dossier();

        assertThat(dossier).isEqualTo(Request.lawful().dossier());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fullName",
                "recognitionDecisionDate",
                "resignationReason",
                "convicted",
                "legalFieldMonths",
                "councilTotalScore"
            })
    void a_fact_given_as_null_is_absent(String fact) {
        Dossier dossier = Request.lawful().withFact(fact, "null").dossier();

        assertThat(dossier.facts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "\"\\t\\n\"", "\"\\u00a0\\u3000\"", "\"\\u200b\\ufeff\""})
    void a_text_in_which_nobody_sees_anything_is_absent(String blank) {
        Dossier dossier = Request.lawful().withFact("fullName", blank).dossier();

        assertThat(dossier.facts()).isEmpty();
    }

    @Test
    void a_text_is_kept_as_it_was_written() {
        Dossier dossier = Request.lawful()
                .withFact("fullName", "\" Nguye\u0302\u0303n\\u0020\\ud83d\\ude00 \"")
                .dossier();

        assertThat(dossier.facts()).isEqualTo(Map.of("fullName", " Nguye\u0302\u0303n \ud83d\ude00 "));
    }

    @ParameterizedTest
    @CsvSource({
        "24, 24",
        "24.0, 24",
        "2.4e1, 24",
        "2400E-2, 24",
        "-0, 0",
        "0.0, 0",
        "-0.0e5, 0",
        "1200, 1200",
        "0e99, 0"
    })
    void a_whole_number_is_whole_however_it_is_written(String written, long value) {
        Dossier dossier = Request.lawful().withFact("legalFieldMonths", written).dossier();

        assertThat(dossier.facts()).isEqualTo(Map.of("legalFieldMonths", value));
    }

    @ParameterizedTest
    @CsvSource({"80, 80", "80.0, 80", "8e1, 80", "79.5, 79.5", "79.50, 79.5", "0.000, 0", "1e-99, 1e-99", "100, 100"})
    void equal_decimals_are_equal_values(String written, BigDecimal value) {
        Dossier dossier =
                Request.lawful().withFact("councilTotalScore", written).dossier();

        assertThat(dossier.facts())
                .isEqualTo(Map.of(
                        "councilTotalScore",
                        new BigDecimal(Numerals.exact(value.toString()).toPlainString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2000-02-29", "1900-01-01", "2200-12-31", "2024-12-31"})
    void a_day_of_the_calendar_is_a_date(String day) {
        Dossier dossier = Request.lawful()
                .withFact("recognitionDecisionDate", "\"" + day + "\"")
                .dossier();

        assertThat(dossier.facts()).isEqualTo(Map.of("recognitionDecisionDate", LocalDate.parse(day)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-10-16T09:15:00Z",
                "2024-10-16T09:15:00.5+07:00",
                "2024-10-16T09:15:00.123456789-11:30",
                "2024-10-16T23:59:59+00:00",
                "2024-02-29T00:00:00+18:00",
                "1900-01-01T00:00:00-18:00"
            })
    void a_moment_keeps_its_offset(String moment) {
        Dossier dossier =
                Request.lawful().with("receivedAt", "\"" + moment + "\"").dossier();

        assertThat(dossier.receivedAt()).isEqualTo(OffsetDateTime.parse(moment));
        assertThat(dossier.receivedAt().getOffset())
                .isEqualTo(OffsetDateTime.parse(moment).getOffset());
    }

    @Test
    void a_type_of_document_listed_twice_has_the_copies_of_both() {
        Dossier dossier = Request.lawful().with("documents", """
                        [{"type": "photos-2x3", "copies": 2}, {"type": "dismissal-proposal"},
                         {"type": "photos-2x3", "copies": null}, {"type": "photos-2x3", "copies": 3.0}]""").dossier();

        assertThat(dossier.documents()).isEqualTo(Map.of("photos-2x3", 6, "dismissal-proposal", 1));
    }

    @Test
    void several_events_of_one_type_are_kept_in_their_order() {
        Dossier dossier = Request.lawful().with("events", """
                        [{"type": "REFUSED_ASSIGNMENT", "on": "2024-11-06", "at": null},
                         {"type": "REFUSED_ASSIGNMENT", "on": "2024-08-05", "facts": {"legitimateReason": null}}]""").dossier();

        assertThat(dossier.events())
                .containsExactly(
                        new Event("REFUSED_ASSIGNMENT", null, LocalDate.of(2024, 11, 6), Map.of()),
                        new Event("REFUSED_ASSIGNMENT", null, LocalDate.of(2024, 8, 5), Map.of()));
    }

    @Test
    void a_fact_that_an_item_gives_as_null_is_absent_there() {
        Dossier dossier = Request.lawful()
                .with("facts", "{\"convicted\": true}")
                .with("items", "[{\"ref\": \"1\", \"facts\": {\"convicted\": null}}, {\"ref\": \"2\"}]")
                .dossier();

        assertThat(dossier.facts()).isEqualTo(Map.of("convicted", true));
        assertThat(dossier.items())
                .containsExactly(new Item("1", Map.of(), Map.of()), new Item("2", Map.of(), Map.of()));
    }

    @Test
    void a_dossier_may_be_judged_at_the_very_moment_of_its_receipt() {
        Dossier dossier =
                Request.lawful().with("asOf", "\"2024-10-16T02:15:00Z\"").dossier();

        assertThat(dossier.asOf()).isEqualTo(OffsetDateTime.parse("2024-10-16T02:15:00Z"));
    }

    @Test
    void anything_goes_in_an_applicant() {
        ParsedDossier parsed = Request.lawful()
                .with("applicant", "{\"\": [[], {}, 1e5, true, \"\"], \"procedure\": 7, \"deep\": {\"er\": [0]}}")
                .read();

        assertThat(parsed).isInstanceOf(ParsedDossier.Read.class);
    }

    @Test
    void as_much_as_the_bounds_allow_is_read() {
        String letter = "\"" + "\ud83d\ude00".repeat(10_000) + "\"";
        String papers =
                "[" + "{\"type\": \"photos-2x3\", \"copies\": 10000},".repeat(499) + "{\"type\": \"photos-2x3\"}]";
        String applicant = "{\"a\":" + "[".repeat(30) + "]".repeat(30) + "}";

        Dossier dossier = Request.lawful()
                .with("dossierCode", "\"" + "\ud83d\ude00".repeat(200) + "\"")
                .with("documents", papers)
                .with("applicant", applicant)
                .withFact("fullName", letter)
                .dossier();

        assertThat(dossier.documents()).isEqualTo(Map.of("photos-2x3", 4_990_001));
    }
}

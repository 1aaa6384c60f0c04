package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Verdict;

/** One day before, on and one day after every day on which the law changed. */
class BoundariesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dist-legal-reporter-recognition",
                "dist-legal-reporter-dismissal",
                "dist-commune-legal-access-standard",
                "dist-legal-document-inspection",
                "dist-legal-document-review",
                "dist-legal-document-systematization",
                "dist-legal-document-drafting"
            })
    void district_procedures_end_with_the_districts(String procedure) {
        Received dossier = Received.example(procedure).with("lawConfirmed", true);

        assertThat(dossier.on(LocalDate.of(2025, 6, 29)).outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(dossier.on(LocalDate.of(2025, 6, 30)).outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(dossier.on(LocalDate.of(2025, 7, 1)).reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.kind()).isEqualTo(ReasonKind.BARRED);
                    assertThat(reason.rule()).isEqualTo("R-GEN-01");
                    assertThat(reason.readings()).containsExactly("B-55");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-08,dist-legal-reporter-recognition",
        "2024-10-08,prov-legal-reporter-recognition",
        "2018-12-23,one-stop-intake",
        "2018-06-20,one-stop-staffing",
        "2017-12-31,prov-legal-aid-collaborator-card",
        "2010-06-30,criminal-record-certificate-v1"
    })
    void nothing_is_judged_by_a_law_that_has_not_begun(LocalDate dayBefore, String example) {
        Received dossier = Received.example(example);

        assertThat(rules(dossier.on(dayBefore), ReasonKind.BARRED)).containsExactly("R-GEN-01");
        assertThat(dossier.on(dayBefore).reasons().get(0).readings()).isEmpty();
        assertThat(dossier.on(dayBefore.plusDays(1)).outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(dossier.on(dayBefore.plusDays(2)).outcome()).isEqualTo(Outcome.ACCEPT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-29,JUSTICE_DEPARTMENT,-",
        "2026-06-29,POLICE,R-LLTP-17",
        "2026-06-30,JUSTICE_DEPARTMENT,-",
        "2026-06-30,POLICE,R-LLTP-17",
        "2026-07-01,JUSTICE_DEPARTMENT,R-LLTP26-01",
        "2026-07-01,POLICE,-",
        "2026-07-02,JUSTICE_DEPARTMENT,R-LLTP26-01",
        "2026-07-02,POLICE,-"
    })
    void criminal_records_go_from_the_justice_departments_to_the_police(
            LocalDate day, String receivingBody, String bar) {
        Received dossier = Received.example("criminal-record-certificate").with("receivingBody", receivingBody);

        assertThat(rules(dossier.on(day), ReasonKind.BARRED)).isEqualTo(bar.equals("-") ? List.of() : List.of(bar));
    }

    @Test
    void the_day_changes_at_midnight_in_vietnam() {
        Received dossier = Received.example("criminal-record-certificate");
        OffsetDateTime newLaw = OffsetDateTime.parse("2026-06-30T17:00:00Z");

        assertThat(dossier.at(Shipped.RULEBOOK, newLaw.minusSeconds(1)).effectiveFrom())
                .isEqualTo(LocalDate.of(2010, 7, 1));
        assertThat(dossier.at(Shipped.RULEBOOK, newLaw).effectiveFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "criminal-record-certificate-v1,identity-copy,2018-12-23,false",
        "criminal-record-certificate-v1,identity-copy,2018-12-24,true",
        "criminal-record-certificate-v1,identity-copy,2018-12-25,true",
        "criminal-record-certificate-v1,identity-copy,2025-06-29,true",
        "criminal-record-certificate-v1,identity-copy,2025-06-30,true",
        "criminal-record-certificate-v1,identity-copy,2025-07-01,false",
        "prov-legal-aid-collaborator-card-reissue,reissue-application,2018-12-23,false",
        "prov-legal-aid-collaborator-card-reissue,reissue-application,2018-12-24,true",
        "prov-legal-aid-collaborator-card-reissue,reissue-application,2025-06-30,true",
        "prov-legal-aid-collaborator-card-reissue,reissue-application,2025-07-01,false"
    })
    void the_one_stop_rules_hold_in_other_procedures_while_their_own_is_in_force(
            String example, String missing, LocalDate day, boolean held) {
        Verdict verdict = Received.example(example).without(missing).on(day);

        assertThat(verdict.outcome()).isEqualTo(Outcome.SUPPLEMENT);
        assertThat(verdict.deadlines().stream()
                        .anyMatch(deadline -> deadline.id().equals("R-OSS-21")))
                .isEqualTo(held);
    }

    @Test
    void the_numbers_of_the_printed_forms_are_those_of_the_decree_in_force() {
        Received byBook = Received.example("one-stop-intake").with("eSystem", false);

        assertThat(byBook.on(LocalDate.of(2025, 6, 29)).forms()).contains("01", "06");
        assertThat(byBook.on(LocalDate.of(2025, 6, 30)).forms()).contains("01", "06");
        // the forms of the next circular are not in the rulebook: those of the one before would be the wrong paper
        assertThat(byBook.on(LocalDate.of(2025, 7, 1)).forms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "prov-legal-reporter-recognition,2025-10-21",
        "prov-legal-reporter-dismissal,2025-10-21",
        "prov-implementing-decision-list,2025-03-31",
        "prov-legal-document-inspection,2025-03-31",
        "prov-legal-document-review,2025-03-31",
        "prov-legal-document-systematization,2025-03-31",
        "prov-legal-document-drafting,2025-03-31",
        "prov-national-law-database-update,2025-06-30",
        "prov-justice-unit-ranking,2025-06-30",
        "prov-legal-aid-collaborator-card,2026-06-30",
        "prov-legal-aid-collaborator-card-reissue,2026-06-30",
        "prov-legal-aid-collaborator-card-revocation,2026-06-30"
    })
    void past_the_day_the_law_was_confirmed_for_the_answer_says_so_and_does_not_change(
            String procedure, LocalDate confirmed) {
        Received dossier = Received.example(procedure).with("lawConfirmed", true);
        Verdict after = dossier.on(confirmed.plusDays(1));

        assertThat(rules(dossier.on(confirmed.minusDays(1)), ReasonKind.NOTICE)).doesNotContain("R-GEN-02");
        assertThat(rules(dossier.on(confirmed), ReasonKind.NOTICE)).doesNotContain("R-GEN-02");
        assertThat(after.outcome()).isEqualTo(dossier.on(confirmed).outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(after.reasons())
                .filteredOn(reason -> reason.rule().equals("R-GEN-02"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.kind()).isEqualTo(ReasonKind.NOTICE))
                .satisfies(reason -> assertThat(reason.subject()).isEqualTo("receivedAt"))
                .satisfies(reason -> assertThat(reason.readings()).containsExactly("RD-24"));
    }

    @ParameterizedTest
    @CsvSource({
        "criminal-record-certificate-v1,2017-12-20,true",
        "criminal-record-certificate-v1,2018-01-02,false",
        "prov-legal-aid-collaborator-card-reissue,2026-12-24,false",
        "prov-legal-aid-collaborator-card-reissue,2026-12-28,true",
        "prov-legal-document-review,2027-01-04,false"
    })
    void a_limit_that_reaches_into_a_year_without_known_holidays_says_so(
            String example, LocalDate day, boolean uncertain) {
        Verdict verdict = Received.example(example).with("lawConfirmed", true).on(day);

        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(verdict.reasons())
                .filteredOn(reason -> reason.rule().equals("R-GEN-04"))
                .hasSize(uncertain ? 1 : 0)
                .allSatisfy(reason -> assertThat(reason.kind()).isEqualTo(ReasonKind.NOTICE))
                .allSatisfy(reason -> assertThat(reason.subject()).isEqualTo("deadline"));
    }

    private static List<String> rules(Verdict verdict, ReasonKind kind) {
        return verdict.reasons().stream()
                .filter(reason -> reason.kind() == kind)
                .map(Reason::rule)
                .toList();
    }
}

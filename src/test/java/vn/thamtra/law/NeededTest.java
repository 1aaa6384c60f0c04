package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.verdict.Needed;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Verdict;

/** What is asked for when a dossier cannot be decided: the least that may decide it. */
class NeededTest {

    @ParameterizedTest
    @CsvSource({
        "dist-commune-legal-access-standard,submissionKind,2025-01-08",
        "one-stop-staffing,siteLevel,2024-04-02",
        "prov-justice-unit-ranking,requestType,2025-03-05",
        "criminal-record-certificate,requesterKind,2026-07-08",
        "prov-legal-document-drafting,draftVariant,2024-11-08"
    })
    void while_it_is_open_what_is_submitted_only_that_is_asked_for(String procedure, String fact, LocalDate day) {
        Verdict verdict = Received.example(procedure).lacking(fact).on(day);

        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.needed()).extracting(Needed::fact).containsExactly(fact);
    }

    @Test
    void a_criterion_that_may_not_apply_asks_whether_it_does_before_it_asks_for_what_it_needs() {
        Received nothingKnown = Received.example("one-stop-staffing")
                .lacking("siteLevel")
                .lacking("rank")
                .lacking("fieldMonths");

        Verdict verdict = nothingKnown.on(LocalDate.of(2024, 4, 2));

        assertThat(verdict.needed()).extracting(Needed::fact).containsExactly("siteLevel");
        assertThat(verdict.needed().get(0).askedBy()).contains("R-STF-02", "R-STF-03", "R-STF-07");
    }

    @Test
    void a_criterion_that_applies_asks_for_all_that_its_row_lacks() {
        Received atTheProvince =
                Received.example("one-stop-staffing").lacking("rank").lacking("fieldMonths");

        Verdict verdict = atTheProvince.on(LocalDate.of(2024, 4, 2));

        assertThat(verdict.needed()).extracting(Needed::fact).containsExactly("rank", "fieldMonths");
    }
}

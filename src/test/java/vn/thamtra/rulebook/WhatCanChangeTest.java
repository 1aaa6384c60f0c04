package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thamtra.dossier.Change;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.explanation.Remedy;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** A remedy names only what can be changed; what only time changes is told as a date. */
class WhatCanChangeTest {
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2024-11-05T09:00:00+07:00");
    private static final String NOT_TOLD = "-";
    private static final Rulebook RULEBOOK = ((Rulebook.Opening.Opened) Rulebook.open(
                    RulebookFiles.fromDirectory(Path.of("")), CompileCache.in(Path.of("target/compiled-rules"))))
            .rulebook();

    private static Remedy remedy(Map<String, Object> other) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "siteLevel",
                "PROVINCE",
                "generalStandards",
                true,
                "rank",
                "SPECIALIST",
                "fieldMonths",
                40L,
                "latestRating",
                "GOOD",
                "goodMorals",
                true,
                "highResponsibility",
                true,
                "politeConduct",
                true,
                "termMonths",
                12L));
        facts.putAll(other);
        facts.values().removeIf(NOT_TOLD::equals);
        Dossier dossier =
                new Dossier("one-stop-staffing", null, RECEIVED, null, Map.of(), facts, List.of(), List.of(), RECEIVED);
        return RULEBOOK.explain(dossier, RECEIVED).remedy();
    }

    @Test
    void a_lawful_posting_needs_nothing() {
        assertThat(remedy(Map.of()).answer()).isEqualTo(Remedy.Answer.NOT_NEEDED);
    }

    @Test
    void a_time_of_service_that_is_too_short_is_told_as_the_month_from_which_it_is_long_enough() {
        Remedy remedy = remedy(Map.of("fieldMonths", 35L));

        assertThat(remedy.answer()).isEqualTo(Remedy.Answer.FOUND);
        assertThat(remedy.changes()).hasSize(1);
        assertThat(remedy.changes().get(0).id()).isEqualTo("fieldMonths");
        assertThat(remedy.changes().get(0).becomes().vi()).endsWith("(từ tháng 12/2024)");
        assertThat(remedy.changes().get(0).becomes().en()).endsWith("(from December 2024)");
    }

    @Test
    void a_rating_that_was_given_is_never_proposed_otherwise_and_one_that_is_not_told_may_be_told() {
        Remedy given = remedy(Map.of("latestRating", "NOT_COMPLETED"));

        assertThat(given.answer()).isEqualTo(Remedy.Answer.NONE);
        assertThat(given.inTheWay()).isNotEmpty();
        assertThat(given.changes()).isEmpty();
        assertThat(remedy(Map.of("latestRating", NOT_TOLD)).changes())
                .extracting(Remedy.Change::id)
                .containsExactly("latestRating");
    }

    @Test
    void what_the_applicant_can_arrange_is_proposed() {
        Remedy remedy = remedy(Map.of("termMonths", 3L));

        assertThat(remedy.changes()).extracting(Remedy.Change::id).containsExactly("termMonths");
        assertThat(remedy.changes().get(0).becomes().vi()).doesNotContain("từ tháng");
    }

    @Test
    void every_fact_an_applicant_gives_says_how_it_can_change() {
        assertThat(RULEBOOK.versions("one-stop-staffing")
                        .get(0)
                        .vocabulary()
                        .facts()
                        .values())
                .filteredOn(fact -> !fact.attestation())
                .extracting(fact -> fact.change())
                .contains(Change.BY_APPLICANT, Change.BY_TIME, Change.NEVER);
    }
}

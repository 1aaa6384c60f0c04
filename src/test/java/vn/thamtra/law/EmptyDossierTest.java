package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.ProcedureTables;

/** Nothing submitted is accepted nowhere, but where the texts prescribe nothing, and then the officer is told so. */
class EmptyDossierTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @TestFactory
    Stream<DynamicTest> a_dossier_in_which_nothing_was_submitted_is_accepted_on_no_day_or_told_to_be_complete() {
        return Shipped.workbooks().stream()
                .map(workbook -> DynamicTest.dynamicTest(workbook.file(), () -> onItsDays(workbook)));
    }

    private static void onItsDays(ProcedureTables workbook) {
        for (LocalDate day : days(workbook)) {
            for (boolean confirmed : new boolean[] {false, true}) {
                Verdict verdict = judged(workbook.id(), day, confirmed);

                if (verdict.outcome() == Outcome.ACCEPT) {
                    assertThat(prescribesNothing(workbook)).as("%s", day).isTrue();
                    assertThat(verdict.reasons())
                            .as("%s", day)
                            .anyMatch(reason -> reason.kind() == ReasonKind.NOTICE
                                    && reason.message().vi().contains("không quy định"));
                }
            }
        }
    }

    /** The first and last days of the version, of its rows and of what it rests on, and those beside them. */
    private static NavigableSet<LocalDate> days(ProcedureTables workbook) {
        LocalDate last = workbook.effectiveTo() == null ? TODAY : workbook.effectiveTo();
        Stream<LocalDate> ofRows = workbook.rows().stream().flatMap(row -> bounds(row.days()));
        Stream<LocalDate> ofLaw = workbook.restsOn().stream()
                .flatMap(instrument -> bounds(new Days(instrument.inForceFrom(), instrument.inForceTo())));
        Stream<LocalDate> own = bounds(new Days(workbook.effectiveFrom(), last));
        Stream<LocalDate> confirmed = bounds(new Days(null, workbook.confirmedUntil()));
        NavigableSet<LocalDate> days = new TreeSet<>();
        Stream.of(ofRows, ofLaw, own, confirmed, Stream.of(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1)))
                .flatMap(each -> each)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .filter(day -> !day.isBefore(workbook.effectiveFrom()) && !day.isAfter(last))
                .forEach(days::add);
        return days;
    }

    private static Stream<LocalDate> bounds(Days days) {
        return Stream.of(days.from(), days.to()).filter(Objects::nonNull);
    }

    private static boolean prescribesNothing(ProcedureTables workbook) {
        return workbook.requirements().isEmpty() && workbook.alternatives().isEmpty();
    }

    private static Verdict judged(String procedure, LocalDate day, boolean confirmed) {
        Map<String, Object> facts = confirmed ? Map.of("lawConfirmed", true) : Map.of();
        Dossier empty = new Dossier(
                procedure, null, Tried.at(day, LocalTime.of(9, 0)), null, Map.of(), facts, List.of(), List.of(), null);
        return Shipped.RULEBOOK.evaluate(empty, Tried.at(day, LocalTime.of(17, 0)));
    }

    @Test
    void only_systematization_prescribes_nothing() {
        assertThat(Shipped.workbooks().stream()
                        .filter(EmptyDossierTest::prescribesNothing)
                        .map(ProcedureTables::id))
                .containsExactlyInAnyOrder(
                        "prov-legal-document-systematization", "dist-legal-document-systematization");
    }
}

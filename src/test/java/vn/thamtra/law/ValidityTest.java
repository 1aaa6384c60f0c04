package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/** The law of the day a dossier was received: one answer every day, and none of a day before or after. */
class ValidityTest {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    /** First day, last day, and the last day for which the law was confirmed; {@code -} is open. */
    private static final Map<String, List<Period>> PERIODS = periods("""
            prov-legal-reporter-recognition 2024-10-09 - 2025-10-21
            prov-legal-reporter-dismissal 2024-10-09 - 2025-10-21
            prov-implementing-decision-list 2024-10-09 - 2025-03-31
            prov-legal-document-inspection 2024-10-09 - 2025-03-31
            prov-legal-document-review 2024-10-09 - 2025-03-31
            prov-legal-document-systematization 2024-10-09 - 2025-03-31
            prov-legal-document-drafting 2024-10-09 - 2025-03-31
            prov-national-law-database-update 2024-10-09 - 2025-06-30
            prov-justice-unit-ranking 2024-10-09 - 2025-06-30
            dist-legal-reporter-recognition 2024-10-09 2025-06-30 -
            dist-legal-reporter-dismissal 2024-10-09 2025-06-30 -
            dist-commune-legal-access-standard 2024-10-09 2025-06-30 -
            dist-legal-document-inspection 2024-10-09 2025-06-30 -
            dist-legal-document-review 2024-10-09 2025-06-30 -
            dist-legal-document-systematization 2024-10-09 2025-06-30 -
            dist-legal-document-drafting 2024-10-09 2025-06-30 -
            prov-legal-aid-collaborator-card 2018-01-01 - 2026-06-30
            prov-legal-aid-collaborator-card-reissue 2018-01-01 - 2026-06-30
            prov-legal-aid-collaborator-card-revocation 2018-01-01 - 2026-06-30
            criminal-record-certificate 2010-07-01 2026-06-30 -
            criminal-record-certificate 2026-07-01 - -
            one-stop-intake 2018-12-24 2025-06-30 -
            one-stop-staffing 2018-06-21 2025-06-30 -
            """);

    private record Period(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate confirmedUntil) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean isUnconfirmedOn(LocalDate day) {
            return confirmedUntil != null && day.isAfter(confirmedUntil);
        }
    }

    private static Map<String, List<Period>> periods(String lines) {
        Map<String, List<Period>> periods = new TreeMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(line -> periods.computeIfAbsent(
                        line[0], procedure -> new ArrayList<>())
                .add(new Period(LocalDate.parse(line[1]), day(line[2]), day(line[3]))));
        return periods;
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }

    @Test
    void the_procedures_are_those_of_the_law() {
        assertThat(Shipped.RULEBOOK.procedures()).isEqualTo(PERIODS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> every_day_has_exactly_one_answer_and_it_is_that_of_the_law_in_force() {
        return PERIODS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> everyDayAnswers(entry.getKey(), entry.getValue())));
    }

    private static void everyDayAnswers(String procedure, List<Period> periods) {
        Received example = Received.example(procedure);
        @Nullable LocalDate end = periods.get(periods.size() - 1).to();
        LocalDate last = end == null ? LAST : end.plusMonths(1);
        LocalDate first = periods.get(0).from().minusMonths(1);

        first.datesUntil(last.plusDays(1)).forEach(day -> answers(example, periods, day));
    }

    private static void answers(Received example, List<Period> periods, LocalDate day) {
        List<Period> inForce =
                periods.stream().filter(period -> period.covers(day)).toList();
        Verdict verdict = example.on(day);

        if (inForce.isEmpty()) {
            assertThat(verdict.outcome()).as("%s", day).isEqualTo(Outcome.REFUSE);
            assertThat(verdict.deadlines()).as("%s", day).isEmpty();
            assertThat(verdict.reasons())
                    .as("%s", day)
                    .extracting(Reason::kind, Reason::rule)
                    .containsExactly(tuple(ReasonKind.BARRED, "R-GEN-01"));
            return;
        }
        assertThat(verdict.effectiveFrom())
                .as("%s", day)
                .isEqualTo(inForce.get(0).from());
        assertThat(versionsOn(example, day)).as("%s", day).isOne();
        assertThat(says(verdict, "R-GEN-01")).as("%s", day).isFalse();
        assertThat(says(verdict, "R-GEN-02"))
                .as("%s", day)
                .isEqualTo(inForce.get(0).isUnconfirmedOn(day));
    }

    private static long versionsOn(Received example, LocalDate day) {
        return Shipped.RULEBOOK.versions(example.dossier().procedure()).stream()
                .filter(version -> new Period(version.effectiveFrom(), version.effectiveTo(), null).covers(day))
                .count();
    }

    private static boolean says(Verdict verdict, String rule) {
        return verdict.reasons().stream().anyMatch(reason -> reason.rule().equals(rule));
    }

    @Test
    void a_lawful_dossier_is_accepted_on_the_first_and_on_the_last_day() {
        List<String> refused = new ArrayList<>();
        PERIODS.forEach((procedure, periods) -> {
            // of criminal records the first law, since the second wants another receiving body
            Period first = periods.get(0);
            // and a unit was last ranked long before either day
            Received example = Received.example(periods.size() == 1 ? procedure : "criminal-record-certificate-v1")
                    .with("lastRankingDate", LocalDate.of(2015, 1, 5))
                    // and of instruments that have ended, an officer confirms what applies
                    .with("lawConfirmed", true);
            for (LocalDate day : List.of(first.from(), first.to() == null ? LAST : first.to())) {
                if (example.on(day).outcome() != Outcome.ACCEPT) {
                    refused.add(procedure + " " + day + " " + example.on(day).reasons());
                }
            }
        });

        assertThat(refused).isEmpty();
    }

    @Test
    void no_row_cites_an_instrument_that_was_not_in_force_unless_the_answer_says_so() {
        Map<String, Instrument> instruments = instruments();
        List<String> wrong = new ArrayList<>();
        for (ProcedureTables workbook : Shipped.workbooks()) {
            for (Row row : workbook.rows()) {
                Instrument cited =
                        Objects.requireNonNull(instruments.get(row.citation().instrument()));
                if (!isOnlyOfTheOneStopShop(row) && !isCovered(workbook, row.days(), cited)) {
                    wrong.add(workbook.file() + " " + row.id() + " " + cited.number());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /**
     * Rows that ask whether the one-stop rules are in force; and the standards of staff that the city's decision of
     * December 2018 is cited for, of which the decree in force since June has the shortest posting as well (B-65).
     */
    private static boolean isOnlyOfTheOneStopShop(Row row) {
        return Set.of("R-STF-07", "R-STF-08").contains(row.id())
                || row.conditions().stream().anyMatch(condition -> condition.operand() instanceof Operand.OfOneStop);
    }

    /** From the first day of the row to the last, or to the last for which the law was confirmed. */
    private static boolean isCovered(ProcedureTables workbook, Days days, Instrument cited) {
        @Nullable
        LocalDate confirmed = workbook.confirmedUntil() == null ? workbook.effectiveTo() : workbook.confirmedUntil();
        LocalDate first = days.from() == null ? workbook.effectiveFrom() : days.from();
        @Nullable LocalDate last = days.to() == null ? confirmed : days.to();
        boolean begun = cited.inForceFrom() == null || !first.isBefore(cited.inForceFrom());
        boolean lasting = cited.inForceTo() == null || (last != null && !last.isAfter(cited.inForceTo()));
        return begun && lasting;
    }

    private static Map<String, Instrument> instruments() {
        byte[] register = Objects.requireNonNull(Shipped.FILES.files().get("decision-tables/van-ban.xlsx"));
        Map<String, Instrument> instruments = new TreeMap<>();
        ((ParsedInstruments.Accepted) InstrumentReader.read("van-ban.xlsx", register))
                .instruments()
                .forEach(instrument -> instruments.put(instrument.number(), instrument));
        return instruments;
    }
}

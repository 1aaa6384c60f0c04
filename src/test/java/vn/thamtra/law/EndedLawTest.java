package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.verdict.Needed;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.ProcedureTables;

/** Law that the register knows to have ended: no verdict rests on it silently, and no reason cites it. */
class EndedLawTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final int STEP = 13;
    private static final String TAKEN_OVER = "R-GEN-06";
    private static final Map<String, Instrument> REGISTER = register();

    private static Map<String, Instrument> register() {
        byte[] xlsx = Objects.requireNonNull(Shipped.FILES.files().get("decision-tables/van-ban.xlsx"));
        Map<String, Instrument> register = new TreeMap<>();
        ((ParsedInstruments.Accepted) InstrumentReader.read("van-ban.xlsx", xlsx))
                .instruments()
                .forEach(instrument -> register.put(instrument.number(), instrument));
        return register;
    }

    @Test
    void every_version_says_what_it_rests_on_or_what_to_compare_it_with() {
        assertThat(Shipped.workbooks()).allSatisfy(workbook -> assertThat(
                        Stream.concat(workbook.restsOn().stream(), workbook.comparedWith().stream()))
                .as(workbook.file())
                .isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> no_verdict_rests_silently_on_law_that_has_ended_and_no_reason_cites_it() {
        return Shipped.workbooks().stream()
                .map(workbook -> DynamicTest.dynamicTest(workbook.file(), () -> throughItsDays(workbook)));
    }

    private static void throughItsDays(ProcedureTables workbook) {
        LocalDate last = workbook.effectiveTo() == null ? TODAY : workbook.effectiveTo();
        List<LocalDate> days = new ArrayList<>(List.of(workbook.effectiveFrom(), last));
        workbook.restsOn().forEach(instrument -> {
            if (instrument.inForceTo() != null) {
                days.addAll(
                        List.of(instrument.inForceTo(), instrument.inForceTo().plusDays(1)));
            }
        });
        workbook.rows().forEach(row -> days.addAll(boundaries(row.days())));
        workbook.effectiveFrom().datesUntil(last, java.time.Period.ofDays(STEP)).forEach(days::add);
        days.stream()
                .filter(day -> !day.isBefore(workbook.effectiveFrom()) && !day.isAfter(last))
                .distinct()
                .forEach(day -> on(workbook, day));
    }

    private static List<LocalDate> boundaries(Days days) {
        return Stream.of(days.from(), days.to())
                .filter(Objects::nonNull)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .toList();
    }

    private static void on(ProcedureTables workbook, LocalDate day) {
        Received example = Received.example(workbook.id()).lacking("lawConfirmed");
        Verdict open = example.on(day);
        Verdict confirmed = example.with("lawConfirmed", true).on(day);
        boolean ended = workbook.restsOn().stream()
                .anyMatch(one -> one.inForceTo() != null && one.inForceTo().isBefore(day));

        assertThat(rules(open).contains("UNKNOWN R-GEN-05")).as("%s", day).isEqualTo(ended);
        assertThat(rules(confirmed)).as("%s", day).doesNotContain("UNKNOWN R-GEN-05");
        assertThat(open.outcome())
                .as("%s", day)
                .isEqualTo(ended && confirmed.outcome() == Outcome.ACCEPT ? Outcome.REVIEW : confirmed.outcome());
        assertThat(open.reasons()).as("%s", day).allSatisfy(reason -> assertThat(isOutside(reason, day))
                .as("%s: %s", day, reason)
                .isFalse());
    }

    private static List<String> rules(Verdict verdict) {
        return verdict.reasons().stream()
                .map(reason -> reason.kind() + " " + reason.rule())
                .toList();
    }

    /** Who takes a duty over is told by the law of the day on which it falls due. */
    private static boolean isOutside(Reason reason, LocalDate day) {
        Instrument cited = Objects.requireNonNull(REGISTER.get(reason.citation().instrument()));
        return hasEnded(reason, day)
                || (!reason.rule().equals(TAKEN_OVER)
                        && cited.inForceFrom() != null
                        && cited.inForceFrom().isAfter(day));
    }

    private static boolean hasEnded(Reason reason, LocalDate day) {
        Instrument cited = Objects.requireNonNull(REGISTER.get(reason.citation().instrument()));
        return cited.inForceTo() != null && cited.inForceTo().isBefore(day);
    }

    @Test
    void what_an_officer_has_to_confirm_is_asked_for() {
        Verdict verdict = Received.example("prov-legal-document-inspection").on(LocalDate.of(2025, 4, 1));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.needed()).containsExactly(new Needed("lawConfirmed", true, List.of("R-GEN-05")));
        assertThat(reason(verdict, "R-GEN-05").message().vi())
                .contains("80/2015/QH13 (hết ngày 31/3/2025, thay bằng 64/2025/QH15)")
                .contains("34/2016/NĐ-CP (hết ngày 31/3/2025, thay bằng 78/2025/NĐ-CP, 79/2025/NĐ-CP)");
        assertThat(reason(verdict, "R-GEN-02").message().vi())
                .startsWith("Căn cứ pháp lý của thủ tục này chỉ được rà soát đến hết ngày 31/3/2025;")
                .doesNotContain("  ");
    }

    @Test
    void an_ended_base_leaves_a_supplement_a_supplement() {
        Verdict verdict = Received.example("prov-legal-document-drafting").on(LocalDate.of(2025, 4, 1));
        Verdict lacking = Shipped.RULEBOOK.evaluate(
                Received.example("prov-legal-document-review")
                        .dossier()
                        .withDocuments(Map.of())
                        .at(Tried.at(LocalDate.of(2025, 4, 1), java.time.LocalTime.of(9, 0)), null),
                Tried.at(LocalDate.of(2025, 4, 1), java.time.LocalTime.of(17, 0)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(lacking.outcome()).isEqualTo(Outcome.SUPPLEMENT);
        assertThat(rules(lacking)).contains("UNKNOWN R-GEN-05");
    }

    @ParameterizedTest
    @CsvSource({
        "dist-legal-reporter-recognition, 120/2025/NĐ-CP",
        "dist-commune-legal-access-standard, 27/2025/QĐ-TTg",
        "dist-legal-document-review, 64/2025/QH15",
        "one-stop-intake, 118/2025/NĐ-CP",
        "one-stop-staffing, 118/2025/NĐ-CP"
    })
    void a_procedure_that_has_ended_says_what_to_look_at_today(String procedure, String instrument) {
        Reason reason = reason(Received.example(procedure).on(TODAY), "R-GEN-01");

        assertThat(reason.kind()).isEqualTo(ReasonKind.BARRED);
        assertThat(reason.message().vi()).contains("30/6/2025").contains(instrument);
        assertThat(reason.message().en()).contains("30 June 2025").contains(instrument);
        assertThat(hasEnded(reason, TODAY)).isFalse();
    }

    @Test
    void where_nothing_is_known_to_have_changed_nothing_is_named() {
        Verdict verdict = Received.example("prov-legal-aid-collaborator-card").on(TODAY);

        assertThat(reason(verdict, "R-GEN-02").message().vi())
                .isEqualTo(
                        "Căn cứ pháp lý của thủ tục này chỉ được rà soát đến hết ngày 30/6/2026; hồ sơ được nhận sau "
                                + "ngày đó. Đề nghị đối chiếu với quy định hiện hành.");
    }

    @Test
    void the_reporters_of_the_province_are_told_of_the_new_publication() {
        Verdict verdict = Received.example("prov-legal-reporter-recognition").on(TODAY);

        assertThat(reason(verdict, "R-GEN-02").message().vi())
                .contains("21/10/2025")
                .contains("3100/QĐ-BTP");
        assertThat(rules(verdict)).doesNotContain("UNKNOWN R-GEN-05");
    }

    private static Reason reason(Verdict verdict, String rule) {
        return verdict.reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not among " + rules(verdict)));
    }
}

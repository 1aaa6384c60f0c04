package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thamtra.check.example.Trial;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.verdict.CountedDay;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.ProcedureTables;

/** The year whose days off are not all announced: what holds of every year is counted, and what is open decides nothing. */
class ComingYearTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    /** Holidays on fixed days, and 03/5 for 01/5, a Saturday. */
    private static final Set<LocalDate> FIXED = Set.of(
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 4, 30),
            LocalDate.of(2027, 5, 1),
            LocalDate.of(2027, 5, 3),
            LocalDate.of(2027, 9, 2),
            LocalDate.of(2027, 11, 24));

    @TestFactory
    Stream<DynamicTest> on_every_day_limits_count_the_fixed_holidays_and_nobody_is_late_by_an_end_that_may_move() {
        return Shipped.workbooks().stream()
                .filter(workbook -> workbook.effectiveTo() == null)
                .map(workbook -> DynamicTest.dynamicTest(workbook.file(), () -> everyDay(workbook)));
    }

    private static void everyDay(ProcedureTables workbook) {
        List<Dossier> dossiers = workbook.examples().stream()
                .filter(example -> !example.due().isEmpty())
                .map(example -> Trial.of(workbook, example).dossier())
                .toList();
        List<String> wrong = new ArrayList<>();
        int next = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST) && !dossiers.isEmpty(); day = day.plusDays(1)) {
            OffsetDateTime received = Tried.at(day, LocalTime.of(9, 0));
            Dossier dossier = dossiers.get(next++ % dossiers.size()).at(received, received);
            for (int later : new int[] {0, 200}) {
                judge(dossier, received.plusDays(later), wrong);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static void judge(Dossier dossier, OffsetDateTime asOf, List<String> wrong) {
        Verdict verdict = Shipped.RULEBOOK.evaluate(dossier, asOf);
        for (Deadline deadline : verdict.deadlines()) {
            String about = dossier.receivedAt() + " " + deadline.id() + " " + deadline.due();
            deadline.counted().stream()
                    .filter(day -> day.counts() && FIXED.contains(day.date()) && isInWorkingDays(deadline))
                    .forEach(day -> wrong.add(about + " counts " + day.date()));
            Stream.concat(deadline.counted().stream(), deadline.rolledBy().stream())
                    .filter(day -> !day.counts() && day.day() == null)
                    .map(CountedDay::date)
                    .forEach(day -> wrong.add(about + " skips without a reason " + day));
            if (breaches(verdict, deadline.id()) && mayMove(deadline)) {
                wrong.add(about + " is missed though it may move");
            }
            if (reaches(deadline, 2027) && !says(verdict, "R-GEN-04")) {
                wrong.add(about + " does not say what is missing");
            }
        }
    }

    private static boolean isInWorkingDays(Deadline deadline) {
        return deadline.unit() == TimeUnit.WORKING_DAY || deadline.unit() == TimeUnit.WORKING_HOUR;
    }

    private static boolean breaches(Verdict verdict, String rule) {
        return verdict.reasons().stream()
                .anyMatch(reason ->
                        reason.kind() == ReasonKind.BREACH && reason.rule().equals(rule));
    }

    private static boolean says(Verdict verdict, String rule) {
        return verdict.reasons().stream().map(Reason::rule).anyMatch(rule::equals);
    }

    /** By the calendar on the wall: what of Tết, Giỗ Tổ and the second day of National Day may still fall on it. */
    private static boolean mayMove(Deadline deadline) {
        if (deadline.due() == null) {
            return false;
        }
        LocalDate due = date(deadline.due());
        boolean last = deadline.direction() == Direction.AFTER && deadline.amount() > 0 && isOpen(due);
        return isInWorkingDays(deadline)
                ? deadline.counted().stream().anyMatch(day -> day.counts() && isOpen(day.date()))
                : deadline.unit() != TimeUnit.HOUR && deadline.unit() != TimeUnit.FIXED_DATE && last;
    }

    private static boolean isOpen(LocalDate day) {
        int date = day.getMonthValue() * 100 + day.getDayOfMonth();
        return day.getYear() == 2027
                && ((date >= 115 && date <= 228) || (date >= 328 && date <= 505) || (date >= 828 && date <= 907));
    }

    private static LocalDate date(Temporal temporal) {
        return temporal instanceof OffsetDateTime moment ? moment.toLocalDate() : (LocalDate) temporal;
    }

    private static boolean reaches(Deadline deadline, int year) {
        return deadline.unit() != TimeUnit.HOUR
                && deadline.due() != null
                && date(deadline.due()).getYear() == year;
    }

    @Test
    void of_a_year_not_fully_announced_is_said_exactly_what_is_missing() {
        Verdict verdict = Received.example("prov-legal-reporter-recognition").on(LocalDate.of(2026, 12, 28));

        Reason told = reason(verdict, "R-GEN-04");

        assertThat(told.message().vi())
                .contains("năm 2027: Tết Nguyên đán, Giỗ Tổ Hùng Vương, ngày nghỉ thứ hai của dịp Quốc khánh.");
        assertThat(told.message().en()).contains("2027: Lunar New Year, Tết, Hùng Kings' Commemoration Day");
        assertThat(told.citation().instrument()).isEqualTo("45/2019/QH14");
    }

    @Test
    void a_limit_that_ends_before_anything_can_move_it_is_missed_and_one_that_may_move_is_not() {
        assertThat(late(LocalDate.of(2027, 1, 4)).kind()).isEqualTo(ReasonKind.BREACH);
        assertThat(late(LocalDate.of(2027, 1, 11)).kind()).isEqualTo(ReasonKind.NOTICE);
        assertThat(late(LocalDate.of(2027, 1, 11)).message().vi()).contains("chưa kết luận là quá hạn");
        assertThat(late(LocalDate.of(2027, 6, 1)).kind()).isEqualTo(ReasonKind.BREACH);
    }

    /** What is said of the decision on a lawful dossier, 5 working days after receipt, in the next year. */
    private static Reason late(LocalDate received) {
        Dossier dossier = Received.example("prov-legal-reporter-recognition").dossier();
        OffsetDateTime moment = Tried.at(received, LocalTime.of(9, 0));
        return reason(Shipped.RULEBOOK.evaluate(dossier.at(moment, moment), moment.plusYears(1)), "R-P1-15");
    }

    private static Reason reason(Verdict verdict, String rule) {
        return verdict.reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not among "
                        + verdict.reasons().stream().map(Reason::rule).toList()));
    }

    @Test
    void a_weekend_is_skipped_for_the_one_stop_shop_by_its_own_rule_while_that_lasts() {
        assertThat(weekend("prov-legal-aid-collaborator-card", LocalDate.of(2024, 10, 17)))
                .startsWith("3418/QĐ-UBND");
        assertThat(weekend("prov-legal-aid-collaborator-card", LocalDate.of(2025, 7, 3)))
                .startsWith("45/2019/QH14");
        assertThat(weekend("prov-legal-reporter-recognition", LocalDate.of(2024, 10, 17)))
                .startsWith("45/2019/QH14");
    }

    /** The basis of the first weekend that a limit of the procedure skips. */
    private static String weekend(String procedure, LocalDate received) {
        return Received.example(procedure).on(received).deadlines().stream()
                .flatMap(deadline -> deadline.counted().stream())
                .filter(day -> !day.counts() && day.date().getDayOfWeek().getValue() > 5)
                .map(day -> Objects.requireNonNull(day.day()).basis())
                .findFirst()
                .orElseThrow();
    }
}

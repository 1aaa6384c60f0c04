package vn.thamtra.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.SpecialDay;
import vn.thamtra.verdict.SpecialDay.Kind;

class StandingDaysTest {
    private static final StandingDays STANDING = new StandingDays(
            List.of(fixed(1, 1, 2021), fixed(4, 30, 2021), fixed(5, 1, 2021), fixed(9, 2, 2021), fixed(11, 24, 2026)),
            List.of(announced("Tết", 5, 1, 15, 2, 28), announced("Giỗ Tổ", 1, 3, 28, 5, 5)),
            List.of(
                    weekly(6, true, "2018-12-24", "2025-06-30", "one-stop"),
                    weekly(6, false, null, null, "code"),
                    weekly(7, false, null, null, "code")),
            List.of());
    private final WorkCalendar calendar = new WorkCalendar(OfficialDays.all(), STANDING, true);

    private static FixedDay fixed(int month, int day, int fromYear) {
        return new FixedDay(new YearDay(month, day), fromYear, new Message("Lễ", "Feast"), "law", "in lieu");
    }

    private static AnnouncedDays announced(String name, int number, int month, int day, int lastMonth, int lastDay) {
        return new AnnouncedDays(
                new Message(name, name),
                2021,
                number,
                new YearDay(month, day),
                new YearDay(lastMonth, lastDay),
                new Citation("code", "1"),
                "A3");
    }

    private static WeeklyRest weekly(
            int day, boolean oneStop, @Nullable String from, @Nullable String to, String basis) {
        return new WeeklyRest(
                day,
                new Message("Nghỉ", "Rest"),
                oneStop,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                basis);
    }

    @Test
    void a_year_that_is_given_whole_is_as_it_was_without_the_fixed_days() {
        WorkCalendar given = OfficialDays.calendar();
        List<LocalDate> other = new ArrayList<>();

        LocalDate.of(2018, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(day -> {
            if (given.isWorkingDay(day) != calendar.isWorkingDay(day)) {
                other.add(day);
            }
        });

        assertThat(other).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, HOLIDAY", "2027-04-30, HOLIDAY", "2027-05-01, HOLIDAY", "2027-05-03, COMPENSATORY",
        "2027-09-02, HOLIDAY", "2027-11-24, HOLIDAY", "2028-01-01, HOLIDAY", "2028-01-03, COMPENSATORY",
        // two feasts on one weekend give two days
        "2033-05-02, COMPENSATORY", "2033-05-03, COMPENSATORY", "9999-09-02, HOLIDAY"
    })
    void a_fixed_day_is_off_in_every_year_and_a_weekend_gives_the_next_working_day(LocalDate day, Kind kind) {
        SpecialDay special = Objects.requireNonNull(calendar.special(day));

        assertThat(special.kind()).isEqualTo(kind);
        assertThat(special.basis()).isEqualTo(kind == Kind.HOLIDAY ? "law" : "in lieu");
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2013-05-01, earlier", "2017-05-01, earlier", "2028-05-01, law", "2029-05-01, law"})
    void of_two_rows_of_one_day_the_last_that_has_begun_holds(LocalDate day, String basis) {
        FixedDay earlier = new FixedDay(new YearDay(5, 1), 2013, new Message("Lễ", "Feast"), "earlier", null);
        StandingDays both = new StandingDays(List.of(fixed(5, 1, 2021), earlier), List.of(), List.of(), List.of());

        WorkCalendar twice = new WorkCalendar(List.of(), both, true);

        assertThat(Objects.requireNonNull(twice.special(day)).basis()).isEqualTo(basis);
        assertThat(twice.special(LocalDate.of(2012, 5, 1))).isNull();
        // on a Sunday in 2016, when nothing was given in lieu, and on a Saturday in 2027
        assertThat(twice.special(LocalDate.of(2016, 5, 2))).isNull();
        assertThat(Objects.requireNonNull(twice.special(LocalDate.of(2027, 5, 3)))
                        .basis())
                .isEqualTo("in lieu");
    }

    @Test
    void a_day_in_lieu_says_of_which_feast() {
        assertThat(Objects.requireNonNull(calendar.special(LocalDate.of(2027, 5, 3)))
                        .name())
                .isEqualTo(new Message("Nghỉ bù Lễ", "Day off in lieu of Feast"));
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, true", "2021-11-24, true", "2027-05-04, true", "2027-11-25, true", "2027-05-03, false"})
    void the_day_before_its_first_year_and_the_day_after_are_worked(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void a_row_of_a_year_goes_before_the_fixed_day() {
        SpecialDay given = new SpecialDay(LocalDate.of(2027, 9, 2), Kind.HOLIDAY, new Message("Quốc khánh", ""), "b");
        SpecialDay inLieu = new SpecialDay(LocalDate.of(2027, 5, 3), Kind.COMPENSATORY, new Message("Bù", ""), "b");

        WorkCalendar partly = new WorkCalendar(List.of(given, inLieu), STANDING, true);

        assertThat(partly.special(given.date())).isEqualTo(given);
        assertThat(partly.special(inLieu.date())).isEqualTo(inLieu);
        assertThat(partly.isWorkingDay(LocalDate.of(2027, 5, 4))).isTrue();
        assertThat(partly.isWorkingDay(LocalDate.of(2027, 11, 24))).isFalse();
    }

    @Test
    void of_two_rows_of_one_name_the_last_that_has_begun_is_waited_for() {
        AnnouncedDays earlier = new AnnouncedDays(
                new Message("Tết", "Tết"),
                2010,
                4,
                new YearDay(1, 15),
                new YearDay(2, 28),
                new Citation("earlier code", "1"),
                "A9");
        StandingDays both =
                new StandingDays(List.of(), List.of(announced("Tết", 5, 1, 15, 2, 28), earlier), List.of(), List.of());
        WorkCalendar twice = new WorkCalendar(List.of(), both, true);

        assertThat(twice.unannounced(2009)).isEmpty();
        assertThat(twice.unannounced(2020)).containsExactly(earlier);
        assertThat(twice.unannounced(2021)).extracting(AnnouncedDays::number).containsExactly(5);
        assertThat(twice.mayChange(LocalDate.of(2012, 1, 20), LocalDate.of(2012, 1, 20)))
                .isTrue();
    }

    @Test
    void what_is_not_announced_is_named_year_by_year() {
        assertThat(calendar.unannounced(2026)).isEmpty();
        assertThat(calendar.unannounced(2020)).isEmpty();
        assertThat(calendar.unannounced(2027))
                .extracting(days -> days.name().vi())
                .containsExactly("Tết", "Giỗ Tổ");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2027-01-14, false",
        "2027-01-01, 2027-01-15, true",
        "2027-02-27, 2027-02-28, false", // a weekend cannot be taken
        "2027-03-01, 2027-03-27, false",
        "2027-05-05, 2027-05-05, true",
        "2027-05-06, 2027-12-31, false",
        "2027-05-06, 2028-01-17, true",
        "2026-01-01, 2026-12-31, false"
    })
    void only_days_that_may_yet_be_announced_may_change(LocalDate first, LocalDate last, boolean may) {
        assertThat(calendar.mayChange(first, last)).isEqualTo(may);
    }

    @Test
    void a_weekend_has_the_reason_of_those_who_ask() {
        LocalDate saturday = LocalDate.of(2025, 6, 28);

        assertThat(basis(calendar, saturday)).isEqualTo("code");
        assertThat(basis(calendar.atOneStop(), saturday)).isEqualTo("one-stop");
        assertThat(basis(calendar.atOneStop(), saturday.plusDays(1))).isEqualTo("code");
        assertThat(basis(calendar.atOneStop(), saturday.plusDays(7))).isEqualTo("code");
        assertThat(calendar.special(saturday.minusDays(1))).isNull();
        assertThat(OfficialDays.calendar().special(saturday)).isNull();
    }

    private static String basis(WorkCalendar calendar, LocalDate day) {
        SpecialDay special = Objects.requireNonNull(calendar.special(day));
        assertThat(special.kind()).isEqualTo(Kind.WEEKEND);
        return special.basis();
    }

    @Test
    void a_holiday_on_a_weekend_is_told_as_the_holiday() {
        assertThat(Objects.requireNonNull(calendar.special(LocalDate.of(2027, 5, 1)))
                        .kind())
                .isEqualTo(Kind.HOLIDAY);
    }
}

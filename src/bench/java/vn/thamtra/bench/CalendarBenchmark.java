package vn.thamtra.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.thamtra.calendar.Count;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.SpecialDay;

/** What a limit of thirty years of working days costs against one of a week: three times as much is too much. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CalendarBenchmark {
    private static final int FIRST_YEAR = 2010;
    private static final int YEARS = 40;
    /** A power of two: the starts are taken in turn, so that no branch is learnt by heart. */
    private static final int STARTS = 1024;

    private final LocalDate[] starts = new LocalDate[STARTS];
    private WorkCalendar calendar = new WorkCalendar(List.of(), true);
    private TimeLimits limits = new TimeLimits(calendar);
    private int next;

    /** A week, and thirty years of 250. */
    @Param({"5", "7500"})
    public int workingDays;

    @Setup
    public void fill() {
        Random random = new Random(30);
        for (int i = 0; i < STARTS; i++) {
            starts[i] = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(3650));
        }
        calendar = new WorkCalendar(daysOff(), true);
        limits = new TimeLimits(calendar);
    }

    /** Thirteen days off a year, where they are about to fall. */
    private static List<SpecialDay> daysOff() {
        List<SpecialDay> days = new ArrayList<>();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (int day : new int[] {1, 35, 36, 37, 38, 39, 40, 108, 120, 121, 244, 245, 328}) {
                days.add(dayOff(LocalDate.ofYearDay(year, day)));
            }
            days.add(workedSaturday(LocalDate.ofYearDay(year, 130)));
        }
        return days;
    }

    private static SpecialDay dayOff(LocalDate date) {
        return new SpecialDay(date, SpecialDay.Kind.HOLIDAY, new Message("Ngày nghỉ", "Day off"), "45/2019/QH14");
    }

    private static SpecialDay workedSaturday(LocalDate date) {
        LocalDate saturday = date.with(DayOfWeek.SATURDAY);
        return new SpecialDay(
                saturday, SpecialDay.Kind.SWAP_WORKED, new Message("Làm bù", "Worked in exchange"), "45/2019/QH14");
    }

    private LocalDate start() {
        return starts[next++ & (STARTS - 1)];
    }

    @Benchmark
    public LocalDate plusWorkingDays() {
        return calendar.plusWorkingDays(start(), workingDays);
    }

    @Benchmark
    public Count count() {
        return limits.count(start(), workingDays, vn.thamtra.verdict.TimeUnit.WORKING_DAY, Direction.AFTER);
    }

    /** Prints, for each way of counting, thirty years against a week. */
    public static void main(String[] args) throws Exception {
        Timings timings = Timings.run(CalendarBenchmark.class, args);
        Bars bars = new Bars();
        for (String way : List.of("plusWorkingDays", "count")) {
            bars.atMost(way + ", thirty years / a week", timings.ratio(way + " 7500", way + " 5"), 3);
        }
        bars.print();
    }
}

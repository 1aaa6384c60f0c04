package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thamtra.dossier.Event;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.SpecialDay;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.CalendarReader;
import vn.thamtra.workbook.ParsedCalendar;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.WhichEvent;

/** Every date in the examples, counted again by hand from the number, the unit and the start that its row gives. */
class DatesTest {
    private static final String SUPPLEMENT_RECEIVED = "SUPPLEMENT_RECEIVED";
    private static final DayCounter DAYS = new DayCounter();

    @Test
    void the_calendar_of_the_workbooks_is_the_official_list_of_days() {
        byte[] workbook = Objects.requireNonNull(Shipped.FILES.files().get("decision-tables/lich.xlsx"));

        ParsedCalendar parsed = CalendarReader.read("lich.xlsx", workbook);

        assertThat(parsed).isInstanceOf(ParsedCalendar.Accepted.class);
        assertThat(((ParsedCalendar.Accepted) parsed)
                        .days().stream().collect(Collectors.toMap(SpecialDay::date, day -> day.kind()
                                .name())))
                .isEqualTo(DAYS.kinds());
    }

    @TestFactory
    Stream<DynamicNode> every_date_of_an_example_counts_up_by_hand() {
        return Shipped.workbooks().stream()
                .map(workbook -> DynamicContainer.dynamicContainer(
                        workbook.file(),
                        Shipped.examples(workbook).stream().flatMap(tried -> tried.example().due().entrySet().stream()
                                .map(due -> DynamicTest.dynamicTest(
                                        tried.example().id() + " " + due.getKey() + " = " + due.getValue(),
                                        () -> countsUp(tried, due.getKey(), due.getValue()))))));
    }

    private static void countsUp(Tried tried, String rule, LocalDate written) {
        Deadline deadline = tried.deadline(rule).orElseThrow();

        assertThat(counted(tried, rule)).as("counted by hand").isEqualTo(written);
        assertThat(deadline.due()).as("answered").isEqualTo(written);
    }

    /** By the row that gave the deadline. */
    private static LocalDate counted(Tried tried, String rule) {
        Source.Cell source =
                (Source.Cell) tried.deadline(rule).map(Deadline::source).orElseThrow();
        Row.Limit row = tried.workbook().limits().stream()
                .filter(limit -> limit.id().equals(rule) && limit.cell().equals(source.cell()))
                .findFirst()
                .orElseThrow();
        return row.fixedDate() == null
                ? DAYS.count(start(tried, row), amount(tried, row), unit(row), row.direction())
                : fixed(tried, row, row.fixedDate());
    }

    private static int amount(Tried tried, Row.Limit row) {
        return row.amountFact() == null
                ? row.amount()
                : Math.toIntExact((Long) fact(tried.example().facts(), row.amountFact()));
    }

    private static Object fact(Map<String, Object> facts, String id) {
        return Objects.requireNonNull(facts.get(id), id);
    }

    /** The only unit that is a setting has the law's own word as its default: plain days. */
    private static TimeUnit unit(Row.Limit row) {
        return row.unitSetting() == null ? row.unit() : TimeUnit.DAY;
    }

    private static LocalDate fixed(Tried tried, Row.Limit row, Row.FixedDate date) {
        if (date instanceof Row.FixedDate.InYear in) {
            long year = (Long) fact(tried.example().facts(), in.yearFact());
            return LocalDate.of(Math.toIntExact(year) + in.yearsAfter(), in.month(), in.day());
        }
        Row.FixedDate.OfEvent given = (Row.FixedDate.OfEvent) date;
        Row.Start.OfEvent start = (Row.Start.OfEvent) row.start();
        return (LocalDate) fact(one(tried, start, false).facts(), given.fact());
    }

    private static LocalDate start(Tried tried, Row.Limit row) {
        if (row.start() instanceof Row.Start.OfLimit other) {
            return counted(tried, other.id());
        }
        if (row.start() instanceof Row.Start.OfEvent event) {
            return day(one(tried, event, row.direction() == Direction.BEFORE));
        }
        List<Event> supplements = happened(tried, SUPPLEMENT_RECEIVED, false);
        boolean fromSupplement = row.start() instanceof Row.Start.Complete && !supplements.isEmpty();
        return fromSupplement ? day(supplements.get(supplements.size() - 1)) : received(tried);
    }

    /** A one-stop shop that is closed receives on the next working day. */
    private static LocalDate received(Tried tried) {
        ProcedureTables workbook = tried.workbook();
        LocalDate day = tried.example().receivedOn();
        boolean rules = !day.isBefore(LocalDate.of(2018, 12, 24)) && !day.isAfter(LocalDate.of(2025, 6, 30));
        boolean opened = Boolean.TRUE.equals(tried.example().facts().get("extraOpeningLawful"));
        return workbook.oneStop() && rules && !opened ? DAYS.firstWorkingFrom(day) : day;
    }

    private static Event one(Tried tried, Row.Start.OfEvent start, boolean planned) {
        List<Event> events = happened(tried, start.type(), planned);
        return events.get(start.which() == WhichEvent.FIRST ? 0 : events.size() - 1);
    }

    private static List<Event> happened(Tried tried, String type, boolean planned) {
        return tried.example().events().stream()
                .filter(event -> event.type().equals(type))
                .filter(event -> planned || !day(event).isAfter(Tried.judgedOn(tried.example())))
                .sorted((one, other) -> day(one).compareTo(day(other)))
                .toList();
    }

    private static LocalDate day(Event event) {
        return event.on() != null
                ? event.on()
                : Objects.requireNonNull(event.at()).toLocalDate();
    }
}

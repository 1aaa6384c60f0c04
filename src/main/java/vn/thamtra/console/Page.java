package vn.thamtra.console;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Person;
import vn.thamtra.access.Role;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.calendar.ShownDate;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.verdict.Message;

/**
 * The frame around what a page shows: in which language, for whom, where else to go.
 *
 * @param address the path and parameters it was asked for with, to come back to
 */
public record Page(Locale language, Optional<Caller> caller, List<Way> ways, String address) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Pattern STORED_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final List<String> VIETNAMESE = List.of("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy");

    /**
     * One way of the navigation.
     *
     * @param name the key of its words
     * @param here whether the page is on it
     * @param first whether it begins what is about another thing than the one before
     */
    public record Way(String path, String name, boolean here, boolean first) {}

    /** The language as HTML names it. */
    public String tag() {
        return language.getLanguage();
    }

    /** The other language as HTML names it. */
    public String other() {
        return isEnglish() ? "vi" : "en";
    }

    public boolean isEnglish() {
        return language.equals(Locale.ENGLISH);
    }

    /** Who looks, if it is a person. */
    public Optional<Person> person() {
        return caller.flatMap(Caller::someone);
    }

    /** The ways, what is about one thing together. */
    public List<List<Way>> waysTogether() {
        List<List<Way>> together = new ArrayList<>();
        for (Way way : ways) {
            if (way.first()) {
                together.add(new ArrayList<>());
            }
            together.get(together.size() - 1).add(way);
        }
        return together;
    }

    /** Whether a page is among those this person may open. */
    public boolean leadsTo(String path) {
        return ways.stream().anyMatch(way -> way.path().equals(path));
    }

    /** Whether who looks may change persons and keys. */
    public boolean mayAdminister() {
        return caller.filter(known -> known.roles().contains(Role.ADMIN)).isPresent();
    }

    /** Whether who looks may begin a draft. */
    public boolean mayEdit() {
        return caller.filter(Caller::edits).isPresent();
    }

    /** A message in the language of the page; in Vietnamese where there is no English. */
    public String say(@Nullable Message message) {
        if (message == null) {
            return "";
        }
        return isEnglish() && !message.en().isBlank() ? message.en() : message.vi();
    }

    /** A whole number with its thousands apart. */
    public String number(long number) {
        return String.format(isEnglish() ? Locale.ENGLISH : Locale.forLanguageTag("vi"), "%,d", number);
    }

    /** A day as people write it. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : say(ShownDate.of(day));
    }

    /** A day as it stands in a field; what is none stays as it is. */
    public String typedDay(@Nullable Object day) {
        String text = day == null ? "" : day.toString();
        return TypedDay.of(text).map(found -> DAY.format(found)).orElse(text);
    }

    /** A text of a file with its days as people write them. */
    public String dated(String text) {
        return STORED_DAY.matcher(text).replaceAll(found -> dayOrAsItIs(found.group()));
    }

    private String dayOrAsItIs(String text) {
        try {
            return day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** A day with the name of its weekday. */
    public String weekday(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        String name = isEnglish()
                ? weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                : weekday == DayOfWeek.SUNDAY ? "Chủ nhật" : "Thứ " + VIETNAMESE.get(weekday.getValue() - 1);
        return name + ", " + day(day);
    }

    /** A day without its year, for where there is little room. */
    public String shortly(LocalDate day) {
        String name = isEnglish()
                ? day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY
                        ? "CN"
                        : "T" + (day.getDayOfWeek().getValue() + 1);
        return name + " " + day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    /** The anchor of an instrument in the register, or of whatever else has a name. */
    public String anchor(String name) {
        return Anchors.of(name);
    }

    /** A moment on Vietnamese clocks. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : moment(moment.atOffset(ZoneOffset.UTC));
    }

    /** A moment on Vietnamese clocks. */
    public String moment(OffsetDateTime moment) {
        OffsetDateTime here = CivilTime.inVietnam(moment);
        return MINUTE.format(here) + " " + day(here.toLocalDate());
    }

    /** The program that shows it. */
    public String program() {
        return ThisProgram.get().version();
    }
}

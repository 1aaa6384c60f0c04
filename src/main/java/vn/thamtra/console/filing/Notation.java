package vn.thamtra.console.filing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.console.TypedDay;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.verdict.Message;

/** How people type days, times and numbers: {@code 09/10/2024}, {@code 7:30}, {@code 1.234,5} and in English {@code 1,234.5}. */
record Notation(boolean english) {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:hg]([0-9]{2})(?::([0-9]{2}))?");
    private static final DateTimeFormatter SHOWN_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1," + Bounds.DIGITS + "}");
    private static final Pattern GROUPS = Pattern.compile("-?[1-9][0-9]{0,2}(\\.[0-9]{3})+");

    static Message ofNumbers() {
        return new Message("1.234 hoặc 78,5", "1,234 or 78.5");
    }

    /** Of the calendar, in the years that a dossier may name. */
    Optional<LocalDate> day(String text) {
        return TypedDay.of(text).filter(day -> day.getYear() >= Bounds.FIRST_YEAR && day.getYear() <= Bounds.LAST_YEAR);
    }

    Optional<LocalTime> time(String text) {
        Matcher time = TIME.matcher(text.strip());
        try {
            return time.matches()
                    ? Optional.of(LocalTime.of(of(time, 1), of(time, 2), time.group(3) == null ? 0 : of(time, 3)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int of(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** Only what can be read in one way: a sign for thousands stands before every three digits or nowhere. */
    Optional<BigDecimal> number(String text) {
        String given = text.strip();
        String[] parts = (english ? swapped(given) : given).split(",", -1);
        boolean whole = WHOLE.matcher(parts[0]).matches();
        boolean groups = GROUPS.matcher(parts[0]).matches();
        boolean decimals = parts.length == 1 || (parts.length == 2 && parts[1].matches("[0-9]{1,100}"));
        if (!(whole || groups) || !decimals) {
            return Optional.empty();
        }
        String written = parts[0].replace(".", "") + (parts.length == 1 ? "" : "." + parts[1]);
        return written.length() > Bounds.DIGITS ? Optional.empty() : Optional.of(new BigDecimal(written));
    }

    String shown(LocalDate day) {
        return SHOWN_DAY.format(day);
    }

    /** With seconds where there are any. */
    String shown(LocalTime time) {
        return time.toString();
    }

    String shown(BigDecimal number) {
        String plain = number.toPlainString();
        return english ? plain : plain.replace('.', ',');
    }

    /** A form that was filled in otherwise, as it is filled in here: numbers that can be read are written anew. */
    Typed again(Typed typed, Notation other, Vocabulary vocabulary) {
        Set<String> numbers = Stream.concat(
                        vocabulary.facts().values().stream(),
                        vocabulary.events().values().stream().flatMap(event -> event.facts().stream()))
                .filter(fact -> fact.type().kind() == FactType.Kind.NUMBER)
                .map(fact -> FieldName.fact("", fact.id()))
                .collect(Collectors.toSet());
        Map<String, String> fields = new LinkedHashMap<>();
        typed.fields().forEach((name, text) -> {
            boolean number = numbers.contains(name.substring(Math.max(0, name.lastIndexOf("/facts/"))));
            fields.put(name, number ? other.number(text).map(this::shown).orElse(text) : text);
        });
        return new Typed(fields);
    }

    private static String swapped(String text) {
        return text.replace('.', ';').replace(',', '.').replace(';', ',');
    }
}

package vn.thamtra.workbook.code;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a code as people write it: what stands between braces is so many digits or letters, the day of receipt in six
 * digits, or groups behind dots; everything else stands in the code as it is.
 */
public final class CodePattern {
    /** What may stand between braces, as people are told. */
    public static final List<String> PLACES = List.of(
            "{2 chữ số}",
            "{chữ cái}",
            "{chữ cái A đến Y}",
            "{3 chữ số hoặc chữ cái}",
            "{các nhóm sau dấu chấm}",
            "{ngày nhận}");

    private static final Pattern PIECE = Pattern.compile("\\{([^{}]*)}|[^{}]+");
    private static final Pattern SIGNS = Pattern.compile(
            "(?:(?<count>[1-9][0-9]?) )?(?:(?<digits>chữ số)|(?<both>chữ số hoặc chữ cái)|chữ cái(?: (?<from>[A-Z]) đến (?<to>[A-Z]))?)");
    private static final String DAY = "ngày nhận";
    private static final String GROUPS = "các nhóm sau dấu chấm";
    private static final DateTimeFormatter SIX_DIGITS =
            DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Each group of it is a day. */
    private final Pattern pattern;

    private CodePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** What stands between braces in a form and may not. */
    public static List<String> unknown(String form) {
        return PIECE.matcher(form)
                .results()
                .filter(piece -> piece.group(1) != null && sign(piece.group(1)).isEmpty())
                .map(MatchResult::group)
                .toList();
    }

    /** Whether a code of the form tells a day. */
    public static boolean isDated(String form) {
        return form.contains("{" + DAY + "}");
    }

    /**
     * The pattern of a form as people write it.
     *
     * @throws IllegalArgumentException for a form with something unknown between its braces
     */
    public static CodePattern of(String form) {
        StringBuilder pattern = new StringBuilder();
        PIECE.matcher(form)
                .results()
                .forEach(piece -> pattern.append(
                        piece.group(1) == null
                                ? Pattern.quote(piece.group())
                                : sign(piece.group(1)).orElseThrow(() -> new IllegalArgumentException(form))));
        return new CodePattern(Pattern.compile(pattern.toString()));
    }

    /** Never goes back into what it has passed, so that a code takes time in proportion to its length. */
    private static Optional<String> sign(String place) {
        if (place.equals(DAY)) {
            return Optional.of("([0-9]{6})");
        } else if (place.equals(GROUPS)) {
            return Optional.of("(?:\\.[0-9A-Z]++)*+");
        }
        Matcher signs = SIGNS.matcher(place);
        return signs.matches() && isInOrder(signs) ? Optional.of(signs(signs)) : Optional.empty();
    }

    private static boolean isInOrder(Matcher signs) {
        return signs.group("from") == null || signs.group("from").compareTo(signs.group("to")) <= 0;
    }

    private static String signs(Matcher signs) {
        String count = signs.group("count") == null ? "1" : signs.group("count");
        String letters = signs.group("from") == null ? "A-Z" : signs.group("from") + "-" + signs.group("to");
        String which = signs.group("digits") != null ? "0-9" : signs.group("both") != null ? "0-9A-Z" : letters;
        return "[" + which + "]{" + count + "}";
    }

    /** Whether a code is of the form and tells that day, where it tells one. */
    public boolean fits(String code, LocalDate receivedOn) {
        Matcher matcher = pattern.matcher(code);
        return matcher.matches() && days(matcher).stream().allMatch(SIX_DIGITS.format(receivedOn)::equals);
    }

    /** Whether a code is of the form and tells some day, where it tells one. */
    public boolean fits(String code) {
        Matcher matcher = pattern.matcher(code);
        return matcher.matches() && days(matcher).stream().allMatch(CodePattern::isDay);
    }

    private static List<String> days(Matcher matched) {
        List<String> days = new ArrayList<>(matched.groupCount());
        for (int day = 1; day <= matched.groupCount(); day++) {
            days.add(matched.group(day));
        }
        return days;
    }

    private static boolean isDay(String digits) {
        try {
            return SIX_DIGITS.parse(digits, LocalDate::from) != null;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** The same code with another day in it, where it tells one. */
    public String on(LocalDate day, String code) {
        StringBuilder dated = new StringBuilder(code);
        Matcher matcher = pattern.matcher(code);
        int days = matcher.matches() ? matcher.groupCount() : 0;
        for (int each = 1; each <= days; each++) {
            dated.replace(matcher.start(each), matcher.end(each), SIX_DIGITS.format(day));
        }
        return dated.toString();
    }
}

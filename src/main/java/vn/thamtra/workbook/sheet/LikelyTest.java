package vn.thamtra.workbook.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.cell.TestType;

/** What was most likely meant by a test in a notation of another table: {@code 24 - 60}, {@code => 24}. */
final class LikelyTest {
    private static final String TO = " *(?: - |-|–|—|đến|tới|to|~|…|\\.\\.\\.) *";
    private static final Pattern OF_NUMBERS = range("([0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern OF_DATES = range("([0-9]{4}-[0-9]{2}-[0-9]{2})");
    private static final Pattern BRACKETED =
            Pattern.compile("([\\[\\](]) *([0-9.-]+?) *(?:\\.\\.|;|,) *([0-9.-]+) *([\\[\\])])");
    private static final Pattern TURNED = Pattern.compile("(=>|=<|⩾|⩽) *(.+)");

    private LikelyTest() {}

    private static Pattern range(String end) {
        return Pattern.compile("(?iU)(từ |trên )?" + end + TO + "(dưới )?" + end);
    }

    /** Null where nothing is likely. */
    static @Nullable String of(String text, TestType type) {
        Matcher turned = TURNED.matcher(text);
        if (type.ordered() && turned.matches()) {
            return ("=>⩾".contains(turned.group(1)) ? "≥ " : "≤ ") + turned.group(2);
        }
        Matcher range = (type.values().kind() == FactType.Kind.DATE ? OF_DATES : OF_NUMBERS).matcher(text);
        if (type.ordered() && range.matches()) {
            boolean above = range.group(1) != null
                    && range.group(1).toLowerCase(Locale.ROOT).startsWith("trên");
            return range(above, range.group(2), range.group(4), range.group(3) != null);
        }
        Matcher bracketed = BRACKETED.matcher(text);
        return type.ordered() && bracketed.matches()
                ? range(
                        !bracketed.group(1).equals("["),
                        bracketed.group(2),
                        bracketed.group(3),
                        !bracketed.group(4).equals("]"))
                : null;
    }

    private static String range(boolean above, String low, String high, boolean below) {
        return (above ? "> " : "") + low + " .. " + (below ? "< " : "") + high;
    }
}

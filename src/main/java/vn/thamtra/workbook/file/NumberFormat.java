package vn.thamtra.workbook.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A number format, asked whether a person sees the value that is stored. Figures with thousands, a unit after them or a
 * sign of money before them are that value; whole dates are; whatever else is shown may be another one.
 */
final class NumberFormat {
    static final NumberFormat GENERAL = new NumberFormat("General");
    private static final Pattern MONEY = Pattern.compile("[\\p{Sc}\\p{Z}đ]*");
    private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{M}\\p{Z}\\p{Sc}%.²³/]*");
    private static final Pattern OF_NEGATIVE = Pattern.compile("[-(\\p{Sc}\\p{Z}]*");
    private static final Pattern WITH_FIGURES = Pattern.compile(".*\\p{N}.*");
    /** What makes another number of the figures before it. */
    private static final Pattern NO_UNIT = Pattern.compile(
            "(?iU).*\\b(không|trừ|âm|trăm|chục|nghìn|ngàn|triệu|tỷ|tỉ|trở|hoặc|đến|tới|đầu|k|hundred|thousand|million|billion|or|and|more|less|to)\\b.*");

    private final String code;
    private final List<FormatSection> sections = new ArrayList<>();
    private final boolean conditional;

    NumberFormat(String code) {
        this.code = code;
        split(code).forEach(section -> sections.add(FormatSection.parse(section)));
        this.conditional = sections.stream().anyMatch(section -> section.condition() != null);
    }

    /** What a person sees of a value. */
    enum Sight {
        SAME,
        OTHER,
        NOTHING
    }

    /** Sections lie between semicolons that are not written themselves. */
    private static List<String> split(String code) {
        List<String> sections = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < code.length(); at++) {
            char c = code.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
                at++;
            } else if (!quoted && c == ';') {
                sections.add(code.substring(from, at));
                from = at + 1;
            }
        }
        sections.add(code.substring(from));
        return sections;
    }

    String code() {
        return code;
    }

    Sight ofNumber(BigDecimal number) {
        FormatSection section = of(number);
        if (section == null) {
            return Sight.OTHER;
        } else if (section.blank() || (section.figures() && !section.zero() && number.signum() == 0)) {
            return section.literal().isEmpty() ? Sight.NOTHING : Sight.OTHER;
        }
        boolean general = section.texts() == 1 && !section.figures();
        boolean figures = general || (section.figures() && section.texts() == 0);
        boolean exact = general || section.decimals() < 0 || number.scale() <= section.decimals();
        boolean same = figures
                && exact
                && !section.odd()
                && section.date().isEmpty()
                && section.between().isBlank()
                && isSign(section, number)
                && isUnit(section.after());
        return same ? Sight.SAME : Sight.OTHER;
    }

    /** The section of negative numbers shows their sign only if it is written in it; two sections may be alike. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isSign(FormatSection section, BigDecimal number) {
        if (number.signum() < 0 && numeric() > 1 && section.condition() == null) {
            return !section.before().isBlank()
                    && OF_NEGATIVE.matcher(section.before()).matches()
                    && (section.before().contains("-") || section.before().contains("("));
        }
        return section.before().isEmpty() || MONEY.matcher(section.before()).matches();
    }

    /** Asked for every number, of which most have nothing after them. */
    private static boolean isUnit(String after) {
        if (after.isEmpty()) {
            return true;
        }
        String unit = after.replace(")", "");
        return UNIT.matcher(unit).matches() && !NO_UNIT.matcher(unit).matches();
    }

    private @Nullable FormatSection of(BigDecimal number) {
        if (conditional) {
            return conditional(number);
        }
        int numeric = numeric();
        int place = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
        return sections.get(place < numeric ? place : 0);
    }

    /** How many sections are for numbers. */
    private int numeric() {
        return sections.size() > 1 && sections.size() < 4 && last().texts() > 0
                ? sections.size() - 1
                : Math.min(sections.size(), 3);
    }

    private FormatSection last() {
        return sections.get(sections.size() - 1);
    }

    private @Nullable FormatSection conditional(BigDecimal number) {
        for (FormatSection section : sections.subList(0, Math.min(sections.size(), 3))) {
            FormatSection.@Nullable Condition condition = section.condition();
            if (condition == null || condition.holds(number)) {
                return section;
            }
        }
        return null;
    }

    /** A text is shown as it is where no section is made for texts. */
    Sight ofText() {
        boolean own = sections.size() > 3 || last().texts() > 0;
        FormatSection section = sections.size() > 3 ? sections.get(3) : last();
        if (!own) {
            return Sight.SAME;
        } else if (section.blank()) {
            return Sight.NOTHING;
        }
        boolean same =
                section.texts() == 1 && !section.figures() && section.literal().isEmpty();
        return same ? Sight.SAME : Sight.OTHER;
    }

    /** Whether a number is shown as a day. */
    boolean dates() {
        FormatSection section = sections.get(0);
        return !section.date().isEmpty() && !section.figures() && section.texts() == 0;
    }

    /** A day is seen where its day, month and year are. */
    Sight ofDate() {
        FormatSection section = sections.get(0);
        String date = section.date();
        boolean whole = date.contains("d") && date.contains("m") && date.contains("y") && !date.contains("b");
        boolean figures =
                section.figures() || WITH_FIGURES.matcher(section.literal()).matches();
        return whole && !figures && section.condition() == null ? Sight.SAME : Sight.OTHER;
    }

    /** What stands after the figures: {@code tháng}; empty where there is nothing. */
    String unit(BigDecimal number) {
        FormatSection section = of(number);
        return section == null ? "" : section.after().replace(")", "").strip();
    }

    /** What a spreadsheet program would show; the format where that cannot be told. */
    String shown(@Nullable BigDecimal number, String text) {
        if (number == null) {
            FormatSection section = sections.size() > 3 ? sections.get(3) : last();
            return (section.before() + text.repeat(section.texts()) + section.after()).strip();
        }
        try {
            return new DataFormatter(Locale.ROOT)
                    .formatRawCellContents(number.doubleValue(), -1, code)
                    .strip();
        } catch (RuntimeException e) {
            return text;
        }
    }

    /** Whether every section is empty, for a number and a text alike. */
    boolean showsNothing() {
        return code.replace("\"", "").replace(" ", "").equals(";;;");
    }
}

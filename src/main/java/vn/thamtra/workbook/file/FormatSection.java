package vn.thamtra.workbook.file;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One section of a number format, as far as it takes to tell what a person sees of a value.
 *
 * @param before what is written before the figures
 * @param between what is written among them
 * @param after what is written after them
 * @param decimals figures after the point; negative where there are as many as the value has
 * @param figures whether there is a place for the value at all
 * @param zero whether a zero is shown
 * @param odd whether the figures are those of another number: a percentage, thousands, a power, a fraction
 * @param texts places for a text
 * @param date the letters of a date, each run once: {@code dmy}
 * @param condition of which values it is; null where it does not say
 */
record FormatSection(
        String before,
        String between,
        String after,
        int decimals,
        boolean figures,
        boolean zero,
        boolean odd,
        int texts,
        String date,
        @Nullable Condition condition) {

    /** {@code [>=100]}. */
    record Condition(String sign, BigDecimal bound) {
        boolean holds(BigDecimal number) {
            int order = number.compareTo(bound);
            return switch (sign) {
                case "=" -> order == 0;
                case "<>" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
    }

    /** Whatever is shown besides the value. */
    String literal() {
        return (before + between + after).strip();
    }

    /** Whether nothing at all is shown. */
    boolean blank() {
        return !figures && texts == 0 && date.isEmpty() && literal().isEmpty();
    }

    static FormatSection parse(String code) {
        return new Parser(code).section();
    }

    private static final class Parser {
        private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=) *(-?[0-9.]+)");
        private static final Pattern SYMBOL = Pattern.compile("\\$([^-]*)(?:-.*)?");
        private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");
        private static final String GENERAL = "general";
        private static final String DATES = "ymdhsbg";

        private final String code;
        private final StringBuilder before = new StringBuilder();
        private final StringBuilder held = new StringBuilder();
        private final StringBuilder between = new StringBuilder();
        private final StringBuilder date = new StringBuilder();
        private int at;
        private int decimals;
        private int texts;
        private boolean figures;
        private boolean point;
        private boolean zero;
        private boolean odd;
        private boolean comma;
        private @Nullable Condition condition;

        Parser(String code) {
            this.code = code;
        }

        FormatSection section() {
            while (at < code.length()) {
                token(code.charAt(at));
            }
            odd |= comma;
            return new FormatSection(
                    before.toString(),
                    between.toString(),
                    held.toString(),
                    decimals,
                    figures,
                    zero,
                    odd,
                    texts,
                    date.toString(),
                    condition);
        }

        private void token(char c) {
            if (c == '"') {
                int end = code.indexOf('"', at + 1);
                write(code.substring(at + 1, end < 0 ? code.length() : end));
                at = end < 0 ? code.length() : end + 1;
            } else if (c == '\\' || c == '_' || c == '*') {
                write(c == '\\' && at + 1 < code.length() ? code.substring(at + 1, at + 2) : " ");
                at += 2;
            } else if (c == '[') {
                int end = code.indexOf(']', at);
                bracket(code.substring(at + 1, end < 0 ? code.length() : end));
                at = end < 0 ? code.length() : end + 1;
            } else if (code.regionMatches(true, at, GENERAL, 0, GENERAL.length())) {
                figure(true);
                decimals = -1;
                at += GENERAL.length();
            } else {
                plain(c);
                at++;
            }
        }

        private void plain(char c) {
            switch (c) {
                case '0', '#', '?' -> figure(c == '0');
                case '.' -> {
                    if (figures || nextIsFigure()) {
                        point = true;
                    } else {
                        write(".");
                    }
                }
                case ',' -> comma(c);
                case '%' -> {
                    odd = true;
                    write("%");
                }
                case '/' -> {
                    odd |= figures;
                    write("/");
                }
                case '@' -> {
                    texts++;
                    place();
                }
                default -> letter(c);
            }
        }

        private boolean nextIsFigure() {
            return at + 1 < code.length() && "0#?".indexOf(code.charAt(at + 1)) >= 0;
        }

        private void comma(char c) {
            if (figures && !point) {
                comma = true;
            } else if (figures) {
                odd = true;
            } else {
                write(String.valueOf(c));
            }
        }

        private void letter(char c) {
            char small = Character.toLowerCase(c);
            if (figures && small == 'e' && at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0) {
                odd = true;
                at++;
            } else if (DATES.indexOf(small) >= 0 || (small == 'e' && !figures)) {
                int from = at;
                while (at + 1 < code.length() && Character.toLowerCase(code.charAt(at + 1)) == small) {
                    at++;
                }
                date.append(name(small, at + 1 - from));
                place();
            } else {
                write(String.valueOf(c));
            }
        }

        /** The name of a weekday is no day; the month after an hour is a minute. */
        private char name(char letter, int length) {
            if (letter == 'd' && length > 2) {
                return 'w';
            }
            boolean minute = letter == 'm' && (date.toString().endsWith("h") || code.startsWith(":s", at + 1));
            return minute ? 'n' : letter;
        }

        private void figure(boolean shownAlways) {
            comma = false;
            if (point && decimals >= 0) {
                decimals++;
            }
            zero |= shownAlways;
            figures = true;
            place();
        }

        /** What was written since the last place for the value stands before or among them. */
        private void place() {
            (before.isEmpty() && between.isEmpty() && !placed ? before : between).append(held);
            held.setLength(0);
            placed = true;
        }

        private boolean placed;

        private void write(String literal) {
            held.append(literal);
        }

        private void bracket(String inside) {
            Matcher conditional = CONDITION.matcher(inside.strip());
            Matcher symbol = SYMBOL.matcher(inside);
            if (conditional.matches()) {
                @Nullable BigDecimal bound = StoredValue.number(conditional.group(2));
                condition = new Condition(conditional.group(1), bound == null ? BigDecimal.ZERO : bound);
            } else if (symbol.matches()) {
                write(symbol.group(1));
            } else if (ELAPSED.matcher(inside).matches()) {
                date.append('h');
                odd = true;
                place();
            }
        }
    }
}

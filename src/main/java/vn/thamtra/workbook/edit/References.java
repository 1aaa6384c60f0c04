package vn.thamtra.workbook.edit;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Place;

/** Ranges and formulas that point into a sheet whose rows and columns move. */
final class References {

    private static final Pattern CELLS = Pattern.compile("\"(?:[^\"]|\"\")*\"|((?:'(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)?"
            + "(\\$?)([A-Z]{1,3})(\\$?)([0-9]{1,7})(?::(\\$?)([A-Z]{1,3})(\\$?)([0-9]{1,7}))?(?![\\p{L}\\p{N}_(.!])");

    private final String sheet;
    private final Shift rows;
    private final Shift columns;

    References(String sheet, Shift rows, Shift columns) {
        this.sheet = sheet;
        this.rows = rows;
        this.columns = columns;
    }

    /** {@code B3:B9 D4}; empty where nothing of it is left. With {@code growing}, rows at the edges belong to it. */
    String ranges(String ranges, boolean growing) {
        return Arrays.stream(ranges.strip().split("\\s+"))
                .map(range -> range(range, growing))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private @Nullable String range(String range, boolean growing) {
        int colon = range.indexOf(':');
        Place first = Place.parse(colon < 0 ? range : range.substring(0, colon));
        Place last = Place.parse(range.substring(colon + 1));
        if (first == null || last == null) {
            return range;
        }
        Shift.Span down = rows.of(new Shift.Span(first.row(), last.row()), growing);
        Shift.Span across = columns.of(new Shift.Span(first.column(), last.column()), false);
        if (down == null || across == null) {
            return null;
        }
        String from = new Place(down.first(), across.first()).address();
        String to = new Place(down.last(), across.last()).address();
        return from.equals(to) && colon < 0 ? from : from + ":" + to;
    }

    /** @param at the sheet that the formula stands in */
    String formula(String formula, String at) {
        Matcher found = CELLS.matcher(formula);
        StringBuilder moved = new StringBuilder();
        while (found.find()) {
            boolean cells = found.group(3) != null && points(found.group(1), at);
            found.appendReplacement(moved, Matcher.quoteReplacement(cells ? moved(found) : found.group()));
        }
        return found.appendTail(moved).toString();
    }

    private boolean points(@Nullable String qualifier, String at) {
        if (qualifier == null) {
            return at.equals(sheet);
        }
        String name = qualifier.substring(0, qualifier.length() - 1);
        boolean quoted = name.startsWith("'");
        return sheet.equals(quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name);
    }

    private String moved(Matcher found) {
        boolean pair = found.group(7) != null;
        Place first = Place.parse(found.group(3) + found.group(5));
        Place last = pair ? Place.parse(found.group(7) + found.group(9)) : first;
        if (first == null || last == null) {
            return found.group();
        }
        Shift.Span down = rows.of(new Shift.Span(first.row(), last.row()), pair);
        Shift.Span across = columns.of(new Shift.Span(first.column(), last.column()), false);
        String qualifier = found.group(1) == null ? "" : found.group(1);
        if (down == null || across == null) {
            return qualifier + "#REF!";
        }
        String from = found.group(2) + Place.columnName(across.first()) + found.group(4) + (down.first() + 1);
        String to = found.group(6) + Place.columnName(across.last()) + found.group(8) + (down.last() + 1);
        return qualifier + from + (pair ? ":" + to : "");
    }
}

package vn.thamtra.workbook.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;

/**
 * Something that no dossier gives and a table does: a row of {@code Dữ liệu} that belongs to {@code bảng kết quả}.
 *
 * @param cell where it is declared
 */
public record ValueDeclaration(String id, Message name, FactType type, String cell) {

    /** How a message names it. */
    public String place() {
        return "{" + name.vi() + "}";
    }

    /** How a column is headed that says it: name and unit, {@code Kết quả: Mức phí (đồng)}. */
    public String heading() {
        return Heading.VALUE + name.vi() + (type.unit().isEmpty() ? "" : " (" + type.unit() + ")");
    }

    /**
     * What the heading of a column that says a value is taken to say where no declaration is at hand, by its signs alone:
     * {@code Kết quả: Mức phí (đồng) khi Hạng: I}.
     *
     * @param name of the value, {@code Mức phí}
     * @param unit {@code đồng}; empty where there is none
     * @param across in a table of two axes the case in which the column says it; null elsewhere
     */
    public record Heading(
            String name, String unit, @Nullable Case across) {
        /** Before the case of a column, if it has one. */
        public static final String WHEN = " khi ";

        /** Between what a case asks about and what it wants there. */
        public static final String ASKS = ": ";

        private static final String VALUE = SheetName.VALUES.title() + ": ";
        private static final Pattern FORM =
                Pattern.compile(VALUE + "(.+?)(?: \\(([^()]*)\\))?(?:" + WHEN + "(.+)" + ASKS + "(.+))?");

        /**
         * When a column of a table of two axes says its value.
         *
         * @param asked {@code Hạng}
         * @param wanted {@code I}
         */
        public record Case(String asked, String wanted) {}

        /** Empty where it heads no column of values. */
        public static Optional<Heading> parse(String text) {
            Matcher form = FORM.matcher(text);
            return form.matches() ? Optional.of(of(form)) : Optional.empty();
        }

        private static Heading of(Matcher form) {
            return new Heading(
                    form.group(1),
                    form.group(2) == null ? "" : form.group(2),
                    form.group(3) == null ? null : new Case(form.group(3), form.group(4)));
        }
    }
}

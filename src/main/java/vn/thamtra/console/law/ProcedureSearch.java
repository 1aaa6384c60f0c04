package vn.thamtra.console.law;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.console.Anchors;
import vn.thamtra.procedure.ProcedureList;
import vn.thamtra.procedure.ProcedureList.Line;
import vn.thamtra.wire.Query;

/**
 * Which procedures are looked for; null where it does not matter.
 *
 * @param text words of the name, field, level or authority, or a code
 */
record ProcedureSearch(
        @Nullable String text,
        @Nullable String field,
        @Nullable String level) {
    /** What a form sends for "all of them". */
    static final String ALL = "*";

    static ProcedureSearch of(HttpServletRequest request) {
        Query query = Query.of(request);
        return new ProcedureSearch(query.text("q").orElse(null), chosen(query, "field"), chosen(query, "level"));
    }

    private static @Nullable String chosen(Query query, String name) {
        return query.text(name).filter(value -> !value.equals(ALL)).orElse(null);
    }

    /** Whether nothing is looked for. */
    public boolean isForAll() {
        return text == null && field == null && level == null;
    }

    /** By name. */
    List<Line> in(ProcedureList list, Function<Line, String> name) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return list.procedures().stream()
                .filter(this::finds)
                .sorted((one, other) -> collator.compare(name.apply(one), name.apply(other)))
                .toList();
    }

    private boolean finds(Line line) {
        return (field == null || field.equals(line.field()))
                && (level == null || level.equals(line.level()))
                && (text == null || Anchors.matches(words(line), text));
    }

    private static String words(Line line) {
        return String.join(
                " ",
                line.id(),
                line.nationalCode() == null ? "" : line.nationalCode(),
                line.name().vi(),
                line.name().en(),
                String.valueOf(line.field()),
                String.valueOf(line.level()),
                String.valueOf(line.authority()),
                line.instrument().instrument());
    }

    /** What there is to choose from, in the order of the alphabet. */
    static List<String> choices(ProcedureList list, Function<Line, @Nullable String> of) {
        return list.procedures().stream()
                .map(of)
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted(Collator.getInstance(Locale.forLanguageTag("vi")))
                .toList();
    }
}

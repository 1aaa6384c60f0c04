package vn.thamtra.console.filing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Asked;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;

/** Which rows ask for what, of the dossier as a whole or of each of its items. */
final class Askers {
    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*\\}");
    private static final Message DEMANDED = new Message("Thông tin hồ sơ phải có", "What the dossier has to tell");
    private static final Message BARS = new Message("Trường hợp không được giải quyết", "Cases in which it is refused");
    private static final Message OTHER = new Message("Thời hạn và thông tin khác", "Time limits and notices");

    private final Map<Operand, Set<Row>> rows = new LinkedHashMap<>();

    /** @param scope null for rows of either */
    Askers(ProcedureTables tables, @Nullable Scope scope) {
        tables.rows().stream()
                .filter(row -> scope == null || scope(row) == scope)
                .forEach(row -> Asked.by(tables, List.of(row))
                        .forEach(operand -> rows.computeIfAbsent(operand, unused -> new LinkedHashSet<>())
                                .add(row)));
    }

    static Scope scope(Row row) {
        return row.match(
                Row.Requirement::scope,
                Row.Alternative::scope,
                Row.Bar::scope,
                Row.Notice::scope,
                limit -> Scope.DOSSIER,
                value -> Scope.ITEM);
    }

    /** A name for the rows that ask for something first: the criterion as the workbook has it, or what they are for. */
    record Heading(String vietnamese, @Nullable Message title) {
        private static Heading of(Message title) {
            return new Heading(title.vi(), title);
        }

        /** Where it stands among others: what is demanded, the criteria, the rest. */
        int rank() {
            return title == null ? 1 : title.equals(DEMANDED) ? 0 : 2;
        }
    }

    /** Those that ask for a fact together; null where none does. */
    @Nullable
    Heading heading(String fact) {
        return rows.getOrDefault(new Operand.OfFact(fact), Set.of()).stream()
                .findFirst()
                .<@Nullable Heading>map(row -> row.match(
                        requirement -> Heading.of(DEMANDED),
                        alternative -> new Heading(alternative.criterion(), null),
                        bar -> Heading.of(BARS),
                        notice -> Heading.of(OTHER),
                        limit -> Heading.of(OTHER),
                        value -> Heading.of(OTHER)))
                .orElse(null);
    }

    /** The rows that ask, in the order of the workbook. */
    List<Field.Why> why(Operand operand) {
        return rows.getOrDefault(operand, Set.of()).stream()
                .map(row -> new Field.Why(row.id(), row.sheet(), says(row), row.citation()))
                .distinct()
                .toList();
    }

    /** A sentence that has not been said yet has places that nobody has filled. */
    private static Message says(Row row) {
        Message said = row.match(
                Row.Requirement::missing,
                alternative -> new Message(alternative.criterion(), alternative.criterion()),
                Row.Bar::message,
                Row.Notice::message,
                Row.Limit::label,
                Row.Value::message);
        return new Message(
                PLACE.matcher(said.vi()).replaceAll("…"),
                PLACE.matcher(said.en()).replaceAll("…"));
    }
}

package vn.thamtra.check.example;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.EarlierNames;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Term;
import vn.thamtra.workbook.model.TestText;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.ValueDeclaration;

/** What headings and cells of a workbook say, in its own notation. */
final class CellText {
    private final ProcedureTables tables;

    CellText(ProcedureTables tables) {
        this.tables = tables;
    }

    String test(UnaryTest test) {
        return TestText.of(test, this::heading);
    }

    /** The heading under which the operand is asked about. */
    String heading(Operand operand) {
        return Objects.requireNonNullElse(name(operand), operand.toString());
    }

    /** What a table gives, as a cell of {@code Kiểm thử} says it. */
    static String value(Answer.Given given) {
        return switch (given.state()) {
            case NOT_GIVEN -> Example.WantedValue.NOT_GIVEN;
            case OPEN -> Example.WantedValue.OPEN;
            case KNOWN ->
                given.is() instanceof List<?> list
                        ? list.stream().map(TestText::value).collect(Collectors.joining("; "))
                        : TestText.value(Objects.requireNonNull(given.is()));
        };
    }

    private @Nullable String name(Operand operand) {
        Vocabulary vocabulary = tables.vocabulary();
        return operand.<@Nullable String>match(
                fact -> vi(Objects.requireNonNull(vocabulary.facts().get(fact.id()))
                        .name()),
                document -> vi(Objects.requireNonNull(vocabulary.documents().get(document.id()))
                        .name()),
                event -> event(event.type()),
                this::eventFact,
                lapse -> first(tables.lapses(), Lapse::id, Lapse::name, lapse.id()),
                count -> first(tables.counts(), Count::id, Count::name, count.id()),
                term -> first(tables.terms(), Term::id, Term::name, term.id()),
                value -> first(tables.values(), ValueDeclaration::id, ValueDeclaration::name, value.id()),
                oneStop -> "Đang áp dụng cơ chế một cửa",
                channel -> EarlierNames.CHANNEL,
                outcome -> "Kết quả");
    }

    private static <T> @Nullable String first(
            List<T> all, Function<T, String> id, Function<T, Message> name, String wanted) {
        return all.stream()
                .filter(one -> id.apply(one).equals(wanted))
                .map(one -> vi(name.apply(one)))
                .findFirst()
                .orElse(null);
    }

    String event(String type) {
        return vi(declared(type).name());
    }

    EventDeclaration declared(String type) {
        return Objects.requireNonNull(tables.vocabulary().events().get(type), type);
    }

    private String eventFact(Operand.OfEventFact operand) {
        return declared(operand.type()).facts().stream()
                .filter(fact -> fact.id().equals(operand.fact()))
                .map(fact -> vi(fact.name()))
                .findFirst()
                .orElse(operand.fact());
    }

    private static String vi(Message message) {
        return message.vi();
    }
}

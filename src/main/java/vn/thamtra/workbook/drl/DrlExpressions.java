package vn.thamtra.workbook.drl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.cell.TestType;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Term;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.ValueDeclaration;

/**
 * Writes a condition as a DRL expression: that it certainly holds, or of a demand that it certainly is not satisfied. Neither is
 * true of a fact that is not known. Literals are rendered from typed values; a text that is not a plain code is refused, so that
 * no words of a cell can reach a compiler.
 */
final class DrlExpressions {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Map<String, FactDeclaration> facts;
    private final Map<String, EventDeclaration> events;
    private final Map<String, Term> terms;
    private final Map<String, FactType> values;

    DrlExpressions(ProcedureTables tables) {
        this.facts = tables.vocabulary().facts();
        this.events = tables.vocabulary().events();
        this.values = tables.values().stream().collect(Collectors.toMap(ValueDeclaration::id, ValueDeclaration::type));
        this.terms = tables.terms().stream().collect(Collectors.toMap(Term::id, Function.identity()));
    }

    String holds(Condition condition) {
        return expression(condition, true);
    }

    /** That a demand is certainly not satisfied: what the law demands and is not given does not satisfy it. */
    String unsatisfied(Condition demand) {
        return demand.operand()
                .asFact()
                .map(fact -> ofFact(fact.id(), demand.test(), false, absence(fact.id()) == Absence.MISSING))
                .orElseGet(() -> expression(demand, false));
    }

    /** That the dossier was received on a day on which a row is not law. */
    static String outside(Days days) {
        return Stream.of(
                        Optional.ofNullable(days.from()).map(from -> "receivedOn.isBefore(" + literal(from) + ")"),
                        Optional.ofNullable(days.to()).map(to -> "receivedOn.isAfter(" + literal(to) + ")"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" || "));
    }

    private FactDeclaration fact(String id) {
        return Objects.requireNonNull(facts.get(id), id);
    }

    private Absence absence(String fact) {
        return fact(fact).absence();
    }

    private String expression(Condition condition, boolean holds) {
        UnaryTest test = condition.test();
        return condition
                .operand()
                .match(
                        fact -> ofFact(fact.id(), test, holds, absence(fact.id()) == Absence.NO_EFFECT),
                        document -> closed(copies(DrlNames.document(document.id()), test), holds),
                        event -> closed(DrlNames.event(event.type()) + " == " + flag(test), holds),
                        fact -> ofNullable(field(fact), eventFact(fact).type(), test, holds, false),
                        lapse -> closed(DrlNames.lapse(lapse.id()) + " == " + flag(test), holds),
                        count -> DrlBounds.expression(DrlNames.low(count.id()), DrlNames.high(count.id()), test, holds),
                        term -> ofTerm(Objects.requireNonNull(terms.get(term.id())), flag(test) == holds),
                        value -> ofValue(value.id(), test, holds),
                        oneStop -> closed("oneStop == " + flag(test), holds),
                        channel -> ofNullable("channel", TestType.channels(), test, holds, true),
                        DrlExpressions::noRule);
    }

    private static String noRule(Operand operand) {
        throw new IllegalArgumentException("No rule can ask about " + operand);
    }

    private String ofFact(String id, UnaryTest test, boolean holds, boolean absentFails) {
        return ofNullable(DrlNames.fact(id), fact(id).type(), test, holds, absentFails);
    }

    private String ofValue(String id, UnaryTest test, boolean holds) {
        FactType type = Objects.requireNonNull(values.get(id), id);
        String compared = ofNullable(DrlNames.value(id), type, test, holds, true);
        return DrlNames.settled(id) + " == true && (" + compared + ")";
    }

    private FactDeclaration eventFact(Operand.OfEventFact fact) {
        return Objects.requireNonNull(events.get(fact.type())).facts().stream()
                .filter(declared -> declared.id().equals(fact.fact()))
                .findFirst()
                .orElseThrow();
    }

    private String ofNullable(String field, FactType type, UnaryTest test, boolean holds, boolean absentFails) {
        if (test.asksPresence()) {
            boolean absent = test.kind() == UnaryTest.Kind.ABSENT;
            return field + (absent == holds ? " == null" : " != null");
        }
        return test.asApart()
                .map(apart -> apart(field, type, apart, holds, absentFails))
                .or(() -> test.asShare().map(share -> share(field, share, holds)))
                .orElseGet(() -> nullable(field, compare(field, test, numberSuffix(type)), holds, absentFails));
    }

    private static String share(String field, UnaryTest.Share share, boolean holds) {
        String whole = field(share.whole());
        String known = field + " != null && " + whole + " != null && ";
        String compared = share.denominator() + " * " + field + " " + DrlBounds.sign(share.operator()) + " "
                + share.numerator() + " * " + whole;
        return known + (holds ? "(" : "!(") + compared + ")";
    }

    private String apart(String field, FactType type, UnaryTest.Apart apart, boolean holds, boolean absentFails) {
        String other = field(apart.other());
        String passes = "(" + difference(field, other, type, apart.difference()) + ")";
        String known = field + " != null && " + other + " != null && " + (holds ? "" : "!") + passes;
        if (holds) {
            return known;
        }
        boolean otherFails = apart.other()
                .asFact()
                .filter(fact -> absence(fact.id()) == Absence.NO_EFFECT)
                .isPresent();
        return "(" + known + (absentFails ? " || " + field + " == null" : "")
                + (otherFails ? " || " + other + " == null" : "") + ")";
    }

    private static String difference(String field, String other, FactType type, UnaryTest difference) {
        String arguments = "(" + other + ", " + field + ")";
        Function<BigDecimal, String> whole = value -> value.longValueExact() + "L";
        return type.match(
                text -> noComparison(difference),
                yesNo -> same(field, other, difference),
                number -> compare("vn.thamtra.rules.Elapsed.beyond" + arguments, difference, whole),
                date -> compare("vn.thamtra.rules.Elapsed.days" + arguments, difference, whole),
                choice -> same(field, other, difference));
    }

    private static String same(String field, String other, UnaryTest difference) {
        return field + (difference.kind() == UnaryTest.Kind.ONE_OF ? " == " : " != ") + other;
    }

    private static String field(Operand operand) {
        return operand.asEventFact()
                .map(fact -> DrlNames.eventFact(fact.type(), fact.fact()))
                .orElseGet(() -> DrlNames.fact(operand.subject()));
    }

    private static Function<BigDecimal, String> numberSuffix(FactType type) {
        return type.decimals() ? value -> value.toPlainString() + "B" : value -> value.longValueExact() + "L";
    }

    private static String nullable(String field, String positive, boolean holds, boolean absentFails) {
        if (holds) {
            return field + " != null && (" + positive + ")";
        }
        return absentFails
                ? "(" + field + " == null || !(" + positive + "))"
                : field + " != null && !(" + positive + ")";
    }

    private static String closed(String positive, boolean holds) {
        return holds ? positive : "!(" + positive + ")";
    }

    private String ofTerm(Term term, boolean holds) {
        return term.rows().stream()
                .map(row -> row.conditions().stream()
                        .map(condition -> "(" + expression(condition, holds) + ")")
                        .collect(Collectors.joining(holds ? " && " : " || ", "(", ")")))
                .collect(Collectors.joining(holds ? " || " : " && ", "(", ")"));
    }

    private static String copies(String field, UnaryTest test) {
        @Nullable Boolean submitted = test.flag();
        return submitted == null
                ? compare(field, test, BigDecimal::toPlainString)
                : field + (submitted ? " > 0" : " == 0");
    }

    static boolean flag(UnaryTest test) {
        @Nullable Boolean wanted = test.flag();
        if (wanted == null) {
            throw new IllegalArgumentException("Only có or không can be asked here, not " + test);
        }
        return wanted;
    }

    private static String compare(String field, UnaryTest test, Function<BigDecimal, String> number) {
        return test.match(
                one -> anyOf(field, one.values(), number),
                none -> "!(" + anyOf(field, none.values(), number) + ")",
                compare -> ordered(field, compare, number),
                between -> ordered(field, between.from(), number) + " && " + ordered(field, between.to(), number),
                DrlExpressions::noComparison,
                DrlExpressions::noComparison,
                passed ->
                        "vn.thamtra.rules.Elapsed.monthsHavePassed(" + field + ", " + passed.months() + ", receivedOn)",
                byReceipt -> "!" + field + ".isAfter(receivedOn)",
                DrlExpressions::noComparison,
                DrlExpressions::noComparison,
                any -> any.parts().stream()
                        .map(part -> "(" + compare(field, part, number) + ")")
                        .collect(Collectors.joining(" || ")));
    }

    private static String noComparison(UnaryTest test) {
        throw new IllegalArgumentException("No comparison: " + test);
    }

    private static String anyOf(String field, List<Object> values, Function<BigDecimal, String> number) {
        return values.stream()
                .map(value -> value instanceof LocalDate date
                        ? field + ".isEqual(" + literal(date) + ")"
                        : field + " == " + scalar(value, number))
                .collect(Collectors.joining(" || "));
    }

    private static String ordered(String field, UnaryTest.Compare test, Function<BigDecimal, String> number) {
        UnaryTest.Operator operator = test.operator();
        Object bound = test.bound();
        if (bound instanceof LocalDate date) {
            return switch (operator) {
                case AT_LEAST -> "!" + field + ".isBefore(" + literal(date) + ")";
                case MORE_THAN -> field + ".isAfter(" + literal(date) + ")";
                case AT_MOST -> "!" + field + ".isAfter(" + literal(date) + ")";
                case LESS_THAN -> field + ".isBefore(" + literal(date) + ")";
            };
        }
        return field + " " + DrlBounds.sign(operator) + " " + scalar(bound, number);
    }

    private static String scalar(@Nullable Object value, Function<BigDecimal, String> number) {
        if (value instanceof Boolean flag) {
            return flag.toString();
        }
        if (value instanceof BigDecimal decimal) {
            return number.apply(decimal);
        }
        if (value instanceof String code && CODE.matcher(code).matches()) {
            return '"' + code + '"';
        }
        throw new IllegalArgumentException("No literal of a rule: " + value);
    }

    private static String literal(LocalDate date) {
        return "java.time.LocalDate.of(" + date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth()
                + ")";
    }
}

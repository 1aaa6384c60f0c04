package vn.thamtra.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.drl.DrlNames;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * Says a condition as Drools' own spreadsheets do: a snippet of a constraint in the heading of a column, and the values it
 * takes in a cell of the row.
 */
@NullUnmarked
final class DroolsCells {
    private final ProcedureTables tables;

    DroolsCells(ProcedureTables tables) {
        this.tables = tables;
    }

    public record Cell(String snippet, String value) {}

    /** Why no cell can say the condition; null where one can. */
    static @Nullable String obstacle(Condition condition) {
        if (condition.operand() instanceof Operand.OfTerm) {
            return "a term: other rows, any of which is enough";
        }
        if (condition.operand() instanceof Operand.OfValue) {
            return "a value of a table: known only after other rows were matched";
        }
        if (condition.test() instanceof UnaryTest.Share) {
            return "a share: its bound is another column";
        }
        if (condition.test() instanceof UnaryTest.Apart) {
            return "another fact: its bound is another column";
        }
        if (condition.test() instanceof UnaryTest.AnyOf) {
            return "a list of ranges: a cell has one";
        }
        if (condition.operand() instanceof Operand.OfCount
                && condition.test().listed().size() > 1) {
            return "several numbers of events: those side by side are one range";
        }
        boolean receipt =
                condition.test() instanceof UnaryTest.MonthsPassed || condition.test() instanceof UnaryTest.ByReceipt;
        return receipt ? "a date beside the day of receipt: its bound is no value" : null;
    }

    /** That the condition certainly holds. */
    Cell holds(PlannedCondition planned) {
        Condition condition = planned.condition();
        return planned.demand()
                ? cell(condition, false, absence(condition) == Absence.MISSING)
                : cell(condition, true, false);
    }

    /** That it certainly fails. */
    Cell fails(PlannedCondition planned) {
        Condition condition = planned.condition();
        return cell(condition, planned.demand(), absence(condition) == Absence.NO_EFFECT);
    }

    private Absence absence(Condition condition) {
        if (condition.operand() instanceof Operand.OfFact fact) {
            return tables.vocabulary().facts().get(fact.id()).absence();
        }
        return condition.operand() instanceof Operand.OfChannel ? Absence.NO_EFFECT : Absence.UNKNOWN;
    }

    /**
     * That the test certainly holds, or certainly fails.
     *
     * @param absentToo whether a fact that is not given does, too
     */
    private Cell cell(Condition condition, boolean positive, boolean absentToo) {
        if (condition.operand() instanceof Operand.OfCount count) {
            return count(DrlNames.low(count.id()), DrlNames.high(count.id()), condition.test(), positive);
        }
        String field = field(condition.operand());
        UnaryTest test = condition.test();
        if (test instanceof UnaryTest.Absent || test instanceof UnaryTest.Present) {
            // without a place for its value a snippet would be compared with the cell
            boolean absent = test instanceof UnaryTest.Absent == positive;
            return new Cell(field + (absent ? " == $param" : " != $param"), "null");
        }
        Cell known = known(condition.operand(), field, test, positive);
        if (!isNullable(condition.operand())) {
            return known;
        }
        String snippet = absentToo
                ? "(" + field + " == null || (" + known.snippet + "))"
                : field + " != null, (" + known.snippet + ")";
        return new Cell(snippet, known.value);
    }

    private static String field(Operand operand) {
        if (operand instanceof Operand.OfFact fact) {
            return DrlNames.fact(fact.id());
        }
        if (operand instanceof Operand.OfDocument document) {
            return DrlNames.document(document.id());
        }
        if (operand instanceof Operand.OfEvent event) {
            return DrlNames.event(event.type());
        }
        if (operand instanceof Operand.OfChannel) {
            return "channel";
        }
        throw new IllegalArgumentException("No field for " + operand);
    }

    private static boolean isNullable(Operand operand) {
        return operand instanceof Operand.OfFact || operand instanceof Operand.OfChannel;
    }

    private Cell known(Operand operand, String field, UnaryTest test, boolean positive) {
        if (operand instanceof Operand.OfDocument && isYesOrNo(test)) {
            boolean submitted = isYes(test) == positive;
            return new Cell(field + (submitted ? " >= $param" : " < $param"), "1");
        }
        if (isYesOrNo(test)) {
            return new Cell(field + (positive ? " == $param" : " != $param"), String.valueOf(isYes(test)));
        }
        if (test instanceof UnaryTest.OneOf one) {
            return listed(operand, field, one.values(), positive);
        }
        if (test instanceof UnaryTest.NoneOf none) {
            return listed(operand, field, none.values(), !positive);
        }
        if (test instanceof UnaryTest.Between between) {
            String low = ordered(operand, field, sign(between.from().operator(), positive), "$1");
            String high = ordered(operand, field, sign(between.to().operator(), positive), "$2");
            return new Cell(
                    low + (positive ? " && " : " || ") + high, text(between.low()) + ", " + text(between.high()));
        }
        UnaryTest.Compare compare = (UnaryTest.Compare) test;
        String sign = sign(compare.operator(), positive);
        return new Cell(ordered(operand, field, sign, "$param"), text(compare.bound()));
    }

    private static boolean isYesOrNo(UnaryTest test) {
        return test instanceof UnaryTest.OneOf one && one.values().get(0) instanceof Boolean;
    }

    private static boolean isYes(UnaryTest test) {
        return ((UnaryTest.OneOf) test).values().contains(true);
    }

    private Cell listed(Operand operand, String field, List<Object> values, boolean among) {
        String each = values.get(0) instanceof String
                ? field + (among ? " == " : " != ") + "\"$\""
                : ordered(operand, field, among ? "==" : "!=", "$");
        return new Cell("forall(" + (among ? "||" : "&&") + "){" + each + "}", listed(values));
    }

    private static String listed(List<Object> values) {
        return values.stream().map(DroolsCells::text).collect(Collectors.joining(", "));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private String ordered(Operand operand, String field, String sign, String value) {
        FactType type = operand instanceof Operand.OfFact fact
                ? tables.vocabulary().facts().get(fact.id()).type()
                : null;
        if (type instanceof FactType.Date) {
            return field + ".compareTo(" + LocalDate.class.getName() + ".parse(\"" + value + "\")) " + sign + " 0";
        }
        return type instanceof FactType.Number number && number.decimals()
                ? field + ".compareTo(new java.math.BigDecimal(\"" + value + "\")) " + sign + " 0"
                : field + " " + sign + " " + value;
    }

    private static String sign(UnaryTest.Operator operator, boolean positive) {
        return switch (operator) {
            case AT_LEAST -> positive ? ">=" : "<";
            case MORE_THAN -> positive ? ">" : "<=";
            case AT_MOST -> positive ? "<=" : ">";
            case LESS_THAN -> positive ? "<" : ">=";
        };
    }

    /** Of a number between two bounds a test holds when it does all the way from one to the other. */
    private static Cell count(String low, String high, UnaryTest test, boolean positive) {
        if (test instanceof UnaryTest.Compare compare) {
            String sign = sign(compare.operator(), positive);
            return new Cell((sign.startsWith(">") ? low : high) + " " + sign + " $param", text(compare.bound()));
        }
        if (test instanceof UnaryTest.Between between) {
            String values = text(between.low()) + ", " + text(between.high());
            String from = (positive ? low : high) + " " + sign(between.from().operator(), positive) + " $1";
            String to = (positive ? high : low) + " " + sign(between.to().operator(), positive) + " $2";
            return new Cell(positive ? from + " && " + to : "(" + from + " || " + to + ")", values);
        }
        List<Object> values = test instanceof UnaryTest.OneOf one ? one.values() : ((UnaryTest.NoneOf) test).values();
        boolean among = test instanceof UnaryTest.OneOf == positive;
        String snippet = among
                ? low + " == " + high + ", forall(||){" + low + " == $}"
                : "forall(&&){(" + high + " < $ || " + low + " > $)}";
        return new Cell(snippet, listed(values));
    }
}

package vn.thamtra.check.meaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.kie.dmn.feel.FEEL;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.UnaryTest.Operator;

/** The unary tests of DMN as tests of ours; what a cell compares with may be any expression without inputs. */
@NullUnmarked
final class DmnCells {
    private static final FEEL CONSTANTS = FEEL.newInstance(DmnCells.class.getClassLoader(), List.of());

    private DmnCells() {}

    /** What cannot be said here, and why. */
    @SuppressWarnings("serial")
    static final class Unsaid extends RuntimeException {
        Unsaid(String why) {
            super(why);
        }
    }

    /** The test; null for any value. */
    static UnaryTest test(String cell) {
        String text = cell.strip();
        if (text.equals("-")) {
            return null;
        } else if (text.startsWith("not(")) {
            return not(text.substring("not(".length(), text.length() - 1));
        } else if (text.startsWith("? !=")) {
            return new UnaryTest.NoneOf(values(text.substring("? !=".length())));
        }
        List<UnaryTest> parts = split(text).stream().map(DmnCells::part).toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        boolean list = parts.stream().allMatch(part -> part instanceof UnaryTest.OneOf);
        return list ? new UnaryTest.OneOf(values(text)) : new UnaryTest.AnyOf(parts);
    }

    private static UnaryTest not(String listed) {
        return listed.equals("null") ? new UnaryTest.Present() : new UnaryTest.NoneOf(values(listed));
    }

    private static UnaryTest part(String part) {
        for (Operator operator : List.of(Operator.AT_LEAST, Operator.AT_MOST, Operator.MORE_THAN, Operator.LESS_THAN)) {
            String sign = sign(operator);
            if (part.startsWith(sign)) {
                return new UnaryTest.Compare(operator, bound(part.substring(sign.length())));
            }
        }
        if (part.contains("..")) {
            int dots = part.indexOf("..");
            Operator from = part.startsWith("[") ? Operator.AT_LEAST : Operator.MORE_THAN;
            Operator to = part.endsWith("]") ? Operator.AT_MOST : Operator.LESS_THAN;
            return new UnaryTest.Between(
                    new UnaryTest.Compare(from, bound(part.substring(1, dots))),
                    new UnaryTest.Compare(to, bound(part.substring(dots + 2, part.length() - 1))));
        }
        return part.equals("null") ? new UnaryTest.Absent() : new UnaryTest.OneOf(List.of(value(part)));
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> ">=";
            case AT_MOST -> "<=";
            case MORE_THAN -> ">";
            case LESS_THAN -> "<";
        };
    }

    private static Object bound(String text) {
        Object bound = value(text);
        if (bound instanceof BigDecimal || bound instanceof LocalDate) {
            return bound;
        }
        throw new Unsaid("compares " + bound.getClass().getSimpleName());
    }

    private static List<Object> values(String list) {
        return split(list).stream().map(DmnCells::value).toList();
    }

    private static Object value(String text) {
        Object value = CONSTANTS.evaluate(text);
        if (value == null) {
            throw new Unsaid("is no value: " + text);
        }
        return value;
    }

    /** At the commas that stand in no call and in no text. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return Stream.concat(parts.stream(), Stream.of(part.toString().strip())).toList();
    }
}

package vn.thamtra.rulebook.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.TestText;
import vn.thamtra.workbook.model.UnaryTest;

/** What was added to the sentences of a workbook before rulebooks had sentences of their own: never changed any more. */
final class EarlierRowWording implements RowWording {
    private final Names names;

    private enum Language {
        VI("có", "không", "không có", " hoặc ", "khác ", ": cần ", ", có ", ", hồ sơ: ", Message::vi),
        EN("yes", "no", "nothing", " or ", "other than ", ": needs ", ", has ", ", has ", Message::en);

        private final String yes;
        private final String no;
        private final String nothing;
        private final String or;
        private final String other;
        private final String needs;
        private final String has;
        private final String says;
        private final Function<Message, String> text;

        Language(
                String yes,
                String no,
                String nothing,
                String or,
                String other,
                String needs,
                String has,
                String says,
                Function<Message, String> text) {
            this.yes = yes;
            this.no = no;
            this.nothing = nothing;
            this.or = or;
            this.other = other;
            this.needs = needs;
            this.has = has;
            this.says = says;
            this.text = text;
        }
    }

    EarlierRowWording(Names names) {
        this.names = names;
    }

    /** "(…: cần ≥ 24 tháng, có 23)". */
    @Override
    public Message nearMiss(Message sentence, List<Condition> failing, Map<String, Object> given) {
        if (failing.isEmpty()) {
            return sentence;
        }
        return new Message(
                sentence.vi() + misses(Language.VI, failing, given),
                sentence.en() + misses(Language.EN, failing, given));
    }

    private String misses(Language language, List<Condition> failing, Map<String, Object> given) {
        return failing.stream()
                .map(condition -> miss(language, condition, given))
                .collect(Collectors.joining("; ", " (", ")"));
    }

    private String miss(Language language, Condition condition, Map<String, Object> given) {
        Operand operand = condition.operand();
        String wanted = language.text.apply(names.of(operand)) + language.needs + wanted(language, condition);
        if (operand.kind() != Operand.Kind.FACT) {
            return wanted;
        }
        @Nullable Object value = given.get(operand.subject());
        return wanted
                + (value instanceof Number ? language.has : language.says)
                + (value == null ? language.nothing : shown(language, operand, value));
    }

    @Override
    public Message needed(Condition condition) {
        return new Message(wanted(Language.VI, condition), wanted(Language.EN, condition));
    }

    @Override
    public Message given(Operand operand, @Nullable Object value) {
        if (value == null) {
            return new Message(Language.VI.nothing, Language.EN.nothing);
        }
        return new Message(
                shown(Language.VI, operand, value) + names.unit(operand), shown(Language.EN, operand, value));
    }

    @Override
    public Message nameOf(Operand operand) {
        return names.of(operand);
    }

    /** What the cell demands, as a person would say it. */
    private String wanted(Language language, Condition condition) {
        Operand operand = condition.operand();
        UnaryTest test = condition.test();
        String unit = language == Language.VI ? names.unit(operand) : "";
        return test.match(new Wanted(language, operand, unit));
    }

    /** What a test of an operand demands, in a language. */
    private final class Wanted implements UnaryTest.Cases<String> {
        private final Language language;
        private final Operand operand;
        private final String unit;

        Wanted(Language language, Operand operand, String unit) {
            this.language = language;
            this.operand = operand;
            this.unit = unit;
        }

        @Override
        public String oneOf(UnaryTest.OneOf test) {
            return any(language, operand, test.values()) + unit;
        }

        @Override
        public String noneOf(UnaryTest.NoneOf test) {
            return language.other + any(language, operand, test.values()) + unit;
        }

        @Override
        public String compare(UnaryTest.Compare test) {
            return test.operator().sign() + " " + shown(language, operand, test.bound()) + unit;
        }

        @Override
        public String between(UnaryTest.Between test) {
            return end(test.from()) + " .. " + end(test.to()) + unit;
        }

        private String end(UnaryTest.Compare end) {
            boolean included =
                    end.operator() == UnaryTest.Operator.AT_LEAST || end.operator() == UnaryTest.Operator.AT_MOST;
            return (included ? "" : end.operator().sign() + " ") + shown(language, operand, end.bound());
        }

        @Override
        public String absent(UnaryTest.Absent test) {
            return language.nothing;
        }

        @Override
        public String present(UnaryTest.Present test) {
            return language.yes;
        }

        @Override
        public String monthsPassed(UnaryTest.MonthsPassed test) {
            return language == Language.VI ? "đủ " + test.months() + " tháng" : test.months() + " full months";
        }

        @Override
        public String byReceipt(UnaryTest.ByReceipt test) {
            return language == Language.VI ? "không sau ngày nhận" : "not after the day of receipt";
        }

        @Override
        public String share(UnaryTest.Share test) {
            return test.operator().sign() + " " + test.numerator() + "/" + test.denominator() + " × "
                    + language.text.apply(names.of(test.whole()));
        }

        @Override
        public String apart(UnaryTest.Apart test) {
            return TestText.of(test, other -> language.text.apply(names.of(other)));
        }

        @Override
        public String anyOf(UnaryTest.AnyOf test) {
            return test.parts().stream().map(part -> part.match(this)).collect(Collectors.joining(language.or));
        }
    }

    private String any(Language language, Operand operand, List<Object> values) {
        return values.stream().map(value -> shown(language, operand, value)).collect(Collectors.joining(language.or));
    }

    private String shown(Language language, Operand operand, Object value) {
        if (value instanceof Boolean flag) {
            return "“" + (flag ? language.yes : language.no) + "”";
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof String code) {
            return "“" + (language == Language.VI ? names.label(operand, code) : code) + "”";
        }
        return value.toString();
    }

    @Override
    public Message undecided(Message about, List<String> asked) {
        String quoted =
                about.vi().endsWith(".") ? about.vi().substring(0, about.vi().length() - 1) : about.vi();
        return new Message(
                "Chưa đủ dữ kiện để kết luận “" + quoted + "”; cần biết: " + listed(Language.VI, asked),
                "Not enough is known to decide this; still to be told: " + listed(Language.EN, asked));
    }

    @Override
    public Message leftOpen(Message ground, List<String> asked) {
        return undecided(ground, asked);
    }

    private String listed(Language language, List<String> facts) {
        StringJoiner list = new StringJoiner(", ");
        for (String id : facts) {
            list.add(language.text.apply(names.ofFact(id)));
        }
        return list.toString();
    }
}

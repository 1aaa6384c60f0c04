package vn.thamtra.rulebook.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thamtra.calendar.ShownDate;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Sentence;
import vn.thamtra.workbook.model.Sentence.Place;
import vn.thamtra.workbook.model.Sentences;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.UnaryTest.Distance;

/** What a cell demands and what a value is, as a person would say it. */
final class WantedWords {
    private static final Map<String, Sentence> CHANNELS = Map.of(
            "IN_PERSON", Sentence.IN_PERSON,
            "POST", Sentence.POST,
            "ONLINE", Sentence.ONLINE,
            "DOCUMENT_SYSTEM", Sentence.DOCUMENT_SYSTEM);
    private static final Map<String, Sentence> OUTCOMES = Map.of(
            "ACCEPT", Sentence.ACCEPT,
            "SUPPLEMENT", Sentence.SUPPLEMENT,
            "REFUSE", Sentence.REFUSE,
            "REVIEW", Sentence.REVIEW);

    private final Sentences sentences;
    private final Names names;

    WantedWords(Sentences sentences, Names names) {
        this.sentences = sentences;
        this.names = names;
    }

    Message wanted(Condition condition) {
        return condition.test().match(new Wanted(condition.operand()));
    }

    /** A value with its unit. */
    Message shown(Operand operand, Object value) {
        if (value instanceof Boolean flag) {
            return sentences.say(flag ? Sentence.YES : Sentence.NO, Map.of());
        }
        if (value instanceof LocalDate day) {
            return ShownDate.of(day);
        }
        if (value instanceof Number number) {
            return withUnit(number, names.unit(operand).strip());
        }
        return coded(operand, value.toString());
    }

    private Message coded(Operand operand, String code) {
        return switch (operand.kind()) {
            case CHANNEL -> word(CHANNELS, code);
            case OUTCOME -> word(OUTCOMES, code);
            case FACT, DOCUMENT, EVENT, EVENT_FACT, LAPSE, COUNT, TERM, VALUE, ONE_STOP ->
                sentences.say(Sentence.QUOTED, Map.of(Place.VALUE, sentences.named(names.label(operand, code))));
        };
    }

    private Message word(Map<String, Sentence> words, String code) {
        Sentence word = words.get(code);
        return word == null ? new Message(code, code) : sentences.say(word, Map.of());
    }

    private Message withUnit(Number number, String unit) {
        Message digits = ShownNumber.of(number, !unit.isEmpty());
        if (unit.isEmpty()) {
            return digits;
        }
        if (!Character.isLetter(unit.charAt(0))) {
            return new Message(digits.vi() + unit, digits.en() + unit);
        }
        String english = ShownNumber.form(sentences.named(unit).en(), number);
        return sentences.say(Sentence.WITH_UNIT, Map.of(Place.VALUE, digits, Place.UNIT, new Message(unit, english)));
    }

    private Message any(Operand operand, List<Object> values) {
        return values.stream()
                .map(value -> shown(operand, value))
                .reduce((before, after) ->
                        sentences.say(Sentence.ONE_OR_OTHER, Map.of(Place.BEFORE, before, Place.AFTER, after)))
                .orElseGet(() -> new Message("", ""));
    }

    private Message compared(UnaryTest.Operator operator, Message bound) {
        Sentence sentence =
                switch (operator) {
                    case AT_LEAST -> Sentence.AT_LEAST;
                    case MORE_THAN -> Sentence.MORE_THAN;
                    case AT_MOST -> Sentence.AT_MOST;
                    case LESS_THAN -> Sentence.LESS_THAN;
                };
        return sentences.say(sentence, Map.of(Place.VALUE, bound));
    }

    private Message comparedDay(UnaryTest.Operator operator, Message bound) {
        Sentence sentence =
                switch (operator) {
                    case AT_LEAST -> Sentence.FROM_DAY;
                    case MORE_THAN -> Sentence.AFTER_DAY;
                    case AT_MOST -> Sentence.UNTIL_DAY;
                    case LESS_THAN -> Sentence.BEFORE_DAY;
                };
        return sentences.say(sentence, Map.of(Place.VALUE, bound));
    }

    private static Message plain(Object value) {
        return new Message(value.toString(), value.toString());
    }

    /** What a test of an operand demands. */
    private final class Wanted implements UnaryTest.Cases<Message> {
        private final Operand operand;

        Wanted(Operand operand) {
            this.operand = operand;
        }

        @Override
        public Message oneOf(UnaryTest.OneOf test) {
            return any(operand, test.values());
        }

        @Override
        public Message noneOf(UnaryTest.NoneOf test) {
            return sentences.say(Sentence.OTHER_THAN, Map.of(Place.VALUE, any(operand, test.values())));
        }

        @Override
        public Message compare(UnaryTest.Compare test) {
            Message bound = shown(operand, test.bound());
            return test.bound() instanceof LocalDate
                    ? comparedDay(test.operator(), bound)
                    : compared(test.operator(), bound);
        }

        @Override
        public Message between(UnaryTest.Between test) {
            return sentences.say(Sentence.BETWEEN, Map.of(Place.BEFORE, end(test.from()), Place.AFTER, end(test.to())));
        }

        /** An end that belongs is told by itself. */
        private Message end(UnaryTest.Compare end) {
            Message bound = shown(operand, end.bound());
            return switch (end.operator()) {
                case AT_LEAST, AT_MOST -> bound;
                case MORE_THAN, LESS_THAN -> compare(end);
            };
        }

        @Override
        public Message absent(UnaryTest.Absent test) {
            return sentences.say(Sentence.ABSENT, Map.of());
        }

        @Override
        public Message present(UnaryTest.Present test) {
            return sentences.say(Sentence.PRESENT, Map.of());
        }

        @Override
        public Message monthsPassed(UnaryTest.MonthsPassed test) {
            return sentences.say(
                    Sentence.MONTHS_PASSED,
                    Map.of(Place.VALUE, ShownNumber.of(BigDecimal.valueOf(test.months()), true)));
        }

        @Override
        public Message byReceipt(UnaryTest.ByReceipt test) {
            return sentences.say(Sentence.BY_RECEIPT, Map.of());
        }

        @Override
        public Message share(UnaryTest.Share test) {
            Message part = plain(test.numerator() + "/" + test.denominator());
            Message whole = Phrase.inside(names.of(test.whole()));
            return compared(
                    test.operator(), sentences.say(Sentence.SHARE, Map.of(Place.VALUE, part, Place.NAME, whole)));
        }

        @Override
        public Message apart(UnaryTest.Apart test) {
            DistanceWords.Said said = new DistanceWords.Said(
                    WantedWords.this::compared, WantedWords.this::comparedDay, WantedWords.this::withUnit);
            Operand other = test.other();
            return new DistanceWords(said, sentences, names.of(other), names.isDay(other))
                    .wanted(Distance.of(test.difference()));
        }

        @Override
        public Message anyOf(UnaryTest.AnyOf test) {
            return test.parts().stream()
                    .map(part -> part.match(this))
                    .reduce((before, after) ->
                            sentences.say(Sentence.ONE_OR_OTHER, Map.of(Place.BEFORE, before, Place.AFTER, after)))
                    .orElseGet(() -> new Message("", ""));
        }
    }
}

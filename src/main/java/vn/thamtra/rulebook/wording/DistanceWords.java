package vn.thamtra.rulebook.wording;

import java.util.Map;
import java.util.function.BiFunction;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Sentence;
import vn.thamtra.workbook.model.Sentence.Place;
import vn.thamtra.workbook.model.Sentences;
import vn.thamtra.workbook.model.UnaryTest.Distance;
import vn.thamtra.workbook.model.UnaryTest.Operator;

/** What is demanded of how far a fact lies from another: “từ 05 ngày trở lên trước ngày họp”. */
final class DistanceWords {
    private static final String DAY = "Ngày ";
    private static final String DAYS = "ngày";

    private final Sentences sentences;
    private final Said said;
    private final Message other;
    private final boolean ofDays;

    /** How bounds and amounts are said. */
    record Said(
            BiFunction<Operator, Message, Message> number,
            BiFunction<Operator, Message, Message> day,
            BiFunction<Number, String, Message> amount) {}

    /**
     * Words about one other fact.
     *
     * @param name what the other is called
     * @param ofDays whether both are days
     */
    DistanceWords(Said said, Sentences sentences, Message name, boolean ofDays) {
        this.said = said;
        this.sentences = sentences;
        this.other = ofDays ? day(name) : Phrase.inside(name);
        this.ofDays = ofDays;
    }

    /** The sentences about days say “ngày” themselves. */
    private static Message day(Message name) {
        String vi = name.vi().startsWith(DAY) ? name.vi().substring(DAY.length()) : "“" + name.vi() + "”";
        return new Message(vi, Phrase.inside(name).en());
    }

    Message wanted(Distance distance) {
        return switch (distance.form()) {
            case SAME -> quoted();
            case OTHER -> sentences.say(Sentence.OTHER_THAN, Map.of(Place.VALUE, quoted()));
            case FROM -> beside(Operator.AT_LEAST);
            case AFTER -> beside(Operator.MORE_THAN);
            case UNTIL -> beside(Operator.AT_MOST);
            case BEFORE -> beside(Operator.LESS_THAN);
            case LONG_AFTER -> days(Operator.AT_LEAST, distance, Operator.MORE_THAN);
            case LONG_BEFORE -> days(Operator.AT_LEAST, distance, Operator.LESS_THAN);
            case AT_LATEST -> days(Operator.AT_MOST, distance, Operator.MORE_THAN);
            case AT_EARLIEST -> days(Operator.AT_MOST, distance, Operator.LESS_THAN);
            case SOON_AFTER ->
                joined(beside(Operator.AT_LEAST), ", ", days(Operator.AT_MOST, distance, Operator.MORE_THAN));
            case SHORTLY_BEFORE ->
                joined(days(Operator.AT_MOST, distance, Operator.LESS_THAN), ", ", beside(Operator.AT_MOST));
        };
    }

    private Message quoted() {
        return ofDays
                ? new Message(DAYS + " " + other.vi(), other.en())
                : sentences.say(Sentence.QUOTED, Map.of(Place.VALUE, other));
    }

    private Message beside(Operator operator) {
        return ofDays ? said.day.apply(operator, other) : said.number.apply(operator, other);
    }

    /** So many days, on one side of the other day. */
    private Message days(Operator many, Distance distance, Operator side) {
        Message days = said.number.apply(many, said.amount.apply(distance.days(), DAYS));
        return joined(days, " ", said.day.apply(side, other));
    }

    private static Message joined(Message one, String by, Message other) {
        return new Message(one.vi() + by + other.vi(), one.en() + by + other.en());
    }
}

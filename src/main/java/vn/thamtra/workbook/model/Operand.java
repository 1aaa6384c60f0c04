package vn.thamtra.workbook.model;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a condition column asks about, found from its heading. */
public sealed interface Operand {

    Kind kind();

    /** The id of what is asked about; where there is only one of the kind, its name in English. */
    String subject();

    /** What the case for its kind says. */
    <R extends @Nullable Object> R match(Cases<R> cases);

    /** What the function for its kind says. */
    default <R extends @Nullable Object> R match(
            Function<? super OfFact, ? extends R> fact,
            Function<? super OfDocument, ? extends R> document,
            Function<? super OfEvent, ? extends R> event,
            Function<? super OfEventFact, ? extends R> eventFact,
            Function<? super OfLapse, ? extends R> lapse,
            Function<? super OfCount, ? extends R> count,
            Function<? super OfTerm, ? extends R> term,
            Function<? super OfValue, ? extends R> value,
            Function<? super OfOneStop, ? extends R> oneStop,
            Function<? super OfChannel, ? extends R> channel,
            Function<? super OfOutcome, ? extends R> outcome) {
        return match(new Functions<R>(
                fact, document, event, eventFact, lapse, count, term, value, oneStop, channel, outcome));
    }

    /** Does what is to be done with its kind. */
    default void dispatch(
            Consumer<? super OfFact> fact,
            Consumer<? super OfDocument> document,
            Consumer<? super OfEvent> event,
            Consumer<? super OfEventFact> eventFact,
            Consumer<? super OfLapse> lapse,
            Consumer<? super OfCount> count,
            Consumer<? super OfTerm> term,
            Consumer<? super OfValue> value,
            Consumer<? super OfOneStop> oneStop,
            Consumer<? super OfChannel> channel,
            Consumer<? super OfOutcome> outcome) {
        match(new Acts(fact, document, event, eventFact, lapse, count, term, value, oneStop, channel, outcome));
    }

    default Optional<OfFact> asFact() {
        return this instanceof OfFact fact ? Optional.of(fact) : Optional.empty();
    }

    default Optional<OfDocument> asDocument() {
        return this instanceof OfDocument document ? Optional.of(document) : Optional.empty();
    }

    default Optional<OfEvent> asEvent() {
        return this instanceof OfEvent event ? Optional.of(event) : Optional.empty();
    }

    default Optional<OfEventFact> asEventFact() {
        return this instanceof OfEventFact eventFact ? Optional.of(eventFact) : Optional.empty();
    }

    default Optional<OfCount> asCount() {
        return this instanceof OfCount count ? Optional.of(count) : Optional.empty();
    }

    default Optional<OfLapse> asLapse() {
        return this instanceof OfLapse lapse ? Optional.of(lapse) : Optional.empty();
    }

    default Optional<OfTerm> asTerm() {
        return this instanceof OfTerm term ? Optional.of(term) : Optional.empty();
    }

    default Optional<OfValue> asValue() {
        return this instanceof OfValue value ? Optional.of(value) : Optional.empty();
    }

    /** A case for each kind, so that a new kind does not compile until every place that tells kinds apart has an answer. */
    interface Cases<R extends @Nullable Object> {
        R fact(OfFact operand);

        R document(OfDocument operand);

        R event(OfEvent operand);

        R eventFact(OfEventFact operand);

        R lapse(OfLapse operand);

        R count(OfCount operand);

        R term(OfTerm operand);

        R value(OfValue operand);

        R oneStop(OfOneStop operand);

        R channel(OfChannel operand);

        R outcome(OfOutcome operand);
    }

    /** The kinds of things a condition may ask about. */
    enum Kind {
        FACT,
        DOCUMENT,
        EVENT,
        EVENT_FACT,
        LAPSE,
        COUNT,
        TERM,
        VALUE,
        ONE_STOP,
        CHANNEL,
        OUTCOME
    }

    /** A declared fact. */
    record OfFact(String id) implements Operand {
        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.fact(this);
        }

        @Override
        public Kind kind() {
            return Kind.FACT;
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** Number of copies of a document, 0 where it was not submitted; {@code có} is at least one. */
    record OfDocument(String id) implements Operand {
        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.document(this);
        }

        @Override
        public Kind kind() {
            return Kind.DOCUMENT;
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** Whether an event of the type has happened by the moment of judgement. */
    record OfEvent(String type) implements Operand {
        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.event(this);
        }

        @Override
        public Kind kind() {
            return Kind.EVENT;
        }

        @Override
        public String subject() {
            return type;
        }
    }

    /** A fact of the last event of the type that has happened. */
    record OfEventFact(String type, String fact) implements Operand {
        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.eventFact(this);
        }

        @Override
        public Kind kind() {
            return Kind.EVENT_FACT;
        }

        @Override
        public String subject() {
            return type + "." + fact;
        }
    }

    /** Whether a time limit has lapsed by the moment of judgement, from the sheet {@code Quá hạn}. */
    record OfLapse(String id) implements Operand {
        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.lapse(this);
        }

        @Override
        public Kind kind() {
            return Kind.LAPSE;
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** {@code Đang áp dụng cơ chế một cửa}: whether the one-stop rules are in force on the day of receipt. */
    record OfOneStop() implements Operand {
        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.oneStop(this);
        }

        @Override
        public Kind kind() {
            return Kind.ONE_STOP;
        }

        @Override
        public String subject() {
            return "oneStop";
        }
    }

    /** A number of events, from the sheet {@code Số lần}. */
    record OfCount(String id) implements Operand {
        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.count(this);
        }

        @Override
        public Kind kind() {
            return Kind.COUNT;
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** A term defined in the sheet {@code Khái niệm}. */
    record OfTerm(String id) implements Operand {
        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.term(this);
        }

        @Override
        public Kind kind() {
            return Kind.TERM;
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** A value that a table gives, from a sheet {@code Kết quả}. */
    record OfValue(String id) implements Operand {
        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.value(this);
        }

        @Override
        public Kind kind() {
            return Kind.VALUE;
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** {@code Hình thức nộp hồ sơ}: how the dossier was handed in; not given is never asked for. */
    record OfChannel() implements Operand {
        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.channel(this);
        }

        @Override
        public Kind kind() {
            return Kind.CHANNEL;
        }

        @Override
        public String subject() {
            return "channel";
        }
    }

    /** {@code Kết quả}: the outcome; only in notices, which change nothing. */
    record OfOutcome() implements Operand {
        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.outcome(this);
        }

        @Override
        public Kind kind() {
            return Kind.OUTCOME;
        }

        @Override
        public String subject() {
            return "outcome";
        }
    }

    /** A function for each kind of operand. */
    record Functions<R extends @Nullable Object>(
            Function<? super OfFact, ? extends R> ofFact,
            Function<? super OfDocument, ? extends R> ofDocument,
            Function<? super OfEvent, ? extends R> ofEvent,
            Function<? super OfEventFact, ? extends R> ofEventFact,
            Function<? super OfLapse, ? extends R> ofLapse,
            Function<? super OfCount, ? extends R> ofCount,
            Function<? super OfTerm, ? extends R> ofTerm,
            Function<? super OfValue, ? extends R> ofValue,
            Function<? super OfOneStop, ? extends R> ofOneStop,
            Function<? super OfChannel, ? extends R> ofChannel,
            Function<? super OfOutcome, ? extends R> ofOutcome)
            implements Cases<R> {
        @Override
        public R fact(OfFact operand) {
            return ofFact.apply(operand);
        }

        @Override
        public R document(OfDocument operand) {
            return ofDocument.apply(operand);
        }

        @Override
        public R event(OfEvent operand) {
            return ofEvent.apply(operand);
        }

        @Override
        public R eventFact(OfEventFact operand) {
            return ofEventFact.apply(operand);
        }

        @Override
        public R lapse(OfLapse operand) {
            return ofLapse.apply(operand);
        }

        @Override
        public R count(OfCount operand) {
            return ofCount.apply(operand);
        }

        @Override
        public R term(OfTerm operand) {
            return ofTerm.apply(operand);
        }

        @Override
        public R value(OfValue operand) {
            return ofValue.apply(operand);
        }

        @Override
        public R oneStop(OfOneStop operand) {
            return ofOneStop.apply(operand);
        }

        @Override
        public R channel(OfChannel operand) {
            return ofChannel.apply(operand);
        }

        @Override
        public R outcome(OfOutcome operand) {
            return ofOutcome.apply(operand);
        }
    }

    /** Something to be done for each kind of operand. */
    record Acts(
            Consumer<? super OfFact> ofFact,
            Consumer<? super OfDocument> ofDocument,
            Consumer<? super OfEvent> ofEvent,
            Consumer<? super OfEventFact> ofEventFact,
            Consumer<? super OfLapse> ofLapse,
            Consumer<? super OfCount> ofCount,
            Consumer<? super OfTerm> ofTerm,
            Consumer<? super OfValue> ofValue,
            Consumer<? super OfOneStop> ofOneStop,
            Consumer<? super OfChannel> ofChannel,
            Consumer<? super OfOutcome> ofOutcome)
            implements Cases<Boolean> {
        @Override
        public Boolean fact(OfFact operand) {
            ofFact.accept(operand);
            return true;
        }

        @Override
        public Boolean document(OfDocument operand) {
            ofDocument.accept(operand);
            return true;
        }

        @Override
        public Boolean event(OfEvent operand) {
            ofEvent.accept(operand);
            return true;
        }

        @Override
        public Boolean eventFact(OfEventFact operand) {
            ofEventFact.accept(operand);
            return true;
        }

        @Override
        public Boolean lapse(OfLapse operand) {
            ofLapse.accept(operand);
            return true;
        }

        @Override
        public Boolean count(OfCount operand) {
            ofCount.accept(operand);
            return true;
        }

        @Override
        public Boolean term(OfTerm operand) {
            ofTerm.accept(operand);
            return true;
        }

        @Override
        public Boolean value(OfValue operand) {
            ofValue.accept(operand);
            return true;
        }

        @Override
        public Boolean oneStop(OfOneStop operand) {
            ofOneStop.accept(operand);
            return true;
        }

        @Override
        public Boolean channel(OfChannel operand) {
            ofChannel.accept(operand);
            return true;
        }

        @Override
        public Boolean outcome(OfOutcome operand) {
            ofOutcome.accept(operand);
            return true;
        }
    }
}

package vn.thamtra.workbook.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.TimeUnit;

/** One rule row of a workbook. Every row holds exactly when all its conditions hold. */
public sealed interface Row {

    /** What it has in common with rows of every kind. */
    Frame frame();

    String sheet();

    /** The same row under other conditions. */
    Row with(List<Condition> conditions);

    /** The rule's id ({@code Mã}); rows that are alternatives of one criterion may share it. */
    default String id() {
        return frame().id();
    }

    default List<Condition> conditions() {
        return frame().conditions();
    }

    default Citation citation() {
        return frame().citation();
    }

    /** Ids of the interpretations the row relies on ({@code Cách hiểu}). */
    default List<String> readings() {
        return frame().readings();
    }

    /** The days of receipt for which it is law. */
    default Days days() {
        return frame().days();
    }

    /** The same row on other days. */
    Row on(Days days);

    /** The address of the row's {@code Mã} cell; in a table of two axes, of the cell with the value. */
    default String cell() {
        return frame().cell();
    }

    /** What the function for its kind says; a new kind does not compile until every place that tells kinds apart has one. */
    <R extends @Nullable Object> R match(
            Function<? super Requirement, ? extends R> requirement,
            Function<? super Alternative, ? extends R> alternative,
            Function<? super Bar, ? extends R> bar,
            Function<? super Notice, ? extends R> notice,
            Function<? super Limit, ? extends R> limit,
            Function<? super Value, ? extends R> value);

    /** Does what is to be done with its kind. */
    default void dispatch(
            Consumer<? super Requirement> requirement,
            Consumer<? super Alternative> alternative,
            Consumer<? super Bar> bar,
            Consumer<? super Notice> notice,
            Consumer<? super Limit> limit,
            Consumer<? super Value> value) {
        this.<Boolean>match(
                Done.after(requirement),
                Done.after(alternative),
                Done.after(bar),
                Done.after(notice),
                Done.after(limit),
                Done.after(value));
    }

    default Optional<Requirement> asRequirement() {
        return this instanceof Requirement requirement ? Optional.of(requirement) : Optional.empty();
    }

    default Optional<Alternative> asAlternative() {
        return this instanceof Alternative alternative ? Optional.of(alternative) : Optional.empty();
    }

    default Optional<Bar> asBar() {
        return this instanceof Bar bar ? Optional.of(bar) : Optional.empty();
    }

    default Optional<Notice> asNotice() {
        return this instanceof Notice notice ? Optional.of(notice) : Optional.empty();
    }

    default Optional<Limit> asLimit() {
        return this instanceof Limit limit ? Optional.of(limit) : Optional.empty();
    }

    default Optional<Value> asValue() {
        return this instanceof Value value ? Optional.of(value) : Optional.empty();
    }

    /**
     * What a row of any kind has: its id, when it holds, the law and the interpretations it rests on, the days on which it is
     * law, and where it stands.
     */
    record Frame(
            String id, List<Condition> conditions, Citation citation, List<String> readings, Days days, String cell) {

        /** Of a row that is law as long as its procedure is. */
        public Frame(String id, List<Condition> conditions, Citation citation, List<String> readings, String cell) {
            this(id, conditions, citation, readings, Days.ALL, cell);
        }

        Frame with(List<Condition> other) {
            return new Frame(id, other, citation, readings, days, cell);
        }

        Frame on(Days other) {
            return new Frame(id, conditions, citation, readings, other, cell);
        }
    }

    /**
     * {@code Thành phần hồ sơ}: something the law demands while the conditions hold.
     *
     * @param subject the fact or document demanded
     * @param demanded what it must satisfy: present, true, or a least number
     */
    record Requirement(Frame frame, Scope scope, Operand subject, UnaryTest demanded, Message missing) implements Row {
        @Override
        public <R extends @Nullable Object> R match(
                Function<? super Requirement, ? extends R> requirement,
                Function<? super Alternative, ? extends R> alternative,
                Function<? super Bar, ? extends R> bar,
                Function<? super Notice, ? extends R> notice,
                Function<? super Limit, ? extends R> limit,
                Function<? super Value, ? extends R> value) {
            return requirement.apply(this);
        }

        @Override
        public String sheet() {
            return SheetName.REQUIREMENTS.title();
        }

        @Override
        public Requirement with(List<Condition> conditions) {
            return new Requirement(frame.with(conditions), scope, subject, demanded, missing);
        }

        @Override
        public Requirement on(Days days) {
            return new Requirement(frame.on(days), scope, subject, demanded, missing);
        }

        public Requirement withSubject(Operand other) {
            return new Requirement(frame, scope, other, demanded, missing);
        }

        public Requirement withDemanded(UnaryTest other) {
            return new Requirement(frame, scope, subject, other, missing);
        }

        /** What is demanded, as a condition. */
        public Condition demand() {
            return new Condition(subject, demanded, cell());
        }
    }

    /**
     * {@code Điều kiện}, {@code Căn cứ miễn nhiệm}, {@code Căn cứ thu hồi}: one way to meet a criterion, or one way for a
     * ground to stand.
     *
     * @param criterion rows of the same criterion are alternatives
     * @param appliesWhen the criterion exists only while this term holds; null where it always does
     */
    record Alternative(
            Frame frame,
            Scope scope,
            String sheet,
            String criterion,
            @Nullable Condition appliesWhen,
            Message met,
            Message unmet)
            implements Row {
        @Override
        public Alternative with(List<Condition> conditions) {
            return new Alternative(frame.with(conditions), scope, sheet, criterion, appliesWhen, met, unmet);
        }

        @Override
        public Alternative on(Days days) {
            return new Alternative(frame.on(days), scope, sheet, criterion, appliesWhen, met, unmet);
        }

        public Alternative withAppliesWhen(Condition other) {
            return new Alternative(frame, scope, sheet, criterion, other, met, unmet);
        }

        @Override
        public <R extends @Nullable Object> R match(
                Function<? super Requirement, ? extends R> requirement,
                Function<? super Alternative, ? extends R> alternative,
                Function<? super Bar, ? extends R> bar,
                Function<? super Notice, ? extends R> notice,
                Function<? super Limit, ? extends R> limit,
                Function<? super Value, ? extends R> value) {
            return alternative.apply(this);
        }
    }

    /**
     * {@code Trường hợp từ chối}: a bar.
     *
     * @param sheet what the workbook calls the sheet, which was named otherwise once
     */
    record Bar(Frame frame, String sheet, Scope scope, String subject, Message message) implements Row {
        @Override
        public Bar with(List<Condition> conditions) {
            return new Bar(frame.with(conditions), sheet, scope, subject, message);
        }

        @Override
        public Bar on(Days days) {
            return new Bar(frame.on(days), sheet, scope, subject, message);
        }

        @Override
        public <R extends @Nullable Object> R match(
                Function<? super Requirement, ? extends R> requirement,
                Function<? super Alternative, ? extends R> alternative,
                Function<? super Bar, ? extends R> bar,
                Function<? super Notice, ? extends R> notice,
                Function<? super Limit, ? extends R> limit,
                Function<? super Value, ? extends R> value) {
            return bar.apply(this);
        }
    }

    /** {@code Thông tin}: a notice, or a breach by a party, that changes nothing. */
    record Notice(
            Frame frame,
            Scope scope,
            boolean breach,
            @Nullable String subject,
            Message message) implements Row {
        @Override
        public Notice with(List<Condition> conditions) {
            return new Notice(frame.with(conditions), scope, breach, subject, message);
        }

        @Override
        public Notice on(Days days) {
            return new Notice(frame.on(days), scope, breach, subject, message);
        }

        public Notice withBreach(boolean other) {
            return new Notice(frame, scope, other, subject, message);
        }

        @Override
        public <R extends @Nullable Object> R match(
                Function<? super Requirement, ? extends R> requirement,
                Function<? super Alternative, ? extends R> alternative,
                Function<? super Bar, ? extends R> bar,
                Function<? super Notice, ? extends R> notice,
                Function<? super Limit, ? extends R> limit,
                Function<? super Value, ? extends R> value) {
            return notice.apply(this);
        }

        @Override
        public String sheet() {
            return SheetName.NOTICES.title();
        }
    }

    /**
     * {@code Thời hạn}: a deadline that exists while the conditions certainly hold.
     *
     * @param exists whether it exists always, or only in a certain case
     * @param start what starts it
     * @param fulfilledBy event types; any of them fulfils it
     * @param duty whom it binds to what kind of act
     */
    record Limit(
            Frame frame, Exists exists, Start start, Length length, List<String> fulfilledBy, Duty duty, Message label)
            implements Row {
        @Override
        public Limit with(List<Condition> conditions) {
            return new Limit(frame.with(conditions), exists, start, length, fulfilledBy, duty, label);
        }

        @Override
        public Limit on(Days days) {
            return new Limit(frame.on(days), exists, start, length, fulfilledBy, duty, label);
        }

        public Limit withExists(Exists other) {
            return new Limit(frame, other, start, length, fulfilledBy, duty, label);
        }

        public Limit withStart(Start other) {
            return new Limit(frame, exists, other, length, fulfilledBy, duty, label);
        }

        public Limit withLength(Length other) {
            return new Limit(frame, exists, start, other, fulfilledBy, duty, label);
        }

        public Limit withFulfilledBy(List<String> other) {
            return new Limit(frame, exists, start, length, other, duty, label);
        }

        public Limit withDuty(Duty other) {
            return new Limit(frame, exists, start, length, fulfilledBy, other, label);
        }

        public String boundParty() {
            return duty.party;
        }

        public boolean right() {
            return duty.right;
        }

        public boolean onlyIfAccepted() {
            return duty.onlyIfAccepted;
        }

        public int amount() {
            return length.amount;
        }

        public @Nullable String amountFact() {
            return length.amountFact;
        }

        public @Nullable String amountValue() {
            return length.amountValue;
        }

        /** Whether the row itself says how many units. */
        public boolean amountSaid() {
            return length.amountFact == null && length.amountValue == null;
        }

        public TimeUnit unit() {
            return length.unit;
        }

        public @Nullable String unitSetting() {
            return length.unitSetting;
        }

        public Direction direction() {
            return length.direction;
        }

        public @Nullable FixedDate fixedDate() {
            return length.fixedDate;
        }

        @Override
        public <R extends @Nullable Object> R match(
                Function<? super Requirement, ? extends R> requirement,
                Function<? super Alternative, ? extends R> alternative,
                Function<? super Bar, ? extends R> bar,
                Function<? super Notice, ? extends R> notice,
                Function<? super Limit, ? extends R> limit,
                Function<? super Value, ? extends R> value) {
            return limit.apply(this);
        }

        @Override
        public String sheet() {
            return SheetName.LIMITS.title();
        }

        /** The event that starts it, if one does. */
        public Optional<Start.OfEvent> startEvent() {
            return start instanceof Start.OfEvent event ? Optional.of(event) : Optional.empty();
        }

        /** The limit that it runs from, if it does. */
        public Optional<Start.OfLimit> startLimit() {
            return start instanceof Start.OfLimit limit ? Optional.of(limit) : Optional.empty();
        }

        /** The day of a year that it ends on, if it does. */
        public Optional<FixedDate.InYear> dayInYear() {
            return length.fixedDate instanceof FixedDate.InYear day ? Optional.of(day) : Optional.empty();
        }

        /** The date of its starting event that it ends on, if it does. */
        public Optional<FixedDate.OfEvent> dayOfEvent() {
            return length.fixedDate instanceof FixedDate.OfEvent day ? Optional.of(day) : Optional.empty();
        }
    }

    /**
     * {@code Kết quả}: what the values of its table are while the conditions hold.
     *
     * @param sheet what the workbook calls the sheet, of which there may be several
     * @param otherwise {@code Trường hợp còn lại}: it is the row for whatever no other row of the table is for
     * @param given one for each value of the table
     */
    record Value(Frame frame, String sheet, boolean otherwise, List<Given> given, Message message) implements Row {

        /**
         * What a row gives.
         *
         * @param value id of the value
         * @param is as a dossier would hold it; null where the row gives none ({@code -})
         */
        public record Given(String value, @Nullable Object is, String cell) {}

        @Override
        public Value with(List<Condition> conditions) {
            return new Value(frame.with(conditions), sheet, otherwise, given, message);
        }

        @Override
        public Value on(Days days) {
            return new Value(frame.on(days), sheet, otherwise, given, message);
        }

        /** What a row gives in one case of those named across, which stands in the cell of that value. */
        public Value at(String cell, List<Condition> conditions, List<Given> other) {
            Frame here = new Frame(frame.id, conditions, frame.citation, frame.readings, frame.days, cell);
            return new Value(here, sheet, otherwise, other, message);
        }

        /** Whether conditions stand across its table too, so that it is one cell of the sheet. */
        public boolean isOfTwoAxes() {
            return given.size() == 1 && given.get(0).cell.equals(cell());
        }

        public Value withGiven(List<Given> other) {
            return new Value(frame, sheet, otherwise, other, message);
        }

        /** What it gives for one value; null where it gives none. */
        public @Nullable Object is(String value) {
            for (Given each : given) {
                if (each.value.equals(value)) {
                    return each.is;
                }
            }
            return null;
        }

        @Override
        public <R extends @Nullable Object> R match(
                Function<? super Requirement, ? extends R> requirement,
                Function<? super Alternative, ? extends R> alternative,
                Function<? super Bar, ? extends R> bar,
                Function<? super Notice, ? extends R> notice,
                Function<? super Limit, ? extends R> limit,
                Function<? super Value, ? extends R> value) {
            return value.apply(this);
        }
    }

    /**
     * Whom a limit binds to what kind of act.
     *
     * @param right a right of the party: when it lapses that is told as a notice, not as a breach
     * @param onlyIfAccepted an act that only an acceptance owes ({@code Chỉ khi được chấp nhận}): nobody has to do it once
     *     the outcome is REFUSE
     */
    record Duty(String party, boolean right, boolean onlyIfAccepted) {

        /** A duty whatever the outcome. */
        public static Duty of(String party) {
            return new Duty(party, false, false);
        }

        public Duty withRight(boolean other) {
            return new Duty(party, other, onlyIfAccepted);
        }

        public Duty withOnlyIfAccepted(boolean other) {
            return new Duty(party, right, other);
        }
    }

    /**
     * How long a limit runs, or until which day.
     *
     * @param amount how many units; 0 for a fixed date
     * @param amountFact the whole-number fact that gives the amount instead; null where none does
     * @param amountValue the whole-number value of a table that gives the amount instead; null where none does
     * @param unitSetting the setting that gives the unit instead; null where the row gives it
     * @param fixedDate for {@link TimeUnit#FIXED_DATE}: the last lawful day
     */
    record Length(
            int amount,
            @Nullable String amountFact,
            @Nullable String amountValue,
            TimeUnit unit,
            @Nullable String unitSetting,
            Direction direction,
            @Nullable FixedDate fixedDate) {

        /** So many units before or after the start. */
        public static Length of(int amount, TimeUnit unit, Direction direction) {
            return new Length(amount, null, null, unit, null, direction, null);
        }

        public Length withAmount(int other) {
            return new Length(other, amountFact, amountValue, unit, unitSetting, direction, fixedDate);
        }

        public Length withUnit(TimeUnit other) {
            return new Length(amount, amountFact, amountValue, other, unitSetting, direction, fixedDate);
        }

        public Length withDirection(Direction other) {
            return new Length(amount, amountFact, amountValue, unit, unitSetting, other, fixedDate);
        }

        public Length withFixedDate(FixedDate other) {
            return new Length(amount, amountFact, amountValue, unit, unitSetting, direction, other);
        }
    }

    /** What starts a limit. */
    sealed interface Start {
        Kind kind();

        /** What the function for its kind says. */
        <R extends @Nullable Object> R match(
                Function<? super Received, ? extends R> received,
                Function<? super Complete, ? extends R> complete,
                Function<? super Start.OfEvent, ? extends R> event,
                Function<? super OfLimit, ? extends R> limit,
                Function<? super None, ? extends R> none);

        enum Kind {
            RECEIVED,
            COMPLETE,
            EVENT,
            LIMIT,
            NONE
        }

        /** {@code nhận hồ sơ}. */
        record Received() implements Start {
            @Override
            public Kind kind() {
                return Kind.RECEIVED;
            }

            @Override
            public <R extends @Nullable Object> R match(
                    Function<? super Received, ? extends R> received,
                    Function<? super Complete, ? extends R> complete,
                    Function<? super Start.OfEvent, ? extends R> event,
                    Function<? super OfLimit, ? extends R> limit,
                    Function<? super None, ? extends R> none) {
                return received.apply(this);
            }
        }

        /** {@code đủ hồ sơ}: receipt of a complete dossier, from zero after the last supplement. */
        record Complete() implements Start {
            @Override
            public Kind kind() {
                return Kind.COMPLETE;
            }

            @Override
            public <R extends @Nullable Object> R match(
                    Function<? super Received, ? extends R> received,
                    Function<? super Complete, ? extends R> complete,
                    Function<? super Start.OfEvent, ? extends R> event,
                    Function<? super OfLimit, ? extends R> limit,
                    Function<? super None, ? extends R> none) {
                return complete.apply(this);
            }
        }

        /**
         * An event of the type.
         *
         * @param which of several
         * @param when the event starts the limit only if this term holds; null where it always does
         */
        record OfEvent(
                String type, WhichEvent which, @Nullable Condition when) implements Start {

            /** The last event of the type. */
            public OfEvent(String type, @Nullable Condition when) {
                this(type, WhichEvent.LAST, when);
            }

            @Override
            public Kind kind() {
                return Kind.EVENT;
            }

            @Override
            public <R extends @Nullable Object> R match(
                    Function<? super Received, ? extends R> received,
                    Function<? super Complete, ? extends R> complete,
                    Function<? super Start.OfEvent, ? extends R> event,
                    Function<? super OfLimit, ? extends R> limit,
                    Function<? super None, ? extends R> none) {
                return event.apply(this);
            }
        }

        /** {@code hạn R-OSS-28}: the last lawful day of another limit of the procedure. */
        record OfLimit(String id) implements Start {
            @Override
            public Kind kind() {
                return Kind.LIMIT;
            }

            @Override
            public <R extends @Nullable Object> R match(
                    Function<? super Received, ? extends R> received,
                    Function<? super Complete, ? extends R> complete,
                    Function<? super Start.OfEvent, ? extends R> event,
                    Function<? super OfLimit, ? extends R> limit,
                    Function<? super None, ? extends R> none) {
                return limit.apply(this);
            }
        }

        /** A fixed date needs no event. */
        record None() implements Start {
            @Override
            public Kind kind() {
                return Kind.NONE;
            }

            @Override
            public <R extends @Nullable Object> R match(
                    Function<? super Received, ? extends R> received,
                    Function<? super Complete, ? extends R> complete,
                    Function<? super Start.OfEvent, ? extends R> event,
                    Function<? super OfLimit, ? extends R> limit,
                    Function<? super None, ? extends R> none) {
                return none.apply(this);
            }
        }
    }

    /** When a limit exists. */
    enum Exists {
        /** {@code luôn}. */
        ALWAYS,
        /** {@code hồ sơ chưa đủ}: something is missing or a supplement event has happened. */
        INCOMPLETE,
        /** {@code đã quá thời hạn làm mốc}: the limit that starts it has lapsed. */
        START_LAPSED
    }

    /** The last lawful day. */
    sealed interface FixedDate {
        /** What the function for its kind says. */
        <R extends @Nullable Object> R match(
                Function<? super InYear, ? extends R> inYear, Function<? super FixedDate.OfEvent, ? extends R> ofEvent);

        /** Day and month, {@code yearsAfter} the year that a whole-number fact gives. */
        record InYear(int day, int month, String yearFact, int yearsAfter) implements FixedDate {
            @Override
            public <R extends @Nullable Object> R match(
                    Function<? super InYear, ? extends R> inYear,
                    Function<? super FixedDate.OfEvent, ? extends R> ofEvent) {
                return inYear.apply(this);
            }
        }

        /** The date that a fact of the starting event gives; without it the limit does not exist. */
        record OfEvent(String fact) implements FixedDate {
            @Override
            public <R extends @Nullable Object> R match(
                    Function<? super InYear, ? extends R> inYear,
                    Function<? super FixedDate.OfEvent, ? extends R> ofEvent) {
                return ofEvent.apply(this);
            }
        }
    }
}

package vn.thamtra.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The type of a fact with the values it allows. */
public sealed interface FactType {

    /** What the function for its kind says; a new kind does not compile until every place that tells kinds apart has one. */
    <R extends @Nullable Object> R match(
            Function<? super Text, ? extends R> text,
            Function<? super YesNo, ? extends R> yesNo,
            Function<? super Number, ? extends R> number,
            Function<? super Date, ? extends R> date,
            Function<? super Choice, ? extends R> choice);

    Kind kind();

    default Optional<Number> asNumber() {
        return this instanceof Number number ? Optional.of(number) : Optional.empty();
    }

    /** Whether decimals are allowed. */
    default boolean decimals() {
        return false;
    }

    /** What a number counts; empty for what is none. */
    default String unit() {
        return "";
    }

    /** The codes to choose from; none for what is no choice. */
    default List<Option> options() {
        return List.of();
    }

    /** JSON string; empty or blank counts as absent. Held as {@link String}. */
    record Text() implements FactType {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public <R extends @Nullable Object> R match(
                Function<? super Text, ? extends R> text,
                Function<? super YesNo, ? extends R> yesNo,
                Function<? super Number, ? extends R> number,
                Function<? super Date, ? extends R> date,
                Function<? super Choice, ? extends R> choice) {
            return text.apply(this);
        }
    }

    /** JSON true or false. Held as {@link Boolean}. */
    record YesNo() implements FactType {
        @Override
        public Kind kind() {
            return Kind.YES_NO;
        }

        @Override
        public <R extends @Nullable Object> R match(
                Function<? super Text, ? extends R> text,
                Function<? super YesNo, ? extends R> yesNo,
                Function<? super Number, ? extends R> number,
                Function<? super Date, ? extends R> date,
                Function<? super Choice, ? extends R> choice) {
            return yesNo.apply(this);
        }
    }

    /** JSON number, bounds included. Held as {@link Long} where whole, as {@link BigDecimal} where decimals are allowed. */
    record Number(BigDecimal min, BigDecimal max, boolean decimals, String unit) implements FactType {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public <R extends @Nullable Object> R match(
                Function<? super Text, ? extends R> text,
                Function<? super YesNo, ? extends R> yesNo,
                Function<? super Number, ? extends R> number,
                Function<? super Date, ? extends R> date,
                Function<? super Choice, ? extends R> choice) {
            return number.apply(this);
        }
    }

    /** {@code yyyy-mm-dd}. Held as {@link java.time.LocalDate}. */
    record Date() implements FactType {
        @Override
        public Kind kind() {
            return Kind.DATE;
        }

        @Override
        public <R extends @Nullable Object> R match(
                Function<? super Text, ? extends R> text,
                Function<? super YesNo, ? extends R> yesNo,
                Function<? super Number, ? extends R> number,
                Function<? super Date, ? extends R> date,
                Function<? super Choice, ? extends R> choice) {
            return date.apply(this);
        }
    }

    /** One of the codes. Held as {@link String}. */
    record Choice(List<Option> options) implements FactType {
        @Override
        public Kind kind() {
            return Kind.CHOICE;
        }

        @Override
        public <R extends @Nullable Object> R match(
                Function<? super Text, ? extends R> text,
                Function<? super YesNo, ? extends R> yesNo,
                Function<? super Number, ? extends R> number,
                Function<? super Date, ? extends R> date,
                Function<? super Choice, ? extends R> choice) {
            return choice.apply(this);
        }
    }

    enum Kind {
        TEXT,
        YES_NO,
        NUMBER,
        DATE,
        CHOICE
    }

    /** A code a dossier uses and the Vietnamese words a person reads. */
    record Option(String code, String label) {}
}

package vn.thamtra.check.solver;

import vn.thamtra.workbook.model.Operand;

/** What an axis of a {@link Space} measures. */
public sealed interface Aspect {

    /** The day of receipt. */
    record Receipt() implements Aspect {}

    /** What a condition may ask about by itself. */
    record Of(Operand operand) implements Aspect {}

    /** How far a date lies before the day of receipt, among the spans that tests ask for. */
    record Before(Operand date) implements Aspect {}

    /** How a number stands to a share of another: below, at, above. */
    record Ratio(Operand part, int numerator, int denominator, Operand whole) implements Aspect {

        /** How two numbers stand to each other, whichever is compared with the other. */
        static Ratio between(Operand one, Operand other) {
            return isTurned(one, other) ? new Ratio(other, 1, 1, one) : new Ratio(one, 1, 1, other);
        }

        static boolean isTurned(Operand one, Operand other) {
            return one.subject().compareTo(other.subject()) > 0;
        }
    }

    /** How many days a date lies beyond another. */
    record Days(Operand date, Operand other) implements Aspect {}
}

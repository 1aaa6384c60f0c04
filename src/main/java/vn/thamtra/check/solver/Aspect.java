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
    record Ratio(Operand part, int numerator, int denominator, Operand whole) implements Aspect {}

    /** How many days a date lies beyond another. */
    record Days(Operand date, Operand other) implements Aspect {}
}

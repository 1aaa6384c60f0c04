package vn.thamtra.workbook.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A function for each kind of operand. */
record OperandFunctions<R extends @Nullable Object>(
        Function<? super Operand.OfFact, ? extends R> ofFact,
        Function<? super Operand.OfDocument, ? extends R> ofDocument,
        Function<? super Operand.OfEvent, ? extends R> ofEvent,
        Function<? super Operand.OfEventFact, ? extends R> ofEventFact,
        Function<? super Operand.OfLapse, ? extends R> ofLapse,
        Function<? super Operand.OfCount, ? extends R> ofCount,
        Function<? super Operand.OfTerm, ? extends R> ofTerm,
        Function<? super Operand.OfOneStop, ? extends R> ofOneStop,
        Function<? super Operand.OfChannel, ? extends R> ofChannel,
        Function<? super Operand.OfOutcome, ? extends R> ofOutcome)
        implements Operand.Cases<R> {
    @Override
    public R fact(Operand.OfFact operand) {
        return ofFact.apply(operand);
    }

    @Override
    public R document(Operand.OfDocument operand) {
        return ofDocument.apply(operand);
    }

    @Override
    public R event(Operand.OfEvent operand) {
        return ofEvent.apply(operand);
    }

    @Override
    public R eventFact(Operand.OfEventFact operand) {
        return ofEventFact.apply(operand);
    }

    @Override
    public R lapse(Operand.OfLapse operand) {
        return ofLapse.apply(operand);
    }

    @Override
    public R count(Operand.OfCount operand) {
        return ofCount.apply(operand);
    }

    @Override
    public R term(Operand.OfTerm operand) {
        return ofTerm.apply(operand);
    }

    @Override
    public R oneStop(Operand.OfOneStop operand) {
        return ofOneStop.apply(operand);
    }

    @Override
    public R channel(Operand.OfChannel operand) {
        return ofChannel.apply(operand);
    }

    @Override
    public R outcome(Operand.OfOutcome operand) {
        return ofOutcome.apply(operand);
    }
}

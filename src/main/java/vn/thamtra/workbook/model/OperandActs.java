package vn.thamtra.workbook.model;

import java.util.function.Consumer;

/** Something to be done for each kind of operand. */
record OperandActs(
        Consumer<? super Operand.OfFact> ofFact,
        Consumer<? super Operand.OfDocument> ofDocument,
        Consumer<? super Operand.OfEvent> ofEvent,
        Consumer<? super Operand.OfEventFact> ofEventFact,
        Consumer<? super Operand.OfLapse> ofLapse,
        Consumer<? super Operand.OfCount> ofCount,
        Consumer<? super Operand.OfTerm> ofTerm,
        Consumer<? super Operand.OfOneStop> ofOneStop,
        Consumer<? super Operand.OfChannel> ofChannel,
        Consumer<? super Operand.OfOutcome> ofOutcome)
        implements Operand.Cases<Boolean> {
    @Override
    public Boolean fact(Operand.OfFact operand) {
        ofFact.accept(operand);
        return true;
    }

    @Override
    public Boolean document(Operand.OfDocument operand) {
        ofDocument.accept(operand);
        return true;
    }

    @Override
    public Boolean event(Operand.OfEvent operand) {
        ofEvent.accept(operand);
        return true;
    }

    @Override
    public Boolean eventFact(Operand.OfEventFact operand) {
        ofEventFact.accept(operand);
        return true;
    }

    @Override
    public Boolean lapse(Operand.OfLapse operand) {
        ofLapse.accept(operand);
        return true;
    }

    @Override
    public Boolean count(Operand.OfCount operand) {
        ofCount.accept(operand);
        return true;
    }

    @Override
    public Boolean term(Operand.OfTerm operand) {
        ofTerm.accept(operand);
        return true;
    }

    @Override
    public Boolean oneStop(Operand.OfOneStop operand) {
        ofOneStop.accept(operand);
        return true;
    }

    @Override
    public Boolean channel(Operand.OfChannel operand) {
        ofChannel.accept(operand);
        return true;
    }

    @Override
    public Boolean outcome(Operand.OfOutcome operand) {
        ofOutcome.accept(operand);
        return true;
    }
}

package vn.thamtra.procedure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thamtra.workbook.Condition;
import vn.thamtra.workbook.Operand;

/**
 * One condition of a row.
 *
 * @param kind what the subject is
 * @param subject its id
 * @param test what is demanded of it, in the words of the workbook
 */
record ShownCondition(Kind kind, String subject, String test, String cell) {
    enum Kind {
        FACT,
        DOCUMENT,
        EVENT,
        EVENT_FACT,
        LAPSE,
        COUNT,
        TERM,
        ONE_STOP("oneStop"),
        CHANNEL("channel"),
        OUTCOME("outcome");

        /** What the subject is called where there is only one of its kind. */
        private final String subject;

        Kind() {
            this("");
        }

        Kind(String subject) {
            this.subject = subject;
        }
    }

    private static final Map<Class<? extends Operand>, Kind> KINDS = Map.of(
            Operand.OfFact.class, Kind.FACT,
            Operand.OfDocument.class, Kind.DOCUMENT,
            Operand.OfEvent.class, Kind.EVENT,
            Operand.OfEventFact.class, Kind.EVENT_FACT,
            Operand.OfLapse.class, Kind.LAPSE,
            Operand.OfCount.class, Kind.COUNT,
            Operand.OfTerm.class, Kind.TERM,
            Operand.OfOneStop.class, Kind.ONE_STOP,
            Operand.OfChannel.class, Kind.CHANNEL,
            Operand.OfOutcome.class, Kind.OUTCOME);

    static List<ShownCondition> all(List<Condition> conditions) {
        return conditions.stream().map(ShownCondition::of).toList();
    }

    static ShownCondition of(Condition condition) {
        Operand operand = condition.operand();
        return new ShownCondition(kind(operand), subject(operand), TestText.of(condition.test()), condition.cell());
    }

    static Kind kind(Operand operand) {
        return Objects.requireNonNull(KINDS.get(operand.getClass()), () -> "No kind for " + operand);
    }

    static String subject(Operand operand) {
        if (operand instanceof Operand.OfFact fact) {
            return fact.id();
        } else if (operand instanceof Operand.OfDocument document) {
            return document.id();
        } else if (operand instanceof Operand.OfEvent event) {
            return event.type();
        } else if (operand instanceof Operand.OfEventFact fact) {
            return fact.type() + "." + fact.fact();
        } else if (operand instanceof Operand.OfLapse lapse) {
            return lapse.id();
        } else if (operand instanceof Operand.OfCount count) {
            return count.id();
        } else if (operand instanceof Operand.OfTerm term) {
            return term.id();
        }
        return kind(operand).subject;
    }
}

package vn.thamtra.procedure;

import java.util.List;
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
        COUNT,
        TERM,
        CHANNEL,
        OUTCOME
    }

    static List<ShownCondition> all(List<Condition> conditions) {
        return conditions.stream().map(ShownCondition::of).toList();
    }

    static ShownCondition of(Condition condition) {
        Operand operand = condition.operand();
        return new ShownCondition(kind(operand), subject(operand), TestText.of(condition.test()), condition.cell());
    }

    static Kind kind(Operand operand) {
        if (operand instanceof Operand.OfFact) {
            return Kind.FACT;
        } else if (operand instanceof Operand.OfDocument) {
            return Kind.DOCUMENT;
        } else if (operand instanceof Operand.OfEvent) {
            return Kind.EVENT;
        } else if (operand instanceof Operand.OfCount) {
            return Kind.COUNT;
        } else if (operand instanceof Operand.OfTerm) {
            return Kind.TERM;
        }
        return operand instanceof Operand.OfChannel ? Kind.CHANNEL : Kind.OUTCOME;
    }

    static String subject(Operand operand) {
        if (operand instanceof Operand.OfFact fact) {
            return fact.id();
        } else if (operand instanceof Operand.OfDocument document) {
            return document.id();
        } else if (operand instanceof Operand.OfEvent event) {
            return event.type();
        } else if (operand instanceof Operand.OfCount count) {
            return count.id();
        } else if (operand instanceof Operand.OfTerm term) {
            return term.id();
        }
        return operand instanceof Operand.OfChannel ? "channel" : "outcome";
    }
}

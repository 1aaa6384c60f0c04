package vn.thamtra.procedure;

import java.util.List;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.TestText;

/**
 * One condition of a row.
 *
 * @param kind what the subject is
 * @param subject its id
 * @param test what is demanded of it, in the words of the workbook
 */
record ShownCondition(Operand.Kind kind, String subject, String test, String cell) {
    static List<ShownCondition> all(List<Condition> conditions) {
        return conditions.stream().map(ShownCondition::of).toList();
    }

    static ShownCondition of(Condition condition) {
        Operand operand = condition.operand();
        return new ShownCondition(
                operand.kind(), operand.subject(), TestText.of(condition.test(), Operand::subject), condition.cell());
    }
}

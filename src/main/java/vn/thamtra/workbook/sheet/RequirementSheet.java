package vn.thamtra.workbook.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.TestType;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.UnaryTest;

/** {@code Thành phần hồ sơ}: what the law demands. */
public final class RequirementSheet {

    private static final Message FACT_OR_DOCUMENT = new Message("dữ liệu hay giấy tờ", "fact or document");
    private static final UnaryTest YES = new UnaryTest.OneOf(List.of(true));

    /** Of a document that is there in a form that does not count. */
    private static final UnaryTest NO = new UnaryTest.OneOf(List.of(false));

    private RequirementSheet() {}

    public static List<Row.Requirement> read(RuleLine.Book book) {
        Map<String, Names.Named> names = book.names().conditions(false);
        return book
                .lines(
                        SheetName.REQUIREMENTS,
                        names,
                        "Mã",
                        "Thành phần",
                        "Yêu cầu",
                        "Phạm vi",
                        "Thông báo",
                        "Thông báo tiếng Anh",
                        "Căn cứ")
                .stream()
                .map(line -> requirement(line, names))
                .toList();
    }

    private static Row.Requirement requirement(RuleLine line, Map<String, Names.Named> names) {
        Names.Named subject = line.named(
                line.slot("Thành phần"), FACT_OR_DOCUMENT, List.of(Operand.Kind.FACT, Operand.Kind.DOCUMENT));
        Operand operand = subject == null ? new Operand.OfFact("") : subject.operand();
        String id = line.book().ids().claim(line.slot(Headings.ID), RuleLine.id(operand), RuleIds.Sharing.OTHER_FAMILY);
        return new Row.Requirement(
                line.frame(id, Conditions.read(line.line(), names).list()),
                line.scope(),
                operand,
                demanded(line.slot("Yêu cầu"), subject),
                line.message(names));
    }

    private static UnaryTest demanded(Slot slot, Names.@Nullable Named subject) {
        if (subject == null) {
            slot.name();
            return YES;
        }
        UnaryTest test = UnaryTestParser.parse(slot, subject.type());
        boolean understood = test != null || slot.none();
        if (understood && !fits(test, subject.type())) {
            slot.fault(FaultCode.BAD_TEST, wanted(subject.type()), "");
        }
        return test == null ? YES : test;
    }

    private static boolean fits(@Nullable UnaryTest test, TestType type) {
        boolean least = type.values().kind() == FactType.Kind.NUMBER && isLeast(test);
        if (type.alsoYesNo()) {
            return least || YES.equals(test) || NO.equals(test);
        }
        return type.values().kind() == FactType.Kind.YES_NO
                ? YES.equals(test)
                : least || (test != null && test.kind() == UnaryTest.Kind.PRESENT);
    }

    private static boolean isLeast(@Nullable UnaryTest test) {
        return test != null
                && test.asCompare()
                        .filter(compare -> compare.operator() == UnaryTest.Operator.AT_LEAST)
                        .isPresent();
    }

    private static Message wanted(TestType type) {
        if (type.alsoYesNo()) {
            return Wanted.both("có | ≥ 2 | không");
        }
        return Wanted.both(type.values()
                .match(text -> "đã có", yesNo -> "có", number -> "đã có | ≥ 2", date -> "đã có", choice -> "đã có"));
    }
}

package vn.thamtra.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.kept.KeptMeanings;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.Waiver;

/**
 * Warnings accepted in writing in the sheet {@code Chấp nhận}; what accepts nothing is a warning itself.
 *
 * @param meanings what the codes of the workbook mean: accepting one of them stays true once it is published
 */
record Waivers(String workbook, List<Waiver> waivers, Supplier<Set<String>> meanings) {
    static final String IDLE = "IDLE_WAIVER";
    private static final String NONE = "-";
    static final Message MEANING = new Message(
            "Một dòng của trang “Chấp nhận” không ứng với cảnh báo nào",
            "A row of the sheet “Chấp nhận” fits no warning");

    /** The findings with what accepts them, and after them the waivers that accept none. */
    List<Finding> applied(List<Finding> findings) {
        List<Finding> all = new ArrayList<>();
        Set<Waiver> used = new HashSet<>();
        for (Finding finding : findings) {
            List<Waiver> fitting =
                    waivers.stream().filter(waiver -> fits(waiver, finding)).toList();
            used.addAll(fitting);
            all.add(fitting.isEmpty() ? finding : finding.waived(words(fitting.get(0))));
        }
        waivers.stream()
                .filter(waiver -> !used.contains(waiver) && !isOfAMeaning(waiver))
                .map(this::idle)
                .forEach(all::add);
        return all;
    }

    private static boolean fits(Waiver waiver, Finding finding) {
        return finding.severity() == Severity.WARNING
                && waiver.warning().equals(finding.code())
                && (waiver.subject().equals(finding.subject())
                        || (finding.subject().isEmpty() && isOfTheWhole(waiver, finding)));
    }

    /** A warning about a whole sheet is accepted by the name of the sheet, or by {@code -}. */
    private static boolean isOfTheWhole(Waiver waiver, Finding finding) {
        return waiver.subject().equals(NONE) || waiver.subject().equals(finding.sheet());
    }

    private boolean isOfAMeaning(Waiver waiver) {
        return waiver.warning().equals(KeptMeanings.CODE) && meanings.get().contains(waiver.subject());
    }

    private static String words(Waiver waiver) {
        return waiver.id() + ", " + waiver.decidedBy() + ", " + waiver.decidedOn() + ": " + waiver.reason();
    }

    private Finding idle(Waiver waiver) {
        Message message = new Message(
                waiver.id() + ": không có cảnh báo " + waiver.warning() + " nào về " + waiver.subject()
                        + "; bỏ dòng này hoặc sửa mã cho đúng",
                waiver.id() + ": there is no warning " + waiver.warning() + " about " + waiver.subject()
                        + "; remove this row or mend the codes");
        return new Finding(
                Severity.WARNING,
                IDLE,
                workbook,
                SheetName.WAIVERS.title(),
                waiver.cell(),
                waiver.id(),
                waiver.warning() + " " + waiver.subject(),
                message,
                List.of(),
                null);
    }
}

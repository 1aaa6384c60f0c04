package vn.thamtra.check.meaning;

import java.util.List;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Formula.TooHard;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * The questions of one look, asked one after the other: one that is given up is told at its row, and the others are asked
 * all the same, until so many were given up that nobody would wait for the rest.
 */
final class Questions {
    private static final int PATIENCE = 5;

    private final Look look;
    private final Told told;
    private final List<Finding> findings;
    private int givenUp;

    Questions(Look look, Told told, List<Finding> findings) {
        this.look = look;
        this.told = told;
        this.findings = findings;
    }

    void ask(Told.At at, Runnable question) {
        if (givenUp < PATIENCE) {
            try {
                question.run();
            } catch (TooHard tooHard) {
                givenUp++;
                findings.add(givenUp < PATIENCE ? at(at) : undecided(look, told.tables()));
            }
        }
    }

    private Finding at(Told.At at) {
        Message message = new Message(
                at.id() + ": quá phức tạp để xét hết mọi trường hợp của dòng này; chưa kết luận được: "
                        + look.about().vi() + ". Hãy bớt điều kiện hoặc tách dòng rồi kiểm tra lại.",
                at.id() + ": too complex for every case of this row to be looked at; left undecided: "
                        + look.about().en() + ". Use fewer conditions or split the row, and check again.");
        return told.tell(Severity.WARNING, "UNDECIDED", at, message, List.of(), null);
    }

    /** What is told of a look that was given up. */
    static Finding undecided(Look look, ProcedureTables tables) {
        Message message = new Message(
                "Bảng này quá phức tạp để xét hết mọi trường hợp; chưa kết luận được: "
                        + look.about().vi()
                        + ". Hãy bớt điều kiện hoặc tách bảng rồi kiểm tra lại.",
                "This workbook is too complex for every case to be looked at; left undecided: "
                        + look.about().en() + ". Use fewer conditions or split the table, and check again.");
        return new Finding(
                Severity.WARNING, "UNDECIDED", tables.file(), "", "", tables.id(), "", message, List.of(), null);
    }
}

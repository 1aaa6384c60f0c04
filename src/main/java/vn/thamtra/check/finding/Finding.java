package vn.thamtra.check.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.CellFault;

/**
 * One thing wrong or doubtful, told to the hand that will mend it.
 *
 * @param code stable and machine-readable, {@code COVERED_ROW}
 * @param workbook the file's name
 * @param sheet empty where the whole file is meant
 * @param cell the address ({@code B7}), empty where the whole sheet is meant
 * @param subject what the finding is about: the id of a row, fact or example; empty where a cell is all there is
 * @param found what stands there
 * @param message what is wrong and what to do
 * @param related other cells that have a part in it
 * @param showing a dossier that shows it; null where the cell itself does
 * @param waiver why a warning was accepted, in writing; null where it was not
 */
public record Finding(
        Severity severity,
        String code,
        String workbook,
        String sheet,
        String cell,
        String subject,
        String found,
        Message message,
        List<Related> related,
        @Nullable Showing showing,
        @Nullable String waiver) {

    /** One that nobody has accepted. */
    public Finding(
            Severity severity,
            String code,
            String workbook,
            String sheet,
            String cell,
            String subject,
            String found,
            Message message,
            List<Related> related,
            @Nullable Showing showing) {
        this(severity, code, workbook, sheet, cell, subject, found, message, related, showing, null);
    }

    /** Another cell that has a part in the finding. */
    public record Related(String workbook, String sheet, String cell) {}

    public static Finding of(CellFault fault) {
        return new Finding(
                Severity.FAULT,
                fault.code(),
                fault.workbook(),
                fault.sheet(),
                fault.cell(),
                "",
                fault.found(),
                fault.detail(),
                List.of(),
                null);
    }

    public Optional<Showing> shown() {
        return Optional.ofNullable(showing);
    }

    /** The same, accepted in writing. Only a warning can be. */
    public Finding waived(String reason) {
        if (severity != Severity.WARNING) {
            throw new IllegalArgumentException(severity + " cannot be waived: " + code);
        }
        return new Finding(severity, code, workbook, sheet, cell, subject, found, message, related, showing, reason);
    }

    /** Whether something must be done about it. */
    boolean stands() {
        return severity == Severity.FAULT || (severity == Severity.WARNING && waiver == null);
    }
}

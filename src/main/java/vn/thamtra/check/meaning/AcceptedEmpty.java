package vn.thamtra.check.meaning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.SheetName;

/**
 * Whether a dossier in which nothing was submitted is accepted. Where the workbook asks for nothing at all, a notice has to
 * say so.
 */
final class AcceptedEmpty implements Look {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final ProcedureTables tables;
    private final Rulebook rulebook;

    AcceptedEmpty(ProcedureTables tables, Rulebook rulebook) {
        this.tables = tables;
        this.rulebook = rulebook;
    }

    @Override
    public Message about() {
        return new Message("hồ sơ trống được chấp nhận", "an empty dossier that is accepted");
    }

    @Override
    public List<Finding> findings() {
        return days().filter(this::accepted).findFirst().map(this::told).stream()
                .toList();
    }

    /** The first and the last day; on those between nothing else is asked, or a row's own days are among them. */
    private Stream<LocalDate> days() {
        @Nullable LocalDate last = tables.effectiveTo() == null ? tables.confirmedUntil() : tables.effectiveTo();
        return Stream.concat(Stream.of(tables.effectiveFrom()), Stream.ofNullable(last))
                .distinct();
    }

    private boolean accepted(LocalDate day) {
        Verdict verdict = rulebook.evaluate(empty(day), asOf(day));
        return verdict.outcome() == Outcome.ACCEPT && !(asksNothing() && isTold(verdict));
    }

    private boolean asksNothing() {
        return tables.requirements().isEmpty() && tables.alternatives().isEmpty();
    }

    private static boolean isTold(Verdict verdict) {
        return verdict.reasons().stream().anyMatch(reason -> reason.kind() == ReasonKind.NOTICE);
    }

    private Dossier empty(LocalDate day) {
        return new Dossier(
                tables.id(),
                null,
                CivilTime.at(day, MORNING),
                null,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                asOf(day));
    }

    private static OffsetDateTime asOf(LocalDate day) {
        return CivilTime.at(day, EVENING);
    }

    private Finding told(LocalDate day) {
        Message message = new Message(
                "Hồ sơ không có gì cũng được chấp nhận; thêm thành phần hồ sơ hoặc điều kiện mà pháp luật đòi, hoặc một dòng ở trang Thông tin nói rằng pháp luật không đòi gì",
                "A dossier in which nothing was submitted is accepted; add what the law asks for, or a row of the sheet Thông tin that says that it asks for nothing");
        Message shows = new Message("Hồ sơ trống này được chấp nhận", "This empty dossier is accepted");
        return new Told(tables)
                .tell(
                        Severity.WARNING,
                        "ACCEPTED_EMPTY",
                        new Told.At(SheetName.PROCEDURE.title(), tables.effectiveCell(), tables.id()),
                        message,
                        List.of(),
                        new Showing(empty(day), asOf(day), shows));
    }
}

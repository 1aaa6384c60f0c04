package vn.thamtra.check.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.check.solver.DossierSketch;
import vn.thamtra.check.solver.SpaceMaker.Period;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/**
 * Citations of an instrument that is not in force on some day on which their row is law. Days after those for which the
 * law was confirmed are left out, since every verdict of them says so; of a row that asks for the one-stop rules only the
 * days of these count.
 */
final class CitedDays implements Look {
    private final ProcedureTables tables;
    private final List<Period> oneStop;
    private final Map<String, Instrument> register;

    /** @param register instruments by number */
    CitedDays(ProcedureTables tables, List<Period> oneStop, Map<String, Instrument> register) {
        this.tables = tables;
        this.oneStop = oneStop;
        this.register = register;
    }

    @Override
    public Message about() {
        return new Message("căn cứ ngoài thời gian có hiệu lực", "citations outside the days of their instrument");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Row row : tables.rows()) {
            @Nullable Instrument cited = register.get(row.citation().instrument());
            if (cited != null) {
                isLaw(row)
                        .flatMap(law -> outside(law, cited).stream())
                        .findFirst()
                        .ifPresent(day -> findings.add(told(row, cited, day)));
            }
        }
        return findings;
    }

    private Stream<Period> isLaw(Row row) {
        Period version = Period.of(tables);
        @Nullable LocalDate confirmed = tables.confirmedUntil();
        Period own = new Period(
                later(version.from(), row.days().from()),
                earlier(earlier(version.to(), row.days().to()), confirmed));
        boolean asksOneStop = row.conditions().stream()
                .anyMatch(condition -> condition.operand().kind() == Operand.Kind.ONE_STOP);
        Stream<Period> periods = asksOneStop && !oneStop.isEmpty()
                ? oneStop.stream().map(each -> new Period(later(own.from(), each.from()), earlier(own.to(), each.to())))
                : Stream.of(own);
        return periods.filter(each -> !each.from().isAfter(each.to()));
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isAfter(one) ? one : other;
    }

    /** The first day on which the row is law and the instrument is not. */
    private static Optional<LocalDate> outside(Period law, Instrument cited) {
        @Nullable LocalDate from = cited.inForceFrom();
        @Nullable LocalDate to = cited.inForceTo();
        if (from != null && law.from().isBefore(from)) {
            return Optional.of(law.from());
        }
        return to != null && to.isBefore(law.to()) ? Optional.of(later(law.from(), to.plusDays(1))) : Optional.empty();
    }

    private static Message days(Instrument cited) {
        @Nullable LocalDate from = cited.inForceFrom();
        @Nullable LocalDate to = cited.inForceTo();
        String vi = (from == null ? "" : " từ " + written(from)) + (to == null ? "" : " đến hết " + written(to));
        String en = (from == null ? "" : " from " + written(from)) + (to == null ? "" : " to " + written(to));
        return new Message(vi, en);
    }

    private static String written(LocalDate day) {
        return String.format(Locale.ROOT, "%02d/%d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private Finding told(Row row, Instrument cited, LocalDate day) {
        Message days = days(cited);
        Message message = new Message(
                row.id() + ": căn cứ " + cited.number() + " (có hiệu lực" + days.vi()
                        + ") không có hiệu lực ngày " + written(day)
                        + ", mà dòng này áp dụng cả ngày đó; sửa căn cứ, hoặc ghi Từ ngày, Đến ngày cho dòng",
                row.id() + ": " + cited.number() + " (in force" + days.en() + ") is not in force on " + written(day)
                        + ", and the row is law on that day too; correct the citation, or give the row its own days");
        Message shows = new Message("Hồ sơ nhận ngày " + written(day), "A dossier received on " + written(day));
        DossierSketch sketch = DossierSketch.base(tables);
        sketch.receive(day);
        sketch.judge(day);
        return new Told(tables)
                .tell(
                        Severity.FAULT,
                        "CITED_OUTSIDE_ITS_DAYS",
                        Told.At.of(row),
                        message,
                        List.of(),
                        new Showing(sketch.dossier(), sketch.asOf(), shows));
    }
}

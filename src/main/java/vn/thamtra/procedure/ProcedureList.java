package vn.thamtra.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;

/** Every procedure of the rulebook that decides on a day, by id. */
public record ProcedureList(String rulebook, LocalDate on, List<Line> procedures) {

    /**
     * A procedure in one line.
     *
     * @param nationalCode in the national database of procedures; null where the workbook does not say it
     * @param oneStop whether the one-stop rules apply to it while they are in force
     * @param inForce whether it is in force on the day; otherwise the line tells of its latest version
     */
    public record Line(
            String id,
            @Nullable String nationalCode,
            Message name,
            @Nullable String field,
            @Nullable String level,
            @Nullable String authority,
            Citation instrument,
            boolean oneStop,
            boolean inForce,
            List<Version> versions) {}

    /** When one version is in force: both days included, the last one open. */
    public record Version(
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable LocalDate confirmedUntil) {
        static Version of(ProcedureTables tables) {
            return new Version(tables.effectiveFrom(), tables.effectiveTo(), tables.confirmedUntil());
        }
    }

    public static ProcedureList of(Rulebook rulebook, LocalDate on) {
        return new ProcedureList(
                rulebook.id().value(),
                on,
                rulebook.procedures().stream().map(id -> line(rulebook, id, on)).toList());
    }

    private static Line line(Rulebook rulebook, String id, LocalDate on) {
        List<ProcedureTables> versions = rulebook.versions(id);
        boolean inForce = rulebook.inForce(id, on).isPresent();
        ProcedureTables shown = rulebook.inForce(id, on).orElse(versions.get(versions.size() - 1));
        About about = About.of(shown.properties());
        return new Line(
                id,
                about.nationalCode(),
                shown.name(),
                about.field(),
                about.level(),
                about.authority(),
                shown.instrument(),
                shown.oneStop(),
                inForce,
                versions.stream().map(Version::of).toList());
    }
}

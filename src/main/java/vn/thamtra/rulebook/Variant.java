package vn.thamtra.rulebook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.rulebook.interpreter.InterpretedProcedure;
import vn.thamtra.rulebook.interpreter.RowStanding;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * A rulebook in which the tables of one version of one procedure are others: what it would answer, without compiling them.
 * Its calendar, settings and hand-written rules are those of the rulebook.
 */
public final class Variant {
    private final Rulebook rulebook;
    private final ProcedureVersion version;
    private final InterpretedProcedure read;

    Variant(Rulebook rulebook, ProcedureVersion version, InterpretedProcedure read) {
        this.rulebook = rulebook;
        this.version = version;
        this.read = read;
    }

    ProcedureTables tables() {
        return read.tables();
    }

    /** As {@link Rulebook#evaluate}; a dossier of another version or procedure gets the answer of the rulebook. */
    public Verdict evaluate(Dossier dossier, OffsetDateTime asOf) {
        LocalDate receivedOn = CivilTime.dateOf(dossier.receivedAt());
        boolean own = dossier.procedure().equals(version.entry().id());
        if (own && version.isInForceOn(receivedOn)) {
            return isInForceOn(receivedOn)
                    ? rulebook.judge(read, dossier, asOf)
                    : rulebook.notInForce(read.tables(), dossier, asOf);
        }
        boolean begun = own
                && isInForceOn(receivedOn)
                && rulebook.inForce(dossier.procedure(), receivedOn).isEmpty();
        return begun ? rulebook.judge(read, dossier, asOf) : rulebook.evaluate(dossier, asOf);
    }

    /** By the days its own tables say. */
    private boolean isInForceOn(LocalDate day) {
        @Nullable LocalDate last = tables().effectiveTo();
        return !day.isBefore(tables().effectiveFrom()) && (last == null || !day.isAfter(last));
    }

    /** How every row and condition of the tables stands for a dossier, items aside. */
    public List<RowStanding> standings(Dossier dossier, OffsetDateTime asOf) {
        return read.rows().standings(Subject.dossier(dossier), rulebook.circumstances(read.tables(), dossier, asOf));
    }
}

package vn.thamtra.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.engine.CompileProof;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * One version of a procedure: in force from the first to the last day its workbook gives; its tables are loaded and
 * compiled when needed, and leave memory when nobody needs them any more.
 */
public final class ProcedureVersion {
    private final Entry entry;
    private final Supplier<ProcedureTables> tables;
    private final Supplier<CompiledProcedure> compiled;
    private final CompileProof proof;

    /**
     * What must be known of a version before its tables are.
     *
     * @param from first day in force
     * @param to last day in force; null while none is set
     * @param oneStop whether the rules of the one-stop shop concern it
     */
    public record Entry(
            String file,
            String id,
            LocalDate from,
            @Nullable LocalDate to,
            boolean oneStop) {
        public static Entry of(ProcedureTables tables) {
            return new Entry(
                    tables.file(), tables.id(), tables.effectiveFrom(), tables.effectiveTo(), tables.oneStop());
        }
    }

    ProcedureVersion(
            Entry entry, Supplier<ProcedureTables> tables, Supplier<CompiledProcedure> compiled, CompileProof proof) {
        this.entry = entry;
        this.tables = tables;
        this.compiled = compiled;
        this.proof = proof;
    }

    Entry entry() {
        return entry;
    }

    ProcedureTables tables() {
        return tables.get();
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(entry.from()) && (entry.to() == null || !day.isAfter(entry.to()));
    }

    CompiledProcedure compiled() {
        return compiled.get();
    }

    /** What is wrong with the rules. */
    List<CellFault> faults() {
        return proof.faults(this::compiled);
    }
}

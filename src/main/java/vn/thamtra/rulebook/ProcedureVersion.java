package vn.thamtra.rulebook;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.ProcedureTables;

/**
 * One version of a procedure: in force from the first to the last day its workbook gives; its tables are loaded and
 * compiled when first needed.
 */
final class ProcedureVersion {
    private final Entry entry;
    private final Lazy<ProcedureTables> tables;
    private final Lazy<CompiledProcedure> compiled;

    /**
     * What must be known of a version before its tables are.
     *
     * @param from first day in force
     * @param to last day in force; null while none is set
     */
    record Entry(
            String file,
            String id,
            LocalDate from,
            @Nullable LocalDate to) {
        static Entry of(ProcedureTables tables) {
            return new Entry(tables.file(), tables.id(), tables.effectiveFrom(), tables.effectiveTo());
        }
    }

    ProcedureVersion(
            Entry entry, Lazy<ProcedureTables> tables, Function<ProcedureTables, CompiledProcedure> compilation) {
        this.entry = entry;
        this.tables = tables;
        this.compiled = new Lazy<>(() -> compilation.apply(tables.get()));
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
}

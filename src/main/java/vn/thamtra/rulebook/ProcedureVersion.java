package vn.thamtra.rulebook;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.ProcedureTables;

/** One version of a procedure: in force from the first to the last day its workbook gives, compiled when first needed. */
final class ProcedureVersion {
    private final ProcedureTables tables;
    private final Supplier<CompiledProcedure> compilation;
    private volatile @Nullable CompiledProcedure compiled;

    ProcedureVersion(ProcedureTables tables, SortedMap<String, String> written, RuleCompiler compiler) {
        this.tables = tables;
        this.compilation = () -> CompiledProcedure.compile(tables, written, compiler);
    }

    ProcedureTables tables() {
        return tables;
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(tables.effectiveFrom())
                && (tables.effectiveTo() == null || !day.isAfter(tables.effectiveTo()));
    }

    CompiledProcedure compiled() {
        @Nullable CompiledProcedure ready = compiled;
        return ready == null ? compileOnce() : ready;
    }

    private synchronized CompiledProcedure compileOnce() {
        @Nullable CompiledProcedure ready = compiled;
        if (ready == null) {
            ready = compilation.get();
            compiled = ready;
        }
        return ready;
    }
}

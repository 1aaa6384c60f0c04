package vn.thamtra.rulebook;

import vn.thamtra.rulebook.interpreter.InterpretedProcedure;
import vn.thamtra.rulebook.interpreter.WrittenFindings;
import vn.thamtra.workbook.model.ProcedureTables;

/** A rulebook with other tables in the place of those of one workbook; many of them, asked about the same dossiers. */
public final class Variants {
    private final Rulebook rulebook;
    private final ProcedureVersion version;
    private final WrittenFindings written;

    private Variants(Rulebook rulebook, ProcedureVersion version) {
        this.rulebook = rulebook;
        this.version = version;
        this.written = new WrittenFindings(version.compiled());
    }

    /**
     * What a rulebook would be if one of its workbooks had other tables.
     *
     * @param tables those of the workbook
     * @throws IllegalArgumentException for a file the rulebook does not have
     */
    public static Variants of(Rulebook rulebook, ProcedureTables tables) {
        return rulebook.version(tables)
                .map(version -> new Variants(rulebook, version))
                .orElseThrow(() -> new IllegalArgumentException("This rulebook has no workbook " + tables.file()));
    }

    public Variant with(ProcedureTables tables) {
        return new Variant(rulebook, version, InterpretedProcedure.of(tables, version.compiled(), written));
    }
}

package vn.thamtra.rulebook;

import vn.thamtra.rulebook.interpreter.InterpretedProcedure;
import vn.thamtra.rulebook.interpreter.WrittenFindings;
import vn.thamtra.workbook.model.ProcedureTables;

/** A rulebook with other tables in the place of those of one workbook; many of them, asked about the same dossiers. */
public final class Variants {
    private final Rulebook rulebook;
    private final ProcedureVersion version;
    private final WrittenFindings written;

    Variants(Rulebook rulebook, ProcedureVersion version) {
        this.rulebook = rulebook;
        this.version = version;
        this.written = new WrittenFindings(version.compiled());
    }

    public Variant with(ProcedureTables tables) {
        return new Variant(rulebook, version, InterpretedProcedure.of(tables, version.compiled(), written));
    }
}

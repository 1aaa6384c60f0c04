package vn.thamtra.check.example;

import java.util.List;
import java.util.function.Supplier;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * The workbook with one small mistake in it.
 *
 * @param row id of the row or term that was changed
 * @param change what was changed, as an officer would say it
 * @param about what the changed row asks about, the changed condition first
 * @param made makes the tables; thousands of mutants do not stay in memory
 */
record Mutant(
        Mistake mistake,
        String sheet,
        String cell,
        String row,
        Message change,
        List<Operand> about,
        Supplier<ProcedureTables> made) {}

package vn.thamtra.check.example;

import java.util.function.Supplier;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;

/** A mistake in one cell, and the workbook that has it. */
record Swap(Mistake kind, String cell, Message change, Supplier<ProcedureTables> made) {}

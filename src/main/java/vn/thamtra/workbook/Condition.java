package vn.thamtra.workbook;

/** One condition of a row: the operand named by the column, the test in the cell, and the cell's address. */
public record Condition(Operand operand, UnaryTest test, String cell) {}

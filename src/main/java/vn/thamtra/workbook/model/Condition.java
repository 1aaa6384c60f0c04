package vn.thamtra.workbook.model;

/** One condition of a row: the operand named by the column, the test in the cell, and the cell's address. */
public record Condition(Operand operand, UnaryTest test, String cell) {}

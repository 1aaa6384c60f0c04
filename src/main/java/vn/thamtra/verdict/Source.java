package vn.thamtra.verdict;

/** Where a rule is written: a cell of a workbook, or a named rule of a DRL file. */
public sealed interface Source {

    /** A cell by its spreadsheet address ({@code A7}) in a sheet of a workbook file. */
    record Cell(String workbook, String sheet, String cell) implements Source {}

    /** A rule by its name in a file below {@code rules/}. */
    record Rule(String file, String name) implements Source {}
}

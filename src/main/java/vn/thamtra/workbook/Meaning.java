package vn.thamtra.workbook;

/** What one cell of a workbook is taken to say, in Vietnamese. */
public record Meaning(String sheet, String cell, String text) {}

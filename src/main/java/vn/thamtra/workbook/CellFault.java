package vn.thamtra.workbook;

import vn.thamtra.verdict.Message;

/**
 * One thing wrong in a workbook, told to the hand that will mend it.
 *
 * @param sheet the sheet, empty where the whole file is at fault
 * @param cell the address ({@code B7}), empty where the whole sheet is
 * @param code stable and machine-readable, {@code UNKNOWN_HEADING}
 * @param found what stands there
 * @param detail what is wanted and what to do
 */
public record CellFault(String workbook, String sheet, String cell, String code, String found, Message detail) {}

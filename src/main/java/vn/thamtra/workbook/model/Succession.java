package vn.thamtra.workbook.model;

import java.time.LocalDate;
import java.util.List;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;

/**
 * That bodies which had duties ended, and others took the duties over ({@code Thủ tục}).
 *
 * @param bodies as the limits name them
 * @param last the last day they existed
 * @param told what is said of a limit that ends later
 * @param cell the cell that says the last day
 */
public record Succession(List<String> bodies, LocalDate last, Message told, Citation basis, String cell) {}

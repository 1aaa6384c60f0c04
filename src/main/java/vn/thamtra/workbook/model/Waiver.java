package vn.thamtra.workbook.model;

import java.time.LocalDate;

/**
 * A row of {@code Chấp nhận}: a warning of the check that somebody accepts in writing.
 *
 * @param warning the code of the warning, {@code COVERED_ROW}
 * @param subject the id of the row or fact that it is about
 */
public record Waiver(
        String id, String warning, String subject, String reason, String decidedBy, LocalDate decidedOn, String cell) {}

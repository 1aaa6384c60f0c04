package vn.thamtra.workbook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;

/**
 * One version of one procedure, as its workbook says it. Lists keep the order of the sheets.
 *
 * @param file the workbook's file name
 * @param properties the sheet {@code Thủ tục}: what is shown but not judged, by Vietnamese key
 * @param effectiveFrom first day in force, with the cell that says so
 * @param effectiveTo last day in force; null while none is set
 * @param confirmedUntil the last day for which the law was confirmed; null where it was never limited
 * @param validityReadings ids of the interpretations that the last day in force rests on
 * @param overall for a procedure in which one ground is enough: what is said when none stands; null where all
 *     criteria must hold
 */
public record ProcedureTables(
        String file,
        String id,
        Message name,
        Citation instrument,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate confirmedUntil,
        String effectiveCell,
        List<String> validityReadings,
        boolean oneStop,
        @Nullable Overall overall,
        Map<String, String> properties,
        Vocabulary vocabulary,
        List<Term> terms,
        List<Count> counts,
        List<Lapse> lapses,
        List<Row.Requirement> requirements,
        List<Row.Alternative> alternatives,
        List<Row.Bar> bars,
        List<Row.Notice> notices,
        List<Row.Limit> limits,
        List<Example> examples,
        List<Reading> readings,
        List<Waiver> waivers) {

    /** Every rule row, sheet by sheet. */
    public List<Row> rows() {
        return Stream.of(requirements, alternatives, bars, notices, limits)
                .<Row>flatMap(List::stream)
                .toList();
    }

    /** The rule that no ground stands ({@code R-P2-17}). */
    public record Overall(String id, Message unmet, Citation citation, String cell) {}
}

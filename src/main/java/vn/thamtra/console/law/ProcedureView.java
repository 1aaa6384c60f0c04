package vn.thamtra.console.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.procedure.About;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * One version of a procedure as somebody who files reads it.
 *
 * @param inForce whether it is in force on the day
 * @param criteria each with the ways to meet it
 */
record ProcedureView(
        ProcedureTables tables,
        About about,
        boolean inForce,
        List<RowInWords> demanded,
        Map<String, List<RowInWords>> criteria,
        List<RowInWords> bars,
        List<RowInWords> notices,
        List<LimitWords> limits,
        List<ValuesInWords> values,
        List<Span> timeline,
        List<String> sheets) {

    /**
     * A stretch of the timeline.
     *
     * @param tables the version; null for days without law
     */
    record Span(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable ProcedureTables tables,
            boolean shown) {}

    static ProcedureView of(Rulebook rulebook, ProcedureTables tables, LocalDate day) {
        RowsInWords words = new RowsInWords(rulebook.words(tables));
        Map<String, List<RowInWords>> criteria = new LinkedHashMap<>();
        tables.alternatives().forEach(row -> criteria.computeIfAbsent(row.criterion(), unused -> new ArrayList<>())
                .add(words.of(row)));
        return new ProcedureView(
                tables,
                About.of(tables.properties()),
                rulebook.inForce(tables.id(), day).isPresent(),
                tables.requirements().stream().map(words::of).toList(),
                criteria,
                tables.bars().stream().map(row -> words.of(row, row.message())).toList(),
                tables.notices().stream()
                        .map(row -> words.of(row, row.message()))
                        .toList(),
                tables.limits().stream()
                        .map(row -> LimitWords.of(row, tables, words))
                        .toList(),
                ValuesInWords.all(tables, words),
                timeline(rulebook.versions(tables.id()), tables),
                SheetCells.names(rulebook, tables.file()));
    }

    private static List<Span> timeline(List<ProcedureTables> versions, ProcedureTables shown) {
        List<Span> spans = new ArrayList<>();
        @Nullable LocalDate next = null;
        for (ProcedureTables version : versions) {
            if (next != null && next.isBefore(version.effectiveFrom())) {
                spans.add(new Span(next, version.effectiveFrom().minusDays(1), null, false));
            }
            spans.add(new Span(version.effectiveFrom(), version.effectiveTo(), version, version.equals(shown)));
            next = version.effectiveTo() == null ? null : version.effectiveTo().plusDays(1);
        }
        if (next != null) {
            spans.add(new Span(next, null, null, false));
        }
        return spans;
    }
}

package vn.thamtra.check.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;

/** Examples that a workbook lacks: each would notice a small mistake that none of its own does. */
public final class Proposals {
    private Proposals() {}

    /**
     * One example to be judged by somebody who answers for the law.
     *
     * @param row the id of the row the mistake would be in
     * @param cells the row of {@code Kiểm thử}, by heading, without {@code Mã}; the verdict is what the workbook answers today
     */
    public record Proposed(String sheet, String cell, String row, Message change, Map<String, String> cells) {}

    /**
     * Those of a workbook, always in the same order; several mistakes that one example tells are proposed for once.
     *
     * @param failing the ids of its own examples that fail; while there are any, nothing is proposed
     */
    public record Found(List<String> failing, List<Proposed> proposed) {}

    public static Found of(ProcedureTables tables, Rulebook rulebook) {
        ExampleReport report = new ExampleCheck(tables, rulebook).report();
        return new Found(
                report.failures().stream().map(ExampleReport.Failure::example).toList(),
                distinct(
                        report.survivors().stream().flatMap(Proposals::proposed).toList()));
    }

    private static List<Proposed> distinct(List<Proposed> all) {
        Map<Map<String, String>, Proposed> first = new LinkedHashMap<>();
        all.forEach(one -> {
            Map<String, String> said = new LinkedHashMap<>(one.cells());
            said.remove("Mô tả");
            first.putIfAbsent(said, one);
        });
        return List.copyOf(first.values());
    }

    private static Stream<Proposed> proposed(ExampleReport.Survivor survivor) {
        return Stream.ofNullable(survivor.proposal())
                .map(proposal -> new Proposed(
                        survivor.sheet(),
                        survivor.cell(),
                        survivor.row(),
                        survivor.change(),
                        withoutId(proposal.cells())));
    }

    private static Map<String, String> withoutId(Map<String, String> cells) {
        Map<String, String> others = new LinkedHashMap<>(cells);
        others.remove("Mã");
        return others;
    }
}

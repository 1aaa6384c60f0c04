package vn.thamtra.bench;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.FactType;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.engine.RuleCompiler;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.Settings;
import vn.thamtra.rulebook.judgement.Timekeeping;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.wording.Wordings;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.model.ValueTable;

/** A verdict by a table of values beside one by a criterion of as many rows, which ask the same, by turns in one run. */
public final class ValueTableBench {
    private static final int ROWS = 300;
    private static final int BLOCK = 16;
    private static final int ROUNDS = 300;
    private static final long WARM_UP = 20_000_000_000L;
    private static final String PROCEDURE = "prov-legal-reporter-recognition";
    private static final String FACT = "legalFieldMonths";
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2024-10-16T09:15:00+07:00");
    private static final RulebookId ID = new RulebookId("sha256:" + "0".repeat(64));
    private static final Message WORDS = new Message("lời", "words");
    private static final Citation CITATION = new Citation("854/QĐ-UBND", "mục 1");

    private final Timekeeping time;
    private final CompiledProcedure criterion;
    private final CompiledProcedure values;
    private int blackhole;

    private ValueTableBench() {
        Rulebook rulebook = Rulebooks.open();
        ProcedureTables tables =
                rulebook.inForce(PROCEDURE, RECEIVED.toLocalDate()).orElseThrow();
        time = Timekeeping.of(rulebook.calendar(), Settings.of(Map.of()));
        criterion = compile(tables, List.of(), rules(alternatives(), ProcedureTables.Values.NONE));
        FactType points = new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(ROWS), false, "");
        values = compile(
                tables,
                List.of(new ValueDeclaration("points", WORDS, points, "A1")),
                rules(List.of(), valueTable()));
    }

    private static CompiledProcedure compile(
            ProcedureTables tables, List<ValueDeclaration> declared, ProcedureTables.Rules rules) {
        ProcedureTables made = tables.with(
                new ProcedureTables.Definitions(List.of(), List.of(), List.of(), declared), rules);
        return CompiledProcedure.compile(
                made, new TreeMap<>(), Wordings.of(null), new RuleCompiler(CompileCache.none()));
    }

    private static ProcedureTables.Rules rules(List<Row.Alternative> rows, ProcedureTables.Values values) {
        return new ProcedureTables.Rules(List.of(), rows, List.of(), List.of(), List.of(), values);
    }

    private static Row.Frame frame(int row) {
        UnaryTest four = new UnaryTest.Between(BigDecimal.valueOf(4L * row), BigDecimal.valueOf(4L * row + 3));
        Condition condition = new Condition(new Operand.OfFact(FACT), four, "B" + (row + 3));
        return new Row.Frame("R-X-1", List.of(condition), CITATION, List.of(), Days.ALL, "A" + (row + 3));
    }

    private static List<Row.Alternative> alternatives() {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> new Row.Alternative(frame(row), Scope.DOSSIER, "Điều kiện", "tiêu chí", null, WORDS, WORDS))
                .toList();
    }

    private static ProcedureTables.Values valueTable() {
        List<Row.Value> rows = new ArrayList<>();
        IntStream.range(0, ROWS)
                .forEach(row -> rows.add(new Row.Value(
                        frame(row),
                        "Kết quả",
                        false,
                        List.of(new Row.Value.Given("points", (long) row, "C" + (row + 3))),
                        WORDS)));
        return new ProcedureTables.Values(
                List.of(new ValueTable("Kết quả", ValueTable.HitPolicy.UNIQUE, "B1", List.of("points"))), rows);
    }

    public static void main(String[] args) {
        new ValueTableBench().measure();
    }

    private void measure() {
        long end = System.nanoTime() + WARM_UP;
        while (System.nanoTime() < end) {
            nanos(criterion);
            nanos(values);
        }
        double[] ofCriterion = new double[ROUNDS];
        double[] ofValues = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ofCriterion[round] = nanos(criterion);
            ofValues[round] = nanos(values);
        }
        System.out.printf("%ncriterion of %d rows %.1f µs, table of values %.1f µs (%d)%n",
                ROWS, median(ofCriterion) / 1000, median(ofValues) / 1000, blackhole);
        Bars bars = new Bars();
        bars.atMost("table of values beside criterion", median(ofValues) / median(ofCriterion), 2);
        bars.print();
    }

    private double nanos(CompiledProcedure procedure) {
        long begun = System.nanoTime();
        for (int i = 0; i < BLOCK; i++) {
            Dossier dossier = new Dossier(
                    PROCEDURE, null, RECEIVED, null, Map.of(), Map.of(FACT, 75L * i), List.of(), List.of(), RECEIVED);
            blackhole += new Judgement(procedure, time, dossier, RECEIVED, false).verdict(ID).values().size();
        }
        return (System.nanoTime() - begun) / (double) BLOCK;
    }

    private static double median(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

package vn.thamtra.check.meaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.calendar.WorkCalendar;
import vn.thamtra.check.solver.Finder;
import vn.thamtra.check.solver.Space;
import vn.thamtra.check.solver.SpaceMaker;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.model.ValueTable;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** Procedures made for a test: some facts, and a decision table over them whose answers are days of a time limit. */
public final class Tables {
    static final Citation CITATION = new Citation("854/QĐ-UBND", "mục 1");

    private Tables() {}

    /** A row of a decision table: tests by column, null for any; and its answer. */
    public record Line(List<UnaryTest> tests, int answer) {
        Line with(int column, UnaryTest test) {
            List<UnaryTest> changed = new ArrayList<>(tests);
            changed.set(column, test);
            return new Line(changed, answer);
        }
    }

    static Message words(String text) {
        return new Message(text, text);
    }

    public static FactDeclaration fact(int column, FactType type, Absence absence) {
        return new FactDeclaration("f" + column, words("cột " + column), type, false, absence);
    }

    static List<Condition> conditions(Line line, int row) {
        List<Condition> conditions = new ArrayList<>();
        for (int column = 0; column < line.tests().size(); column++) {
            UnaryTest test = line.tests().get(column);
            if (test != null) {
                conditions.add(new Condition(new Operand.OfFact("f" + column), test, cell(column + 1, row)));
            }
        }
        return conditions;
    }

    private static String cell(int column, int row) {
        return (char) ('A' + column) + Integer.toString(row + 3);
    }

    public static ProcedureTables ofLimits(List<FactDeclaration> facts, List<Line> lines) {
        List<Row.Limit> limits = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            limits.add(limit(lines.get(row), row));
        }
        return procedure(facts, List.of(), limits);
    }

    private static Row.Limit limit(Line line, int row) {
        return new Row.Limit(
                frame(line, row),
                Row.Exists.ALWAYS,
                new Row.Start.Received(),
                Row.Length.of(line.answer(), TimeUnit.DAY, Direction.AFTER),
                List.of(),
                Row.Duty.of("cơ quan"),
                words("trả kết quả"));
    }

    private static Row.Frame frame(Line line, int row) {
        return new Row.Frame("R-X-1", conditions(line, row), CITATION, List.of(), cell(0, row));
    }

    static ProcedureTables ofAlternatives(List<FactDeclaration> facts, List<Line> lines) {
        List<Row.Alternative> rows = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            rows.add(new Row.Alternative(
                    frame(lines.get(row), row),
                    Scope.DOSSIER,
                    "Điều kiện",
                    "tiêu chí",
                    null,
                    words("đạt"),
                    words("không đạt")));
        }
        return procedure(facts, rows, List.of());
    }

    /** A table of values; its answers are points. */
    static ProcedureTables ofValues(
            List<FactDeclaration> facts, List<Line> lines, HitPolicy policy, Row.Value... more) {
        List<Row.Value> rows = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            rows.add(value(frame(lines.get(row), row), false, lines.get(row).answer()));
        }
        rows.addAll(List.of(more));
        FactType points = new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(1_000), false, "điểm");
        ProcedureTables without = procedure(facts, List.of(), List.of());
        return without.with(
                new ProcedureTables.Definitions(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new ValueDeclaration("points", words("điểm"), points, "A9"))),
                new ProcedureTables.Rules(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new ProcedureTables.Values(
                                List.of(new ValueTable("Kết quả", policy, "A1", List.of("points"))), rows)));
    }

    static Row.Value otherwise(long answer) {
        return value(new Row.Frame("R-X-9", List.of(), CITATION, List.of(), "A99"), true, answer);
    }

    private static Row.Value value(Row.Frame frame, boolean otherwise, long answer) {
        Row.Value.Given points =
                new Row.Value.Given("points", answer, "D" + frame.cell().substring(1));
        return new Row.Value(frame, "Kết quả", otherwise, List.of(points), words("điểm"));
    }

    private static ProcedureTables procedure(
            List<FactDeclaration> facts, List<Row.Alternative> alternatives, List<Row.Limit> limits) {
        Map<String, FactDeclaration> byId = new LinkedHashMap<>();
        facts.forEach(fact -> byId.put(fact.id(), fact));
        return new ProcedureTables(
                new ProcedureTables.Identity("made.xlsx", "made", words("thủ tục"), CITATION, Map.of()),
                new ProcedureTables.Validity(
                        LocalDate.of(2024, 1, 1), null, null, "B10", List.of(), List.of(), List.of()),
                false,
                null,
                new Vocabulary("made", byId, Map.of(), Map.of()),
                new ProcedureTables.Definitions(List.of(), List.of(), List.of()),
                new ProcedureTables.Rules(List.of(), alternatives, List.of(), List.of(), limits),
                new ProcedureTables.Notes(List.of(), List.of(), List.of()));
    }

    public static Sight sight(ProcedureTables tables) {
        Space space = SpaceMaker.make(tables, List.of());
        Finder finder = new Finder(space, new TimeLimits(new WorkCalendar(Set.of(), true)));
        return new Sight(space, new Rows(space), finder, new Told(tables));
    }

    public static UnaryTest one(Object... values) {
        return new UnaryTest.OneOf(List.of(values));
    }

    public static UnaryTest between(long low, long high) {
        return new UnaryTest.Between(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }
}

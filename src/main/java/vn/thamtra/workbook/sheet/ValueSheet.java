package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Columns;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.Table;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.model.ValueTable;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** One table of values: the hit policy beside its question, then columns of conditions and of values. */
final class ValueSheet {
    /** In the first condition of the last row: for whatever no other row is for. */
    static final String OTHERWISE = "trường hợp còn lại";

    private final RuleLine.Book book;
    private final Map<String, Names.Named> names;
    private final Table table;
    private final List<Columns.Column> asking = new ArrayList<>();
    private final List<ValueColumns.Giving> giving = new ArrayList<>();
    private final Map<Conditions.Asked, Integer> earlier = new HashMap<>();
    private final HitPolicy policy;
    private String policyCell = "";

    ValueSheet(String title, RuleLine.Book book, Map<String, ValueDeclaration> byHeading, Map<String, String> givenBy) {
        this.book = book;
        this.names = book.names().conditions(false);
        Set<String> known = new HashSet<>(names.keySet());
        known.addAll(byHeading.keySet());
        Headings headings = Headings.ofRules("Mã", "Thông báo", "Thông báo tiếng Anh", "Căn cứ")
                .withNames(known, book.names().open())
                .withMade(heading -> ValueColumns.Heading.of(heading, byHeading) != null)
                .withTitle();
        this.table = book.sheets().table(title, headings);
        this.policy = policy();
        ValueColumns columns = new ValueColumns(table, policy);
        for (Columns.Column column : table.columns().named()) {
            ValueColumns.@Nullable Heading heading = ValueColumns.Heading.of(column.heading(), byHeading);
            if (heading == null) {
                asking.add(column);
            } else {
                giving.add(columns.giving(column, heading, book.names(), names));
            }
        }
        Set<String> own = new HashSet<>();
        giving.stream().filter(each -> own.add(each.value().id())).forEach(each -> claim(each, columns, givenBy));
        columns.fit(giving);
    }

    /** Beside the question stands how to choose among rows, in one of a few words. */
    private HitPolicy policy() {
        Slot said = table.title().stream()
                .filter(slot -> slot.hasText() && Words.HIT_POLICY.has(text(slot)))
                .findFirst()
                .orElse(table.title().size() > 1 ? table.title().get(1) : null);
        for (Slot slot : table.title()) {
            if (!slot.equals(said)) {
                question(slot);
            }
        }
        if (said == null) {
            table.account().fault(table.sheet(), new Place(0, 0), FaultCode.NO_HIT_POLICY, "", words());
            return HitPolicy.UNIQUE;
        }
        policyCell = said.address();
        return Words.HIT_POLICY.read(said);
    }

    private static String words() {
        return String.join("; ", Words.HIT_POLICY.all());
    }

    private void question(Slot slot) {
        boolean first = table.title().stream()
                .filter(other -> other.hasText() && !Words.HIT_POLICY.has(text(other)))
                .findFirst()
                .filter(slot::equals)
                .isPresent();
        if (first) {
            table.account().means(table.sheet(), slot.place(), "", "câu hỏi mà bảng trả lời");
        } else if (!slot.muted()) {
            table.account().fault(table.sheet(), slot.place(), FaultCode.STRAY_CONTENT, text(slot));
        }
    }

    private static String text(Slot slot) {
        RawCell cell = slot.content();
        return cell == null ? "" : Characters.shown(cell.text());
    }

    private void claim(ValueColumns.Giving each, ValueColumns columns, Map<String, String> givenBy) {
        String other = givenBy.putIfAbsent(each.value().id(), table.sheet());
        if (other != null) {
            columns.fault(each.column(), FaultCode.VALUE_GIVEN_TWICE, other);
        }
    }

    /** Whether conditions stand across too. */
    private boolean twoAxes() {
        return giving.stream().anyMatch(ValueColumns.Giving::isAcross);
    }

    ValueTable table() {
        return new ValueTable(
                table.sheet(),
                policy,
                policyCell,
                giving.stream().map(each -> each.value().id()).distinct().toList());
    }

    List<Row.Value> rows() {
        List<Row.Value> rows = new ArrayList<>();
        List<Line> lines = table.lines();
        for (Line line : lines) {
            Row.Value row = row(new RuleLine(line, book), line.equals(lines.get(lines.size() - 1)));
            rows.addAll(twoAxes() ? across(row) : List.of(row));
        }
        return rows;
    }

    /** A row for each case that the headings name, from left to right; it stands where its value does. */
    private List<Row.Value> across(Row.Value line) {
        List<Row.Value> rows = new ArrayList<>();
        for (int column = 0; column < giving.size(); column++) {
            @Nullable Condition across = giving.get(column).across();
            Row.Value.Given given = line.given().get(column);
            List<Condition> conditions = new ArrayList<>(line.conditions());
            conditions.addAll(across == null ? List.of() : List.of(across));
            rows.add(line.at(given.cell(), List.copyOf(conditions), List.of(given)));
        }
        return rows;
    }

    private Row.Value row(RuleLine line, boolean last) {
        String id = book.ids().claim(line.slot(Headings.ID), "", RuleIds.Sharing.SAME_FAMILY);
        boolean otherwise = otherwise(line.line(), last);
        return new Row.Value(
                line.frame(id, otherwise ? List.of() : conditions(line.line())),
                table.sheet(),
                otherwise,
                giving.stream().map(each -> given(line.line(), each)).toList(),
                line.message(names));
    }

    private boolean otherwise(Line line, boolean last) {
        if (asking.isEmpty()
                || !text(line.slot(asking.get(0))).toLowerCase(Locale.ROOT).equals(OTHERWISE)) {
            return false;
        }
        Slot first = line.slot(asking.get(0));
        first.means(OTHERWISE);
        if (twoAxes()) {
            first.fault(FaultCode.OTHERWISE_IN_TWO_AXES);
        } else if (!last) {
            first.fault(FaultCode.OTHERWISE_NOT_LAST);
        }
        asking.subList(1, asking.size()).forEach(column -> alone(line.slot(column)));
        return true;
    }

    private static void alone(Slot slot) {
        if (!slot.none()) {
            slot.fault(FaultCode.UNKNOWN_WORD, Slot.NONE, "");
        }
    }

    private List<Condition> conditions(Line line) {
        Columns all = line.columns();
        Columns own = new Columns(all.account(), all.sheet(), all.merged(), all.fixed(), asking);
        Conditions conditions = Conditions.read(new Line(own, line.row(), line.cells()), names);
        if (!policy.gathers()) {
            conditions.repeated(earlier, table.sheet(), line.number(), line.slot(Headings.ID));
        }
        return conditions.list();
    }

    private Row.Value.Given given(Line line, ValueColumns.Giving each) {
        Slot slot = line.slot(each.column());
        return new Row.Value.Given(each.value().id(), ValueColumns.is(slot, each.value(), policy), slot.address());
    }
}

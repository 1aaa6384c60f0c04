package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Box;
import vn.thamtra.check.solver.Envelope;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.ValueTable;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** Tables of values, row against row: cases that no row is for, cases that several are for, and whether the hit policy fits. */
final class ValueRows implements Look {
    /** Someone with so many collisions to mend will check again anyway. */
    private static final int TOLD = 100;

    private final Sight sight;

    ValueRows(Sight sight) {
        this.sight = sight;
    }

    @Override
    public Message about() {
        return new Message(
                "dòng kết quả trùng nhau hoặc bỏ sót trường hợp", "rows of values that collide or leave a case out");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Questions questions = new Questions(this, sight.told(), findings);
        for (ValueTable table : sight.space().tables().valueTables()) {
            List<Row.Value> all = sight.space().tables().rowsOf(table);
            List<Row.Value> rows = all.stream().filter(row -> !row.otherwise()).toList();
            Told.At at = new Told.At(table.sheet(), table.cell(), table.sheet());
            questions.ask(at, () -> together(table, rows, findings));
            questions.ask(at, () -> left(table, all, rows, findings));
            empty(table, all, findings);
        }
        return findings;
    }

    private void together(ValueTable table, List<Row.Value> rows, List<Finding> findings) {
        boolean apart = overlaps(table, rows, findings);
        if (apart && rows.size() > 1 && table.policy() != HitPolicy.UNIQUE) {
            findings.add(apart(table, rows.get(0)));
        }
    }

    private void left(ValueTable table, List<Row.Value> all, List<Row.Value> rows, List<Finding> findings) {
        all.stream()
                .filter(Row.Value::otherwise)
                .findFirst()
                .ifPresentOrElse(otherwise -> reached(otherwise, rows, findings), () -> gaps(table, rows, findings));
    }

    /** Whether no two rows can hold together. */
    private boolean overlaps(ValueTable table, List<Row.Value> rows, List<Finding> findings) {
        Box whole = sight.space().whole();
        List<Formula> holds = rows.stream().map(row -> sight.rows().holds(row)).toList();
        List<Box> envelopes =
                holds.stream().map(formula -> Envelope.of(whole, formula)).toList();
        boolean apart = true;
        int told = 0;
        for (int one = 0; one < rows.size(); one++) {
            for (int other = one + 1; other < rows.size(); other++) {
                boolean clash = clash(table, rows.get(one), rows.get(other));
                if ((clash || apart) && Envelope.meet(envelopes.get(one), envelopes.get(other))) {
                    Optional<Scene> both = sight.finder().find(List.of(holds.get(one), holds.get(other)));
                    apart &= both.isEmpty();
                    if (both.isPresent() && clash && told++ < TOLD) {
                        findings.add(overlap(table, rows.get(one), rows.get(other), both.get()));
                    } else if (both.isPresent() && clash) {
                        findings.add(sight.told().more(Told.At.of(rows.get(0)), TOLD, about(), findings));
                        return false;
                    }
                }
            }
        }
        return apart;
    }

    private static boolean clash(ValueTable table, Row.Value one, Row.Value other) {
        return table.policy() == HitPolicy.UNIQUE || (table.policy() == HitPolicy.ANY && !alike(table, one, other));
    }

    private static boolean alike(ValueTable table, Row.Value one, Row.Value other) {
        return table.values().stream().allMatch(value -> Objects.equals(one.is(value), other.is(value)));
    }

    private Finding overlap(ValueTable table, Row.Value one, Row.Value other, Scene both) {
        boolean alike = alike(table, one, other);
        String vi = table.policy() == HitPolicy.UNIQUE ? "duy nhất" : "bất kỳ";
        Message message = new Message(
                other.id() + " (" + other.cell() + "): cùng đúng với dòng " + one.id() + " (" + one.cell() + ") khi "
                        + both.shown().vi() + ", trong khi bảng ghi “" + vi + "”"
                        + (alike ? "" : " và hai dòng cho kết quả khác nhau")
                        + "; sửa điều kiện hoặc cách chọn",
                other.id() + " (" + other.cell() + "): holds together with row " + one.id() + " (" + one.cell()
                        + ") when " + both.shown().en() + ", while the table says “" + vi + "”"
                        + (alike ? "" : " and the rows give different values")
                        + "; mend the conditions or the hit policy");
        Message shows = new Message("Cả hai dòng đều đúng với hồ sơ này", "Both rows hold for this dossier");
        return sight.told()
                .tell(
                        alike ? Severity.WARNING : Severity.FAULT,
                        "OVERLAPPING_VALUES",
                        Told.At.of(other),
                        message,
                        List.of(Told.At.of(one)),
                        both.showing(shows));
    }

    /** A hit policy that has nothing to choose among, or to put together. */
    private Finding apart(ValueTable table, Row.Value first) {
        Message message = new Message(
                "Không hồ sơ nào khớp hai dòng của bảng này, nên cách chọn khác “duy nhất” không có tác dụng; ghi “duy nhất” hoặc xem lại điều kiện",
                "No dossier matches two rows of this table, so that a hit policy other than “duy nhất” has no effect; write “duy nhất” or look at the conditions again");
        return sight.told()
                .tell(
                        table.policy().gathers() ? Severity.WARNING : Severity.NOTE,
                        "POLICY_WITHOUT_EFFECT",
                        new Told.At(table.sheet(), table.cell(), first.id()),
                        message,
                        List.of(),
                        null);
    }

    /** The row for whatever is left, where nothing is. */
    private void reached(Row.Value otherwise, List<Row.Value> rows, List<Finding> findings) {
        if (!sight.finder()
                .possible(List.of(sight.rows().allFail(rows), sight.rows().isLaw(otherwise)))) {
            Message message = new Message(
                    otherwise.id()
                            + ": không còn trường hợp nào cho dòng “Trường hợp còn lại”; bỏ dòng hoặc sửa điều kiện của các dòng trên",
                    otherwise.id()
                            + ": no case is left for the row “Trường hợp còn lại”; remove it or mend the rows above");
            findings.add(sight.told()
                    .tell(Severity.WARNING, "NOTHING_LEFT", Told.At.of(otherwise), message, List.of(), null));
        }
    }

    /** Where rows are put together it is common that there are none. */
    private void gaps(ValueTable table, List<Row.Value> rows, List<Finding> findings) {
        if (!rows.isEmpty()) {
            Severity severity = table.policy().gathers() ? Severity.NOTE : Severity.WARNING;
            new Gaps(sight)
                    .tell(
                            this,
                            Told.At.of(rows.get(0)),
                            List.of(sight.rows().allFail(rows)),
                            findings,
                            gap -> gap(severity, table, rows, gap));
        }
    }

    private Finding gap(Severity severity, ValueTable table, List<Row.Value> rows, Scene gap) {
        boolean across = rows.get(0).isOfTwoAxes();
        Message message = new Message(
                "Trang “" + table.sheet() + "” không có dòng nào cho trường hợp "
                        + gap.shown().vi()
                        + (across ? "; thêm một dòng hoặc một cột" : "; thêm một dòng, hoặc dòng “Trường hợp còn lại”"),
                "The sheet “" + table.sheet() + "” has no row for the case "
                        + gap.shown().en()
                        + (across ? "; add a row or a column" : "; add a row, or the row “Trường hợp còn lại”"));
        Message shows = new Message("Hồ sơ này không có kết quả nào của bảng", "The table gives this dossier nothing");
        return sight.told()
                .tell(severity, "GAP_IN_VALUES", Told.At.of(rows.get(0)), message, List.of(), gap.showing(shows));
    }

    private void empty(ValueTable table, List<Row.Value> rows, List<Finding> findings) {
        for (String value : table.values()) {
            if (!rows.isEmpty() && rows.stream().allMatch(row -> row.is(value) == null)) {
                Message message = new Message(
                        "Cột của “" + value + "” chỉ có “-”: không hồ sơ nào có kết quả này; điền giá trị hoặc bỏ cột",
                        "The column of “" + value
                                + "” has nothing but “-”: no dossier is ever given it; fill it in or remove it");
                findings.add(sight.told()
                        .tell(
                                Severity.WARNING,
                                "VALUE_NEVER_GIVEN",
                                Told.At.of(rows.get(0)),
                                message,
                                List.of(),
                                null));
            }
        }
    }
}

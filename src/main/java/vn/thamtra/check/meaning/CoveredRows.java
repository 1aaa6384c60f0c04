package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Box;
import vn.thamtra.check.solver.Envelope;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.ValueTable;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** Rows that add nothing: whenever one holds, another with the same effect holds too. */
final class CoveredRows implements Look {
    /** So many coverers are told apart; more are only counted. */
    private static final int FEW = 40;

    private final Sight sight;
    private final List<Finding> findings = new ArrayList<>();
    private final Questions questions;

    CoveredRows(Sight sight) {
        this.sight = sight;
        this.questions = new Questions(this, sight.told(), findings);
    }

    /**
     * A row that may be covered or cover.
     *
     * @param words what it says when it holds
     * @param where when it holds, as far as it matters to itself
     * @param surely when it surely has its effect
     */
    private record Candidate(Told.At at, @Nullable Message words, Formula where, Formula surely) {}

    @Override
    public Message about() {
        return new Message("dòng mà dòng khác đã quy định", "rows that other rows cover");
    }

    @Override
    public List<Finding> findings() {
        findings.clear();
        ProcedureTables tables = sight.space().tables();
        tables.terms()
                .forEach(term -> among(term.rows().stream()
                        .map(row -> candidate(
                                new Told.At(SheetName.TERMS.title(), row.cell(), term.id()),
                                null,
                                sight.space().holds(row.conditions())))
                        .toList()));
        grouped(tables.requirements()).forEach(rows -> among(rows));
        grouped(tables.alternatives()).forEach(rows -> among(rows));
        grouped(tables.bars()).forEach(rows -> among(rows));
        grouped(tables.notices()).forEach(rows -> among(rows));
        tables.valueTables().forEach(table -> ofValues(table, tables.rowsOf(table)));
        new Duties(tables).byId().forEach(rows -> inTurn(rows));
        return List.copyOf(findings);
    }

    /** A row whose values another gives whenever it would; of the first that holds, one that never comes to be it. */
    private void ofValues(ValueTable table, List<Row.Value> all) {
        List<Row.Value> rows = all.stream().filter(row -> !row.otherwise()).toList();
        if (table.policy() == HitPolicy.ANY) {
            grouped(rows).forEach(alike -> among(alike));
        } else if (table.policy() == HitPolicy.FIRST) {
            List<Candidate> candidates = rows.stream()
                    .map(row -> candidate(Told.At.of(row), null, sight.rows().holds(row)))
                    .toList();
            before(candidates);
        }
    }

    private static Candidate candidate(Told.At at, @Nullable Message words, Formula where) {
        return new Candidate(at, words, where, where);
    }

    private Iterable<List<Candidate>> grouped(List<? extends Row> rows) {
        Map<Object, List<Candidate>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(effect(row), key -> new ArrayList<>())
                .add(candidate(Told.At.of(row), words(row), sight.rows().holds(row))));
        return groups.values();
    }

    private static Object effect(Row row) {
        return row.<Object>match(
                requirement -> List.of(requirement.scope(), requirement.subject(), requirement.demanded()),
                Row.Alternative::criterion,
                bar -> List.of(bar.scope(), bar.subject()),
                notice -> List.of(notice.scope(), String.valueOf(notice.subject()), notice.breach(), notice.message()),
                Row.Limit::id,
                value -> List.of(value.sheet(), value.given()));
    }

    /** What it says when it holds; null where the effect alone says it. */
    private static @Nullable Message words(Row row) {
        return row.<@Nullable Message>match(
                Row.Requirement::missing,
                alternative -> null,
                Row.Bar::message,
                Row.Notice::message,
                limit -> null,
                Row.Value::message);
    }

    private void among(List<Candidate> rows) {
        List<Box> envelopes = envelopes(rows);
        for (int row = 0; row < rows.size(); row++) {
            int self = row;
            questions.ask(rows.get(self).at, () -> look(rows, envelopes, self, other -> other != self));
        }
    }

    /** Of the limits with one id the first that exists gives the deadline. */
    private void inTurn(List<Row.Limit> limits) {
        List<Candidate> rows = limits.stream()
                .map(limit -> new Candidate(
                        Told.At.of(limit), null, sight.rows().holds(limit), new Existing(sight).surely(limit)))
                .toList();
        before(rows);
    }

    private void before(List<Candidate> rows) {
        List<Box> envelopes = envelopes(rows);
        for (int row = 1; row < rows.size(); row++) {
            int self = row;
            questions.ask(rows.get(self).at, () -> look(rows, envelopes, self, other -> other < self));
        }
    }

    private List<Box> envelopes(List<Candidate> rows) {
        Box whole = sight.space().whole();
        return rows.stream().map(row -> Envelope.of(whole, row.where)).toList();
    }

    private void look(List<Candidate> rows, List<Box> envelopes, int self, Predicate<Integer> may) {
        List<Candidate> others = new ArrayList<>();
        for (int other = 0; other < rows.size(); other++) {
            if (may.test(other) && Envelope.meet(envelopes.get(self), envelopes.get(other))) {
                others.add(rows.get(other));
            }
        }
        Candidate row = rows.get(self);
        if (!others.isEmpty() && covered(row, others) && sight.finder().possible(List.of(row.where))) {
            findings.add(told(row, fewest(row, others)));
        }
    }

    private boolean covered(Candidate row, List<Candidate> others) {
        List<Formula> outside = new ArrayList<>(List.of(row.where));
        others.forEach(other -> outside.add(other.surely.not()));
        return !sight.finder().possible(outside);
    }

    private List<Candidate> fewest(Candidate row, List<Candidate> others) {
        List<Candidate> fewest = new ArrayList<>(others);
        if (others.size() <= FEW) {
            for (Candidate other : others) {
                List<Candidate> fewer = new ArrayList<>(fewest);
                fewer.remove(other);
                if (covered(row, fewer)) {
                    fewest = fewer;
                }
            }
        }
        return fewest;
    }

    private Finding told(Candidate row, List<Candidate> covering) {
        boolean alike = row.words == null
                || covering.stream()
                        .allMatch(other -> other.at.id().equals(row.at.id()) || row.words.equals(other.words));
        List<Told.At> by = covering.stream().map(Candidate::at).toList();
        String names = Sight.named(by);
        Message message = alike
                ? new Message(
                        row.at.id() + ": dòng này thừa, vì mỗi khi nó đúng thì " + names
                                + " cũng đúng với cùng hệ quả; bỏ dòng hoặc sửa điều kiện",
                        row.at.id() + ": this row adds nothing: whenever it holds, so does " + names
                                + " with the same effect; remove it or mend its conditions")
                : new Message(
                        row.at.id() + ": mỗi khi dòng này đúng thì " + names
                                + " cũng đúng; hai quy định khác nhau cùng đòi một việc",
                        row.at.id() + ": whenever this row holds, so does " + names
                                + "; two rules of the law ask for the same thing");
        Message shows = new Message(
                row.at.id() + " và ít nhất một trong " + names + " cùng khớp hồ sơ này",
                row.at.id() + " and at least one of " + names + " match this dossier");
        return sight.told()
                .tell(
                        alike ? Severity.WARNING : Severity.NOTE,
                        "COVERED_ROW",
                        row.at,
                        message,
                        by,
                        sight.finder()
                                .find(List.of(row.where))
                                .map(scene -> scene.showing(shows))
                                .orElse(null));
    }
}

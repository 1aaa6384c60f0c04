package vn.thamtra.check.example;

import java.util.ArrayList;
import java.util.List;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Term;
import vn.thamtra.workbook.model.ValueTable;

/** Copies of tables in which something is other. */
final class TablesEdit {
    private List<Term> terms;
    private List<Count> counts;
    private List<Lapse> lapses;
    private List<Row.Requirement> requirements;
    private List<Row.Alternative> alternatives;
    private List<Row.Bar> bars;
    private List<Row.Notice> notices;
    private List<Row.Limit> limits;
    private List<Row.Value> values;
    private List<ValueTable> valueTables;
    private final ProcedureTables original;

    private TablesEdit(ProcedureTables original) {
        this.original = original;
        this.terms = original.terms();
        this.counts = original.counts();
        this.lapses = original.lapses();
        this.requirements = original.requirements();
        this.alternatives = original.alternatives();
        this.bars = original.bars();
        this.notices = original.notices();
        this.limits = original.limits();
        this.values = original.rules().values().rows();
        this.valueTables = original.valueTables();
    }

    static TablesEdit of(ProcedureTables original) {
        return new TablesEdit(original);
    }

    TablesEdit count(Count old, Count changed) {
        counts = replaced(counts, old, changed);
        return this;
    }

    TablesEdit lapse(Lapse old, Lapse changed) {
        lapses = replaced(lapses, old, changed);
        return this;
    }

    TablesEdit term(Term old, Term changed) {
        terms = replaced(terms, old, changed);
        return this;
    }

    TablesEdit extra(List<Term> extra) {
        terms = with(terms, extra);
        return this;
    }

    TablesEdit add(Row row) {
        row.dispatch(
                requirement -> requirements = with(requirements, List.of(requirement)),
                alternative -> alternatives = with(alternatives, List.of(alternative)),
                bar -> bars = with(bars, List.of(bar)),
                notice -> notices = with(notices, List.of(notice)),
                limit -> limits = with(limits, List.of(limit)),
                value -> values = with(values, List.of(value)));
        return this;
    }

    TablesEdit drop(Row row) {
        requirements = without(requirements, row);
        alternatives = without(alternatives, row);
        bars = without(bars, row);
        notices = without(notices, row);
        limits = without(limits, row);
        values = without(values, row);
        return this;
    }

    /** Puts a row in the place of another of its kind. */
    TablesEdit row(Row old, Row changed) {
        changed.dispatch(
                requirement -> requirements = replaced(requirements, old, requirement),
                alternative -> alternatives = replaced(alternatives, old, alternative),
                bar -> bars = replaced(bars, old, bar),
                notice -> notices = replaced(notices, old, notice),
                limit -> limits = replaced(limits, old, limit),
                value -> values = replaced(values, old, value));
        return this;
    }

    TablesEdit table(ValueTable old, ValueTable changed) {
        valueTables = replaced(valueTables, old, changed);
        return this;
    }

    /** The very row, not one that is equal to it. */
    private static <T> List<T> replaced(List<T> all, Object old, T changed) {
        return all.stream().map(one -> one == old ? changed : one).toList();
    }

    private static <T> List<T> without(List<T> all, Object dropped) {
        return all.stream().filter(one -> one != dropped).toList();
    }

    private static <T> List<T> with(List<T> all, List<T> more) {
        List<T> together = new ArrayList<>(all);
        together.addAll(more);
        return List.copyOf(together);
    }

    ProcedureTables tables() {
        return original.with(
                new ProcedureTables.Definitions(terms, counts, lapses, original.values()),
                new ProcedureTables.Rules(
                        requirements,
                        alternatives,
                        bars,
                        notices,
                        limits,
                        new ProcedureTables.Values(valueTables, values)));
    }
}

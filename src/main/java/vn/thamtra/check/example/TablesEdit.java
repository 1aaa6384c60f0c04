package vn.thamtra.check.example;

import java.util.ArrayList;
import java.util.List;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Term;

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
        if (row instanceof Row.Bar bar) {
            bars = with(bars, List.of(bar));
        } else if (row instanceof Row.Notice notice) {
            notices = with(notices, List.of(notice));
        } else {
            throw new IllegalArgumentException("Only bars and notices take the place of other rows, not " + row);
        }
        return this;
    }

    TablesEdit drop(Row row) {
        requirements = without(requirements, row);
        alternatives = without(alternatives, row);
        bars = without(bars, row);
        notices = without(notices, row);
        limits = without(limits, row);
        return this;
    }

    /** Puts a row in the place of another of its kind. */
    TablesEdit row(Row old, Row changed) {
        if (changed instanceof Row.Requirement requirement) {
            requirements = replaced(requirements, old, requirement);
        } else if (changed instanceof Row.Alternative alternative) {
            alternatives = replaced(alternatives, old, alternative);
        } else if (changed instanceof Row.Bar bar) {
            bars = replaced(bars, old, bar);
        } else if (changed instanceof Row.Notice notice) {
            notices = replaced(notices, old, notice);
        } else if (changed instanceof Row.Limit limit) {
            limits = replaced(limits, old, limit);
        }
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
        return new ProcedureTables(
                original.file(),
                original.id(),
                original.name(),
                original.instrument(),
                original.effectiveFrom(),
                original.effectiveTo(),
                original.confirmedUntil(),
                original.effectiveCell(),
                original.validityReadings(),
                original.oneStop(),
                original.overall(),
                original.properties(),
                original.vocabulary(),
                terms,
                counts,
                lapses,
                requirements,
                alternatives,
                bars,
                notices,
                limits,
                original.examples(),
                original.readings(),
                original.waivers());
    }
}

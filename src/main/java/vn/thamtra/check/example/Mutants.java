package vn.thamtra.check.example;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.Term;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.WhichEvent;

/**
 * Every workbook that differs from a given one by one mistake: a row dropped, a threshold moved by one, a condition turned
 * round, an outcome swapped. In the order of the sheets.
 */
final class Mutants {
    private final ProcedureTables tables;
    private final CellText text;
    private final NeighbourChanges neighbours;
    private final List<Mutant> all = new ArrayList<>();

    private Mutants(ProcedureTables tables) {
        this.tables = tables;
        this.text = new CellText(tables);
        this.neighbours = new NeighbourChanges(tables);
    }

    /** @param alone whether no other version of the procedure begins where this one ends */
    static List<Mutant> of(ProcedureTables tables, boolean alone) {
        Mutants mutants = new Mutants(tables);
        DeclarationSwaps declarations = new DeclarationSwaps(tables);
        tables.terms().forEach(mutants::ofTerm);
        tables.counts().forEach(mutants::ofCount);
        tables.lapses().forEach(mutants::ofLapse);
        tables.rows().forEach(mutants::ofRow);
        mutants.all.addAll(declarations.validity(alone));
        mutants.all.addAll(declarations.absences());
        return List.copyOf(mutants.all);
    }

    private TablesEdit edit() {
        return TablesEdit.of(tables);
    }

    private void ofTerm(Term term) {
        for (Term.Definition way : term.rows()) {
            Site site = new Site(SheetName.TERMS.title(), way.cell(), term.id());
            List<Term.Definition> others = term.rows().stream()
                    .filter(one -> !one.cell().equals(way.cell()))
                    .toList();
            dropped(site, way.conditions(), () -> edit().term(term, new Term(term.id(), term.name(), others))
                    .tables());
            conditions(site, way.conditions(), (changed, terms) -> {
                Term.Definition other = new Term.Definition(changed, way.cell());
                List<Term.Definition> ways = term.rows().stream()
                        .map(one -> one.cell().equals(way.cell()) ? other : one)
                        .toList();
                return edit().term(term, new Term(term.id(), term.name(), ways))
                        .extra(terms)
                        .tables();
            });
        }
    }

    /** A count asks about facts of its events, where no term can stand. */
    private void ofCount(Count count) {
        Site site = new Site("Số lần", count.cell(), count.id());
        Count none = new Count(count.id(), count.name(), "", count.conditions(), count.cell());
        dropped(site, List.of(new Condition(new Operand.OfEvent(count.event()), YES, count.cell())), () -> edit().count(
                        count, none)
                .tables());
        for (int i = 0; i < count.conditions().size(); i++) {
            Condition condition = count.conditions().get(i);
            int place = i;
            ConditionChanges.of(condition, false).stream()
                    .filter(change -> change.terms().isEmpty())
                    .forEach(change -> {
                        Count other = new Count(
                                count.id(),
                                count.name(),
                                count.event(),
                                with(count.conditions(), place, change.condition()),
                                count.cell());
                        Operand asked = new Operand.OfEventFact(
                                count.event(), condition.operand().subject());
                        add(
                                site.at(condition.cell()),
                                change.kind(),
                                said(asked, condition, change),
                                List.of(asked),
                                () -> edit().count(count, other).tables());
                    });
        }
    }

    private static final UnaryTest YES = new UnaryTest.OneOf(List.of(true));

    private void ofLapse(Lapse lapse) {
        Site site = new Site("Quá hạn", lapse.cell(), lapse.id());
        List<Condition> about = List.of(new Condition(new Operand.OfLapse(lapse.id()), YES, lapse.cell()));
        dropped(site, about, () -> edit().lapse(lapse, lapse(lapse, "", lapse.amount()))
                .tables());
        for (int amount : new int[] {lapse.amount() - 1, lapse.amount() + 1}) {
            add(
                    site,
                    Mistake.THRESHOLD_MOVED,
                    changed(String.valueOf(lapse.amount()), String.valueOf(amount)),
                    List.of(about.get(0).operand()),
                    () -> edit().lapse(lapse, lapse(lapse, lapse.start(), amount))
                            .tables());
        }
        if (lapse.which() == WhichEvent.FIRST) {
            Lapse last = new Lapse(
                    lapse.id(),
                    lapse.name(),
                    lapse.start(),
                    WhichEvent.LAST,
                    lapse.amount(),
                    lapse.unit(),
                    lapse.fulfilledBy(),
                    lapse.cell());
            add(
                    site,
                    Mistake.OUTCOME_SWAPPED,
                    changed("Sự kiện: đầu tiên", "cuối cùng"),
                    List.of(about.get(0).operand()),
                    () -> edit().lapse(lapse, last).tables());
        }
    }

    private static Lapse lapse(Lapse old, String start, int amount) {
        return new Lapse(old.id(), old.name(), start, old.which(), amount, old.unit(), old.fulfilledBy(), old.cell());
    }

    private void ofRow(Row row) {
        Site site = new Site(row.sheet(), row.cell(), row.id());
        dropped(site, row.conditions(), () -> edit().drop(row).tables());
        conditions(site, row.conditions(), (changed, terms) -> edit().row(row, row.with(changed))
                .extra(terms)
                .tables());
        DaySwaps.of(row)
                .forEach(moved ->
                        add(site, Mistake.DAY_MOVED, moved.change(), operands(row.conditions()), () -> edit().row(
                                        row, row.on(moved.days()))
                                .tables()));
        RowSwaps.of(row, tables)
                .forEach(swap ->
                        add(site.at(swap.cell()), swap.kind(), swap.change(), operands(row.conditions()), swap.made()));
    }

    private void dropped(Site site, List<Condition> conditions, Supplier<ProcedureTables> mutated) {
        Message change = new Message("bỏ dòng này", "this row dropped");
        add(site, Mistake.ROW_DROPPED, change, operands(conditions), mutated);
    }

    private static List<Operand> operands(List<Condition> conditions) {
        return conditions.stream().map(Condition::operand).distinct().toList();
    }

    /** Makes tables in which a row has other conditions, which may need some terms more. */
    private interface Remade {
        ProcedureTables with(List<Condition> conditions, List<Term> terms);
    }

    private void conditions(Site site, List<Condition> conditions, Remade remade) {
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            forgotten(site, conditions, i, remade);
            besides(site, conditions, i, remade);
            for (ConditionChanges.Change change : changes(condition)) {
                List<Condition> changed = with(conditions, i, change.condition());
                add(
                        site.at(condition.cell()),
                        change.kind(),
                        said(condition.operand(), condition, change),
                        first(condition.operand(), conditions),
                        () -> remade.with(changed, change.terms()));
            }
        }
    }

    /** A term that asks nothing is none. */
    private void forgotten(Site site, List<Condition> conditions, int place, Remade remade) {
        Condition condition = conditions.get(place);
        List<Condition> rest = new ArrayList<>(conditions);
        rest.remove(place);
        if (!rest.isEmpty() || !site.sheet().equals(SheetName.TERMS.title())) {
            add(
                    site.at(condition.cell()),
                    Mistake.CONDITION_FORGOTTEN,
                    changed(text.heading(condition.operand()) + ": " + text.test(condition.test()), "-"),
                    first(condition.operand(), conditions),
                    () -> remade.with(List.copyOf(rest), List.of()));
        }
    }

    private void besides(Site site, List<Condition> conditions, int place, Remade remade) {
        Condition condition = conditions.get(place);
        Operand operand = condition.operand();
        String said = text.heading(operand) + ": " + text.test(condition.test());
        for (Condition other : neighbours.values(condition)) {
            add(
                    site.at(condition.cell()),
                    Mistake.VALUE_MISTAKEN,
                    changed(said, text.test(other.test())),
                    first(operand, conditions),
                    () -> remade.with(with(conditions, place, other), List.of()));
        }
        neighbours.column(operand, conditions).ifPresent(column -> {
            Condition other = new Condition(column, condition.test(), condition.cell());
            List<Operand> about = new ArrayList<>(first(operand, conditions));
            about.add(1, column);
            add(
                    site.at(condition.cell()),
                    Mistake.COLUMN_MISTAKEN,
                    changed(said, "ghi ở cột “" + text.heading(column) + "”"),
                    about,
                    () -> remade.with(with(conditions, place, other), List.of()));
        });
    }

    private static List<Operand> first(Operand changed, List<Condition> conditions) {
        List<Operand> about = new ArrayList<>(List.of(changed));
        operands(conditions).stream().filter(other -> !other.equals(changed)).forEach(about::add);
        return about;
    }

    private List<ConditionChanges.Change> changes(Condition condition) {
        List<ConditionChanges.Change> changes = ConditionChanges.of(condition, isDecimal(condition.operand()));
        boolean ofOutcome = condition.operand().kind() == Operand.Kind.OUTCOME;
        return changes.stream()
                .filter(change -> !ofOutcome || change.terms().isEmpty())
                .toList();
    }

    private boolean isDecimal(Operand operand) {
        return operand.asFact()
                .map(fact -> tables.vocabulary().facts().get(fact.id()))
                .filter(declared -> declared.type().decimals())
                .isPresent();
    }

    private static <T> List<T> with(List<T> all, int place, T changed) {
        List<T> copy = new ArrayList<>(all);
        copy.set(place, changed);
        return List.copyOf(copy);
    }

    private Message said(Operand operand, Condition old, ConditionChanges.Change change) {
        String now = change.terms().isEmpty()
                ? text.test(change.condition().test())
                : "không (" + text.test(old.test()) + ")";
        return changed(text.heading(operand) + ": " + text.test(old.test()), now);
    }

    private static Message changed(String old, String now) {
        return new Message(old + " → " + now, old + " → " + now);
    }

    /** Where a mistake is made. */
    private record Site(String sheet, String cell, String row) {
        Site at(String other) {
            return new Site(sheet, other, row);
        }
    }

    private void add(Site site, Mistake kind, Message change, List<Operand> about, Supplier<ProcedureTables> mutated) {
        all.add(new Mutant(kind, site.sheet(), site.cell(), site.row(), change, about, mutated));
    }
}

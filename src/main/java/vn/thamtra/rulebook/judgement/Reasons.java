package vn.thamtra.rulebook.judgement;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/** Makes a reason of a row: its sentence, its article, its cell, and the facts it looked at. */
final class Reasons {
    private final String file;
    private final Map<String, List<Condition>> terms;
    private final List<List<String>> factsOfRows;
    private final List<Source> cells;

    Reasons(ProcedureTables tables, RulePlan plan) {
        this.file = tables.file();
        this.terms = tables.terms().stream().collect(Collectors.toMap(term -> term.id(), term -> term.rows().stream()
                .flatMap(row -> row.conditions().stream())
                .toList()));
        this.factsOfRows = plan.rows().stream().map(this::factsOf).toList();
        this.cells = plan.rows().stream().map(this::cell).toList();
    }

    private Source cell(PlannedRow row) {
        return new Source.Cell(file, row.row().sheet(), row.row().cell());
    }

    private List<String> factsOf(PlannedRow row) {
        Set<String> facts = new LinkedHashSet<>();
        row.applies().forEach(planned -> addFacts(planned.condition(), facts));
        row.conditions().stream().map(PlannedCondition::condition).forEach(condition -> addFacts(condition, facts));
        return List.copyOf(facts);
    }

    private void addFacts(Condition condition, Set<String> facts) {
        condition.operand().asFact().map(Operand.OfFact::id).ifPresent(facts::add);
        condition.operand().asTerm().map(Operand.OfTerm::id).ifPresent(term -> terms.getOrDefault(term, List.of())
                .forEach(inner -> addFacts(inner, facts)));
    }

    Reason of(PlannedRow planned, ReasonKind kind, @Nullable String about, Message message, Subject subject) {
        Row row = planned.row();
        return new Reason(
                row.id(),
                kind,
                about,
                subject.item(),
                message,
                row.citation(),
                cells.get(planned.number()),
                new GivenFacts(factsOfRows.get(planned.number()), subject.facts()),
                row.readings());
    }

    Reason of(WrittenRules.Written rule, Subject subject) {
        return new Reason(
                rule.id(),
                rule.kind(),
                rule.subject(),
                subject.item(),
                rule.message(),
                rule.citation(),
                rule.source(),
                Map.of(),
                rule.readings());
    }

    Reason of(ProcedureTables.Overall overall, Subject subject) {
        return new Reason(
                overall.id(),
                ReasonKind.UNMET,
                null,
                subject.item(),
                overall.unmet(),
                overall.citation(),
                new Source.Cell(file, "Thủ tục", overall.cell()),
                Map.of(),
                List.of());
    }

    /**
     * What a dossier says of the facts that a row asks about, in the order of the row; null where it says nothing. The names
     * are those of the row, so that a reason costs no map of its own.
     */
    private static final class GivenFacts extends AbstractMap<String, @Nullable Object> {
        private final List<String> names;
        private final @Nullable Object[] values;

        GivenFacts(List<String> names, Map<String, Object> said) {
            this.names = names;
            this.values = new @Nullable Object[names.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = said.get(names.get(i));
            }
        }

        @Override
        public Set<Entry<String, @Nullable Object>> entrySet() {
            return new Entries();
        }

        private final class Entries extends AbstractSet<Entry<String, @Nullable Object>> {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < values.length;
                    }

                    @Override
                    public Entry<String, @Nullable Object> next() {
                        Entry<String, @Nullable Object> entry =
                                new SimpleImmutableEntry<>(names.get(next), values[next]);
                        next++;
                        return entry;
                    }
                };
            }
        }
    }
}

package vn.thamtra.rulebook.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.verdict.Needed;
import vn.thamtra.verdict.Source;
import vn.thamtra.verdict.Value;
import vn.thamtra.verdict.ValueState;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.ValueDeclaration;

/** What the tables of values give, told with the rows it comes from, or with the facts it waits for. */
final class GivenValues {
    private final JudgingRules procedure;
    private final ProcedureTables tables;
    private final Unknowns unknowns;

    GivenValues(JudgingRules procedure) {
        this.procedure = procedure;
        this.tables = procedure.tables();
        this.unknowns = procedure.assessor().unknowns();
    }

    List<Value> of(Subject subject, Unknowns.Known known) {
        Map<String, Valued> values = known.values();
        List<Value> told = new ArrayList<>(values.size());
        for (ValueDeclaration declared : tables.values()) {
            @Nullable Valued valued = values.get(declared.id());
            if (valued != null) {
                told.add(told(declared, valued, subject.item(), known));
            }
        }
        return told;
    }

    private Value told(ValueDeclaration declared, Valued valued, @Nullable String item, Unknowns.Known known) {
        boolean open = valued.state() == ValueState.OPEN;
        return new Value(
                declared.id(),
                declared.name(),
                item,
                valued.state(),
                valued.is(),
                declared.type().unit(),
                open
                        ? List.of()
                        : valued.rows().stream()
                                .map(row -> part(declared.id(), row, known))
                                .toList(),
                open ? needed(declared.id(), valued, known) : List.of());
    }

    private Value.Part part(String value, PlannedRow planned, Unknowns.Known known) {
        Row row = planned.row();
        return new Value.Part(
                row.id(),
                Valued.is(planned, value),
                known.said(((Row.Value) row).message()),
                row.citation(),
                new Source.Cell(tables.file(), row.sheet(), row.cell()),
                row.readings());
    }

    /** Each fact once, with the rows that wait for it. */
    private List<Needed> needed(String value, Valued valued, Unknowns.Known known) {
        List<String> rules = Criterion.ids(valued.rows());
        return unknowns.ofValue(value, known).stream()
                .map(fact -> Objects.requireNonNull(procedure.facts().get(fact), fact))
                .map((FactDeclaration fact) -> new Needed(fact.id(), fact.attestation(), rules))
                .toList();
    }
}

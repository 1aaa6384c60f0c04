package vn.thamtra.workbook.drl;

import java.util.List;
import java.util.stream.Collectors;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/**
 * Writes the DRL of a procedure: a declared type with one field a fact, a rule for every row that certainly holds and
 * a rule for every condition that certainly fails. What neither rule reports is unknown.
 */
public final class DrlWriter {
    private final ProcedureTables tables;
    private final RulePlan plan;
    private final String factsBase;
    private final DrlExpressions expressions;
    private final StringBuilder out = new StringBuilder(16_384);

    private DrlWriter(ProcedureTables tables, RulePlan plan, String factsBase) {
        this.tables = tables;
        this.plan = plan;
        this.factsBase = factsBase;
        this.expressions = new DrlExpressions(tables);
    }

    /**
     * The DRL text.
     *
     * @param factsBase the class that the declared type extends; it offers {@code getFindings()}
     */
    public static String write(ProcedureTables tables, RulePlan plan, String factsBase) {
        return new DrlWriter(tables, plan, factsBase).write();
    }

    private String write() {
        out.append("package ").append(DrlNames.packageOf(tables)).append("\n\n");
        out.append("import ").append(factsBase).append("\n\n");
        declareFacts();
        plan.terms().forEach(term -> term.rows().forEach(row -> failures("term", "Khái niệm", row)));
        plan.rows().forEach(this::rulesOf);
        return out.toString();
    }

    private void declareFacts() {
        out.append("declare ")
                .append(DrlNames.FACTS)
                .append(" extends ")
                .append(simpleName(factsBase))
                .append('\n');
        tables.vocabulary()
                .facts()
                .values()
                .forEach(fact -> field(DrlNames.fact(fact.id()), DrlNames.javaType(fact.type())));
        tables.vocabulary().documents().keySet().forEach(id -> field(DrlNames.document(id), "int"));
        tables.vocabulary().events().keySet().forEach(type -> field(DrlNames.event(type), "boolean"));
        tables.vocabulary().events().values().forEach(event -> event.facts()
                .forEach(fact -> field(DrlNames.eventFact(event.type(), fact.id()), DrlNames.javaType(fact.type()))));
        tables.lapses().forEach(lapse -> field(DrlNames.lapse(lapse.id()), "boolean"));
        tables.counts().forEach(count -> {
            field(DrlNames.low(count.id()), "int");
            field(DrlNames.high(count.id()), "int");
        });
        out.append("end\n");
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private void field(String name, String type) {
        out.append("    ").append(name).append(" : ").append(type).append('\n');
    }

    private void rulesOf(PlannedRow planned) {
        Row row = planned.row();
        if (!planned.conditions().isEmpty()) {
            rule(
                    row.id() + " " + row.sheet() + "!" + row.cell() + " holds",
                    planned.conditions().stream().map(this::holds).toList(),
                    "holds(" + planned.number() + ")");
        }
        failures(row.id(), row.sheet(), planned.conditions());
        failures(row.id(), row.sheet(), planned.applies());
    }

    private void failures(String id, String sheet, List<PlannedCondition> conditions) {
        for (PlannedCondition planned : conditions) {
            String name = id + " " + sheet + "!" + planned.condition().cell() + " fails (" + planned.number() + ")";
            rule(name, List.of(fails(planned)), "fails(" + planned.number() + ")");
        }
    }

    private String holds(PlannedCondition planned) {
        return planned.demand() ? expressions.unsatisfied(planned.condition()) : expressions.holds(planned.condition());
    }

    private String fails(PlannedCondition planned) {
        return planned.demand() ? expressions.satisfied(planned.condition()) : expressions.fails(planned.condition());
    }

    private void rule(String name, List<String> constraints, String finding) {
        out.append("\nrule \"")
                .append(name)
                .append("\"\nwhen\n    $facts : ")
                .append(DrlNames.FACTS)
                .append("(\n");
        out.append(constraints.stream().map(line -> "        " + line).collect(Collectors.joining(",\n")));
        out.append(" )\nthen\n    $facts.getFindings().").append(finding).append(";\nend\n");
    }
}

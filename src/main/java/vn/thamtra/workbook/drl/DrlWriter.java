package vn.thamtra.workbook.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.AskedValues;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/**
 * Writes the DRL of a procedure: a declared type with one field a fact, and a rule for every row, which
 * reports that all its conditions certainly hold.
 */
public final class DrlWriter {
    private final ProcedureTables tables;
    private final RulePlan plan;
    private final String factsBase;
    private final DrlExpressions expressions;
    private final StringBuilder out = new StringBuilder(16_384);
    private final List<RuleOfCell> rules = new ArrayList<>();

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

    /** The same text in its parts: what comes before the rules, and each rule with its cell. */
    public static DrlParts parts(ProcedureTables tables, RulePlan plan, String factsBase) {
        return new DrlWriter(tables, plan, factsBase).parts();
    }

    private String write() {
        DrlParts parts = parts();
        parts.rules().forEach(rule -> out.append(rule.text()));
        return out.toString();
    }

    private DrlParts parts() {
        out.append("package ").append(DrlNames.packageOf(tables)).append("\n\n");
        out.append("import ").append(factsBase).append("\n\n");
        declareFacts();
        plan.rows().forEach(this::rulesOf);
        return new DrlParts(out.toString(), List.copyOf(rules));
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
        Set<String> asked = AskedValues.in(tables);
        tables.values().stream().filter(value -> asked.contains(value.id())).forEach(value -> {
            field(DrlNames.value(value.id()), DrlNames.javaType(value.type()));
            field(DrlNames.settled(value.id()), "boolean");
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
        String text = planned.conditions().isEmpty()
                ? ""
                : rule(
                        DrlNames.holds(row),
                        planned.conditions().stream().map(this::holds).toList(),
                        "holds(" + planned.number() + ")");
        String days = row.days().areAll()
                ? ""
                : rule(
                        DrlNames.isNotLaw(row),
                        List.of(DrlExpressions.outside(row.days())),
                        "outside(" + planned.number() + ")");
        rules.add(new RuleOfCell(row.id(), row.sheet(), row.cell(), days + text));
    }

    private String holds(PlannedCondition planned) {
        return planned.demand() ? expressions.unsatisfied(planned.condition()) : expressions.holds(planned.condition());
    }

    private static String rule(String name, List<String> constraints, String finding) {
        return "\nrule \"" + name + "\"\nwhen\n    $facts : " + DrlNames.FACTS + "(\n"
                + constraints.stream().map(line -> "        " + line).collect(Collectors.joining(",\n"))
                + " )\nthen\n    $facts.getFindings()." + finding + ";\nend\n";
    }
}

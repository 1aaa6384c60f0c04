package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.Term;

/** Rows whose conditions contradict each other, or the values that are allowed at all. */
final class ImpossibleRows implements Look {
    private final Sight sight;

    ImpossibleRows(Sight sight) {
        this.sight = sight;
    }

    /** A condition and the cell it stands in. */
    private record Part(String cell, Formula formula) {}

    @Override
    public Message about() {
        return new Message("dòng mà không hồ sơ nào khớp", "rows that no dossier can match");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Questions questions = new Questions(this, sight.told(), findings);
        for (Term term : sight.space().tables().terms()) {
            for (Term.Definition row : term.rows()) {
                Told.At at = new Told.At(SheetName.TERMS.title(), row.cell(), term.id());
                questions.ask(at, () -> look(at, parts(row.conditions()), findings));
            }
        }
        sight.space()
                .tables()
                .rows()
                .forEach(row -> questions.ask(Told.At.of(row), () -> look(Told.At.of(row), parts(row), findings)));
        return findings;
    }

    private List<Part> parts(List<Condition> conditions) {
        return conditions.stream()
                .filter(condition -> condition.operand().kind() != Operand.Kind.OUTCOME)
                .map(condition -> new Part(condition.cell(), sight.space().holds(condition)))
                .toList();
    }

    private List<Part> parts(Row row) {
        List<Part> parts = new ArrayList<>(parts(row.conditions()));
        if (!row.days().areAll()) {
            parts.add(new Part(row.cell(), sight.rows().isLaw(row)));
        }
        row.asRequirement()
                .map(sight.space().conditions()::unsatisfied)
                .ifPresent(demand -> parts.add(new Part(row.cell(), demand)));
        if (row.conditions().stream().anyMatch(condition -> condition.operand().kind() == Operand.Kind.OUTCOME)) {
            parts.add(new Part(row.cell(), sight.rows().holds(row)));
        }
        return parts;
    }

    private void look(Told.At at, List<Part> parts, List<Finding> findings) {
        if (!parts.isEmpty() && !sight.finder().possible(formulas(parts))) {
            findings.add(impossible(at, core(parts)));
        }
    }

    private static List<Formula> formulas(List<Part> parts) {
        return parts.stream().map(Part::formula).toList();
    }

    /** As few of them as contradict each other. */
    private List<Part> core(List<Part> parts) {
        List<Part> core = new ArrayList<>(parts);
        for (Part part : parts) {
            List<Part> fewer = new ArrayList<>(core);
            fewer.remove(part);
            if (!sight.finder().possible(formulas(fewer))) {
                core = fewer;
            }
        }
        return core;
    }

    private Finding impossible(Told.At at, List<Part> core) {
        String cells = core.stream().map(Part::cell).distinct().collect(Collectors.joining(", "));
        Message message = new Message(
                at.id() + ": không hồ sơ nào khớp dòng này, vì các ô " + cells
                        + " không thể cùng đúng; sửa một trong các ô đó hoặc bỏ dòng",
                at.id() + ": no dossier can match this row, since the cells " + cells
                        + " cannot all hold; mend one of them or remove the row");
        List<Told.At> related = core.stream()
                .map(part -> new Told.At(at.sheet(), part.cell(), at.id()))
                .toList();
        Optional<Scene> nearest =
                core.isEmpty() ? Optional.empty() : sight.finder().find(formulas(core.subList(0, core.size() - 1)));
        Message shows = new Message(
                "Hồ sơ gần nhất: đúng mọi ô trừ "
                        + (core.isEmpty() ? "" : core.get(core.size() - 1).cell()) + ", nên dòng " + at.id()
                        + " không khớp",
                "The nearest dossier: right in every cell but "
                        + (core.isEmpty() ? "" : core.get(core.size() - 1).cell()) + ", so that row " + at.id()
                        + " does not match");
        return sight.told()
                .tell(
                        at.sheet().equals(SheetName.TERMS.title()) ? Severity.WARNING : Severity.FAULT,
                        "IMPOSSIBLE_ROW",
                        at,
                        message,
                        related,
                        nearest.map(scene -> scene.showing(shows)).orElse(null));
    }
}

package vn.thamtra.rulebook.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.DocumentDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.rulebook.explanation.Explanation.Given;
import vn.thamtra.rulebook.explanation.Explanation.Part;
import vn.thamtra.rulebook.explanation.Explanation.Step;
import vn.thamtra.rulebook.judgement.Criterion;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.JudgingRules;
import vn.thamtra.rulebook.judgement.Ladder;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.wording.RowWording;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;

/** Tells the course of a judgement: what became of every rule, and what that added up to. */
public final class Explainer {
    private final JudgingRules procedure;
    private final ProcedureTables tables;
    private final ConditionStates states;
    private final RowWording wording;

    public Explainer(JudgingRules procedure) {
        this.procedure = procedure;
        this.tables = procedure.tables();
        this.states = new ConditionStates(tables, procedure.plan());
        this.wording = procedure.words();
    }

    public List<Part> parts(Judgement.Course course) {
        List<Part> parts = new ArrayList<>();
        parts.add(part(course, course.whole()));
        course.items().forEach(item -> parts.add(part(course, item)));
        return List.copyOf(parts);
    }

    private Part part(Judgement.Course course, Judgement.Judged judged) {
        ConditionTeller conditions =
                new ConditionTeller(states, wording, judged, course.circumstances(), RowTeller.outcome(course, judged));
        RowTeller teller = new RowTeller(tables, judged, conditions);
        List<ExplainedRow> rows = new ArrayList<>();
        procedure.plan().rows().stream()
                .filter(teller::judges)
                .map(teller::tell)
                .forEach(rows::add);
        if (judged.subject().item() == null) {
            rows.addAll(written(course, teller));
        }
        return new Part(
                judged.subject().item(),
                RowTeller.outcome(course, judged),
                given(judged.subject()),
                List.copyOf(rows),
                criteria(judged));
    }

    private List<ExplainedRow> written(Judgement.Course course, RowTeller teller) {
        Set<String> found = new LinkedHashSet<>(course.whole().findings().found());
        found.addAll(course.handling().getFindings().found());
        Map<String, Object> lookedAt = RowTeller.lookedAt(course);
        return procedure.written().all().stream()
                .map(rule -> teller.tell(rule, found.contains(rule.source().name()), lookedAt))
                .toList();
    }

    private List<ExplainedCriterion> criteria(Judgement.Judged judged) {
        CriterionTeller teller = new CriterionTeller(judged.findings(), tables.overall() != null);
        return Criterion.in(procedure.plan()).stream()
                .filter(criterion -> judged.subject().judges(criterion.scope()))
                .map(teller::tell)
                .toList();
    }

    private List<Given> given(Subject subject) {
        List<Given> given = new ArrayList<>();
        for (FactDeclaration fact : tables.vocabulary().facts().values()) {
            @Nullable Object value = subject.facts().get(fact.id());
            if (value != null) {
                Message shown = wording.given(new Operand.OfFact(fact.id()), value);
                given.add(new Given(false, fact.id(), fact.name(), fact.attestation(), value, shown));
            }
        }
        for (DocumentDeclaration document : tables.vocabulary().documents().values()) {
            @Nullable Integer copies = subject.documents().get(document.id());
            if (copies != null) {
                given.add(new Given(true, document.id(), document.name(), false, copies, copies(copies)));
            }
        }
        return List.copyOf(given);
    }

    static Message copies(long copies) {
        return new Message(copies + " bản", copies + (copies == 1 ? " copy" : " copies"));
    }

    static Step step(Judgement.Course course) {
        Ladder rung = course.rung();
        return switch (rung) {
            case BARRED ->
                step(
                        course,
                        ReasonKind.BARRED,
                        "Hồ sơ thuộc trường hợp từ chối, không phụ thuộc vào các nội dung khác",
                        "The dossier is in a case of refusal, whatever else is so");
            case INCOMPLETE ->
                step(
                        course,
                        ReasonKind.MISSING,
                        "Không thuộc trường hợp từ chối; hồ sơ còn thiếu nên phải bổ sung",
                        "No case of refusal; something is missing and has to be supplied");
            case UNMET ->
                step(
                        course,
                        ReasonKind.UNMET,
                        "Không thuộc trường hợp từ chối, không thiếu thành phần; có điều kiện không đạt nên bị từ chối",
                        "No case of refusal, nothing missing; a criterion is not met, so it is refused");
            case UNDECIDED ->
                step(
                        course,
                        ReasonKind.UNKNOWN,
                        "Không có lý do từ chối nhưng còn điểm chưa đủ thông tin",
                        "No reason for refusal, but there is not enough information on some points");
            case CLEAR ->
                new Step(
                        rung.number(),
                        rung.name(),
                        rung.outcome(),
                        new Message(
                                "Không thuộc trường hợp từ chối, không thiếu thành phần, mọi điều kiện đều đạt",
                                "No case of refusal, nothing missing, every criterion met"),
                        List.of());
        };
    }

    private static Step step(Judgement.Course course, ReasonKind kind, String vi, String en) {
        List<String> rules = Stream.concat(Stream.of(course.whole()), course.items().stream())
                .flatMap(judged -> RowTeller.rules(judged, kind).stream())
                .distinct()
                .sorted()
                .toList();
        Ladder rung = course.rung();
        return new Step(rung.number(), rung.name(), rung.outcome(), new Message(vi, en), rules);
    }
}

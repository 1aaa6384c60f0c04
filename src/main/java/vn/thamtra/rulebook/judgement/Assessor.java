package vn.thamtra.rulebook.judgement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.wording.RowWording;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;

/** Turns findings into reasons, row by row and criterion by criterion, as the data dictionary says. */
public final class Assessor {
    private final ProcedureTables tables;
    private final List<PlannedRow> requirements;
    private final List<PlannedRow> bars;
    private final List<PlannedRow> notices;
    private final List<PlannedRow> noticesOnOutcome;
    private final List<Criterion> criteria;
    private final WrittenRules written;
    private final Reasons reasons;
    private final Unknowns unknowns;
    private final RowWording wording;

    public Assessor(
            ProcedureTables tables, RulePlan plan, WrittenRules written, RowWording wording, Valuation valuation) {
        this.tables = tables;
        this.written = written;
        this.requirements = rowsOf(plan, Row::asRequirement);
        this.bars = rowsOf(plan, Row::asBar);
        List<PlannedRow> all = rowsOf(plan, Row::asNotice);
        this.notices = all.stream().filter(row -> !waitsForOutcome(row)).toList();
        this.noticesOnOutcome = all.stream().filter(Assessor::waitsForOutcome).toList();
        this.criteria = Criterion.in(plan);
        this.reasons = new Reasons(tables, plan);
        this.unknowns = new Unknowns(tables, plan, valuation);
        this.wording = wording;
    }

    Unknowns unknowns() {
        return unknowns;
    }

    private static List<PlannedRow> rowsOf(RulePlan plan, Function<Row, Optional<?>> ofKind) {
        return plan.rows().stream()
                .filter(row -> ofKind.apply(row.row()).isPresent())
                .toList();
    }

    /** All reasons but those that wait for the outcome. */
    Assessment assess(Subject subject, Unknowns.Known known) {
        Assessment.Collected assessment = new Assessment.Collected();
        for (PlannedRow row : requirements) {
            if (subject.judges(((Row.Requirement) row.row()).scope())) {
                require(row, subject, known, assessment);
            }
        }
        for (PlannedRow row : bars) {
            if (subject.judges(((Row.Bar) row.row()).scope())) {
                bar(row, subject, known, assessment);
            }
        }
        judgeCriteria(subject, known, assessment);
        notices.forEach(row -> notice(row, subject, known, assessment));
        if (subject.item() == null) {
            found(known.findings().found(), subject).forEach(reason -> told(reason, assessment));
        }
        return assessment.assessment();
    }

    /** What a hand-written rule cannot tell waits for the fact it is about. */
    private void told(Reason reason, Assessment.Collected assessment) {
        assessment.add(reason);
        @Nullable String about = reason.subject();
        if (reason.kind() == ReasonKind.UNKNOWN
                && about != null
                && tables.vocabulary().facts().containsKey(about)) {
            assessment.wait(List.of(reason.rule()), List.of(about));
        }
    }

    /** What hand-written rules found. */
    List<Reason> found(List<String> rules, Subject subject) {
        List<Reason> found = new ArrayList<>();
        for (String rule : rules) {
            found.add(reasons.of(written.get(rule), subject));
        }
        return found;
    }

    private void require(PlannedRow planned, Subject subject, Unknowns.Known known, Assessment.Collected assessment) {
        Row.Requirement row = (Row.Requirement) planned.row();
        String about = row.subject().subject();
        switch (RowState.of(planned, known.findings())) {
            case HOLDS ->
                assessment.add(reasons.of(planned, ReasonKind.MISSING, about, lacking(row, subject, known), subject));
            case UNDECIDED -> undecided(List.of(planned), known.said(row.missing()), about, subject, known, assessment);
            case EXCLUDED -> {}
        }
    }

    private Message lacking(Row.Requirement row, Subject subject, Unknowns.Known known) {
        Message missing = known.said(row.missing());
        boolean least = row.demanded().kind() == UnaryTest.Kind.COMPARE
                && subject.facts().containsKey(row.subject().subject());
        return least ? wording.nearMiss(missing, List.of(row.demand()), subject.facts()) : missing;
    }

    private void bar(PlannedRow planned, Subject subject, Unknowns.Known known, Assessment.Collected assessment) {
        Row.Bar row = (Row.Bar) planned.row();
        Message message = known.said(row.message());
        switch (RowState.of(planned, known.findings())) {
            case HOLDS -> assessment.add(reasons.of(planned, ReasonKind.BARRED, row.subject(), message, subject));
            case UNDECIDED -> undecided(List.of(planned), message, row.subject(), subject, known, assessment);
            case EXCLUDED -> {}
        }
    }

    private void judgeCriteria(Subject subject, Unknowns.Known known, Assessment.Collected assessment) {
        List<Criterion> judged = new ArrayList<>(criteria.size());
        for (Criterion criterion : criteria) {
            Criterion inForce = criterion.inForce(known.findings());
            if (subject.judges(criterion.scope()) && !inForce.rows().isEmpty()) {
                judged.add(inForce);
            }
        }
        if (tables.overall() == null) {
            judged.forEach(criterion -> judgeCriterion(criterion, subject, known, assessment));
        } else if (!judged.isEmpty()) {
            judgeGrounds(judged, subject, known, assessment);
        }
    }

    private void judgeCriterion(
            Criterion criterion, Subject subject, Unknowns.Known known, Assessment.Collected assessment) {
        Found findings = known.findings();
        RowState applies = RowState.applicability(criterion.rows().get(0), findings);
        if (applies == RowState.EXCLUDED) {
            return;
        }
        List<PlannedRow> holding = criterion.in(RowState.HOLDS, findings);
        if (!holding.isEmpty()) {
            met(holding.get(0), ReasonKind.MET, subject, known, assessment);
            return;
        }
        List<PlannedRow> open = criterion.in(RowState.UNDECIDED, findings);
        if (open.isEmpty() && applies == RowState.HOLDS) {
            unmet(criterion, subject, known, assessment);
        } else {
            List<PlannedRow> waiting = open.isEmpty() ? criterion.rows() : open;
            undecided(waiting, criterion.about(), null, subject, known, assessment);
        }
    }

    private void met(
            PlannedRow planned,
            ReasonKind kind,
            Subject subject,
            Unknowns.Known known,
            Assessment.Collected assessment) {
        Message met = known.said(Criterion.alternative(planned).met());
        assessment.add(reasons.of(planned, kind, null, met, subject));
    }

    /** One for each rule id, with what the nearest of its rows wanted and what was there. */
    private void unmet(Criterion criterion, Subject subject, Unknowns.Known known, Assessment.Collected assessment) {
        for (PlannedRow planned : criterion.nearestOfEachId(known.findings())) {
            Message sentence = known.said(Criterion.alternative(planned).unmet());
            List<Condition> failing = Criterion.failing(planned, known.findings());
            Message message = wording.nearMiss(sentence, failing, subject.facts());
            assessment.add(reasons.of(planned, ReasonKind.UNMET, null, message, subject));
        }
    }

    private static List<PlannedRow> firstOfEachId(List<PlannedRow> rows) {
        List<PlannedRow> first = new ArrayList<>(rows.size());
        Set<String> seen = new HashSet<>();
        for (PlannedRow row : rows) {
            if (seen.add(row.row().id())) {
                first.add(row);
            }
        }
        return first;
    }

    private void judgeGrounds(
            List<Criterion> grounds, Subject subject, Unknowns.Known known, Assessment.Collected assessment) {
        Found findings = known.findings();
        List<PlannedRow> standing = new ArrayList<>(grounds.size());
        List<Criterion> open = new ArrayList<>(grounds.size());
        for (Criterion ground : grounds) {
            List<PlannedRow> holding = ground.in(RowState.HOLDS, findings);
            if (!holding.isEmpty()) {
                standing.add(holding.get(0));
            } else if (!ground.in(RowState.UNDECIDED, findings).isEmpty()) {
                open.add(ground);
            }
        }
        standing.forEach(row -> met(row, ReasonKind.GROUND, subject, known, assessment));
        if (!standing.isEmpty()) {
            open.forEach(ground -> leftOpen(ground, subject, known, assessment));
        } else if (open.isEmpty()) {
            Reason overall = reasons.of(Objects.requireNonNull(tables.overall()), subject);
            assessment.add(overall.withMessage(known.said(overall.message())));
        } else {
            waitForOne(open, subject, known, assessment);
        }
    }

    /** Told for information: another ground stands, so nothing hangs on this one. */
    private void leftOpen(Criterion ground, Subject subject, Unknowns.Known known, Assessment.Collected assessment) {
        List<PlannedRow> open = ground.in(RowState.UNDECIDED, known.findings());
        Message message = wording.leftOpen(ground.about(), unknowns.fewest(open, known));
        firstOfEachId(open).forEach(row -> assessment.add(reasons.of(row, ReasonKind.NOTICE, null, message, subject)));
    }

    /** One ground is enough, so only the smallest set of one ground is worth asking for. */
    private void waitForOne(
            List<Criterion> open, Subject subject, Unknowns.Known known, Assessment.Collected assessment) {
        List<PlannedRow> all = new ArrayList<>();
        for (Criterion ground : open) {
            List<PlannedRow> rows = ground.in(RowState.UNDECIDED, known.findings());
            Message message = wording.undecided(ground.about(), unknowns.fewest(rows, known));
            firstOfEachId(rows)
                    .forEach(row -> assessment.add(reasons.of(row, ReasonKind.UNKNOWN, null, message, subject)));
            all.addAll(rows);
        }
        assessment.wait(Criterion.ids(all), unknowns.fewest(all, known));
    }

    private void undecided(
            List<PlannedRow> rows,
            Message about,
            @Nullable String subjectId,
            Subject subject,
            Unknowns.Known known,
            Assessment.Collected assessment) {
        List<String> asked = unknowns.fewest(rows, known);
        Message message = wording.undecided(about, asked);
        firstOfEachId(rows)
                .forEach(row -> assessment.add(reasons.of(row, ReasonKind.UNKNOWN, subjectId, message, subject)));
        assessment.wait(Criterion.ids(rows), asked);
    }

    private static boolean waitsForOutcome(PlannedRow planned) {
        return planned.row().conditions().stream().anyMatch(Assessor::isOnOutcome);
    }

    private static boolean isOnOutcome(Condition condition) {
        return condition.operand().kind() == Operand.Kind.OUTCOME;
    }

    private void notice(PlannedRow planned, Subject subject, Unknowns.Known known, Assessment.Collected assessment) {
        Row.Notice row = (Row.Notice) planned.row();
        if (subject.judges(row.scope()) && RowState.of(planned, known.findings()) == RowState.HOLDS) {
            ReasonKind kind = row.breach() ? ReasonKind.BREACH : ReasonKind.NOTICE;
            assessment.add(reasons.of(planned, kind, row.subject(), known.said(row.message()), subject));
        }
    }

    /** The notices that go with an outcome. */
    List<Reason> noticesOn(Outcome outcome, Subject subject, Unknowns.Known known) {
        if (noticesOnOutcome.isEmpty()) {
            return List.of();
        }
        Assessment.Collected notices = new Assessment.Collected();
        for (PlannedRow row : noticesOnOutcome) {
            if (goesWith(outcome, row)) {
                notice(row, subject, known, notices);
            }
        }
        return notices.assessment().reasons();
    }

    private static boolean goesWith(Outcome outcome, PlannedRow planned) {
        for (Condition condition : planned.row().conditions()) {
            if (isOnOutcome(condition) && !allows(condition.test(), outcome)) {
                return false;
            }
        }
        return true;
    }

    public static boolean allows(UnaryTest test, Outcome outcome) {
        return Boolean.TRUE.equals(EventCount.holds(test, outcome.name()));
    }
}

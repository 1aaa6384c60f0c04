package vn.thamtra.rulebook.explanation;

import java.util.List;
import vn.thamtra.rulebook.explanation.ExplainedCriterion.State;
import vn.thamtra.rulebook.judgement.Criterion;
import vn.thamtra.rulebook.judgement.RowState;
import vn.thamtra.rules.Findings;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;

/** Tells how a criterion or a ground was concluded from its rows. */
final class CriterionTeller {
    private static final Message ONE_WAY =
            new Message("Đạt vì có một cách đáp ứng chắc chắn đúng", "Met, because one way to meet it certainly holds");
    private static final Message NO_WAY = new Message(
            "Không đạt vì mọi cách đáp ứng đều chắc chắn không đúng", "Not met, because every way certainly fails");
    private static final Message OPEN = new Message(
            "Chưa rõ: chưa có cách nào chắc chắn đúng, còn cách chưa đủ dữ kiện",
            "Unknown: no way certainly holds, and facts are missing for some");
    private static final Message ABSENT = new Message("Không áp dụng cho hồ sơ này", "Does not apply to this dossier");
    private static final Message STANDS =
            new Message("Căn cứ này đứng vững; một căn cứ là đủ", "This ground stands, and one is enough");
    private static final Message REFUTED =
            new Message("Căn cứ này chắc chắn không có", "This ground certainly does not stand");

    private final Findings findings;
    private final boolean grounds;

    CriterionTeller(Findings findings, boolean grounds) {
        this.findings = findings;
        this.grounds = grounds;
    }

    ExplainedCriterion tell(Criterion criterion) {
        Criterion inForce = criterion.inForce(findings);
        List<PlannedRow> holding = inForce.in(RowState.HOLDS, findings);
        State state = inForce.rows().isEmpty() ? State.NOT_APPLICABLE : state(inForce, holding);
        return new ExplainedCriterion(
                criterion.name(),
                grounds,
                state,
                state == State.MET ? holding.get(0).row().id() : null,
                Criterion.ids(criterion.rows()),
                why(state));
    }

    private State state(Criterion criterion, List<PlannedRow> holding) {
        RowState applies = grounds
                ? RowState.HOLDS
                : RowState.applicability(criterion.rows().get(0), findings);
        if (applies == RowState.EXCLUDED) {
            return State.NOT_APPLICABLE;
        } else if (!holding.isEmpty()) {
            return State.MET;
        }
        boolean open = applies == RowState.UNDECIDED
                || !criterion.in(RowState.UNDECIDED, findings).isEmpty();
        return open ? State.UNKNOWN : State.FAILED;
    }

    private Message why(State state) {
        return switch (state) {
            case MET -> grounds ? STANDS : ONE_WAY;
            case FAILED -> grounds ? REFUTED : NO_WAY;
            case UNKNOWN -> OPEN;
            case NOT_APPLICABLE -> ABSENT;
        };
    }
}

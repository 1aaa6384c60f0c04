package vn.thamtra.rulebook.explanation;

import java.util.List;
import vn.thamtra.rulebook.explanation.ExplainedCriterion.State;
import vn.thamtra.rulebook.judgement.Criterion;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.RowState;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;

/** Tells how a criterion or a ground was concluded from its rows. */
final class CriterionTeller {
    private static final Message ONE_WAY =
            new Message("Đạt vì đã đáp ứng theo một cách", "Met, because one way to meet it is satisfied");
    private static final Message NO_WAY =
            new Message("Không đạt vì không đáp ứng theo cách nào", "Not met, because no way to meet it is satisfied");
    private static final Message OPEN = new Message(
            "Chưa rõ: chưa đáp ứng theo cách nào, còn cách chưa đủ thông tin",
            "Unknown: no way is satisfied yet, and there is not enough information on some");
    private static final Message ABSENT = new Message("Không áp dụng cho hồ sơ này", "Does not apply to this dossier");
    private static final Message STANDS =
            new Message("Có căn cứ này; chỉ cần một căn cứ", "This ground is established, and one is enough");
    private static final Message REFUTED = new Message("Không có căn cứ này", "This ground is not established");

    private final Found findings;
    private final boolean grounds;

    CriterionTeller(Found findings, boolean grounds) {
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

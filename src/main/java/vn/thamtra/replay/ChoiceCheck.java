package vn.thamtra.replay;

import java.util.List;
import vn.thamtra.dossier.Fault;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.replay.comparison.RulebookChoice;
import vn.thamtra.verdict.Message;

/** Whether a rulebook that is asked for by its id was ever published. */
final class ChoiceCheck {
    private final PublishedRulebooks published;

    ChoiceCheck(PublishedRulebooks published) {
        this.published = published;
    }

    void refuseUnknown(RulebookChoice choice) {
        if (choice instanceof RulebookChoice.Given given
                && !isPublished(given.id().value())) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_BODY)
                    .with(List.of(new Fault(
                            "/rulebook",
                            "UNKNOWN_RULEBOOK",
                            new Message(
                                    "Chưa từng công bố bộ quy tắc có mã này",
                                    "No rulebook with this id was ever published")))));
        }
    }

    private boolean isPublished(String id) {
        return published.knowledge().publications().stream()
                .anyMatch(publication -> publication.rulebook().equals(id));
    }
}

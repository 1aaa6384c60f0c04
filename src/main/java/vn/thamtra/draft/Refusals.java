package vn.thamtra.draft;

import java.util.List;
import vn.thamtra.dossier.Fault;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** What is answered where a draft cannot be changed as asked. */
final class Refusals {
    private Refusals() {}

    static ProblemException of(ProblemType type) {
        return new ProblemException(Problem.of(type));
    }

    static ProblemException notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    /** The revision asked about is no longer the newest. */
    static ProblemException changed(Draft draft) {
        return new ProblemException(Problem.of(
                        ProblemType.DRAFT_CHANGED,
                        "Dự thảo đã sang bản sửa thứ " + draft.revision() + "; hãy đọc lại rồi làm lại",
                        "The draft is at revision " + draft.revision() + " now; read it again and try again")
                .with("ETag", '"' + Integer.toString(draft.revision()) + '"'));
    }

    static ProblemException notEditable(Draft draft) {
        return new ProblemException(Problem.of(
                ProblemType.DRAFT_NOT_EDITABLE,
                "Dự thảo " + draft.state().words().vi() + " nên không sửa được",
                "The draft is " + draft.state().words().en() + " and cannot be changed"));
    }

    /** Something that is not done to a draft in its state. */
    static ProblemException notNow(Draft draft) {
        return new ProblemException(Problem.of(
                ProblemType.CONFLICT,
                "Dự thảo " + draft.state().words().vi() + " nên không làm được việc này",
                "The draft is " + draft.state().words().en() + ", so this cannot be done to it"));
    }

    static ProblemException otherBase() {
        return new ProblemException(Problem.of(
                ProblemType.CONFLICT,
                "Bản sửa đó dựa trên một bộ quy tắc khác nên không trở lại được",
                "That revision was made on another rulebook, so there is no way back to it"));
    }

    static ProblemException notAnAuthor() {
        return new ProblemException(Problem.of(
                ProblemType.FORBIDDEN,
                "Chỉ người soạn dự thảo mới làm được việc này",
                "Only an author of the draft can do this"));
    }

    static ProblemException notReady(List<Fault> reasons) {
        return new ProblemException(Problem.of(ProblemType.DRAFT_NOT_READY).with(reasons));
    }
}

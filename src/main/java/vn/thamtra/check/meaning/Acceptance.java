package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.List;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Row;

/** What is asked of dossiers as a whole: a procedure in which nobody can succeed, and ways to meet a criterion that are refused. */
final class Acceptance implements Look {
    private final Sight sight;

    Acceptance(Sight sight) {
        this.sight = sight;
    }

    @Override
    public Message about() {
        return new Message(
                "hồ sơ nào cũng không được chấp nhận, hoặc cách đạt tiêu chí mà lúc nào cũng bị từ chối",
                "procedures in which nothing is accepted, and ways to meet a criterion that are always refused");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Questions questions = new Questions(this, sight.told(), findings);
        sight.space().tables().rows().stream()
                .findFirst()
                .map(Told.At::of)
                .ifPresent(at -> questions.ask(at, () -> accepted(at, findings)));
        List<Row.Bar> bars = sight.space().tables().bars();
        if (findings.isEmpty() && !bars.isEmpty()) {
            Formula free = Formula.all(
                    bars.stream().map(bar -> sight.rows().holds(bar).not()).toList());
            sight.space()
                    .tables()
                    .alternatives()
                    .forEach(row -> questions.ask(Told.At.of(row), () -> look(row, free, findings)));
        }
        return findings;
    }

    private void accepted(Told.At first, List<Finding> findings) {
        if (!sight.finder().possible(List.of(sight.rows().accepted()))) {
            List<Told.At> bars =
                    sight.space().tables().bars().stream().map(Told.At::of).toList();
            Message message = new Message(
                    "Không hồ sơ nào được chấp nhận: hồ sơ nào cũng thiếu, không đạt, còn ngỏ hoặc bị từ chối; sửa điều kiện của"
                            + " các dòng ngược nhau",
                    "No dossier can be accepted: every one lacks something, fails, is open or is refused; mend the conditions of"
                            + " rows that contradict each other");
            findings.add(sight.told().tell(Severity.WARNING, "NEVER_ACCEPTED", first, message, bars, null));
        }
    }

    private void look(Row.Alternative row, Formula free, List<Finding> findings) {
        Formula holds = sight.rows().holds(row);
        if (!sight.finder().possible(List.of(holds, free))) {
            sight.finder().find(List.of(holds)).ifPresent(scene -> {
                Message shows = new Message(
                        "Hồ sơ này khớp " + row.id() + " và bị từ chối",
                        "This dossier matches " + row.id() + " and is refused");
                findings.add(sight.told()
                        .tell(
                                Severity.WARNING,
                                "ALWAYS_BARRED",
                                Told.At.of(row),
                                barred(row),
                                barring(holds),
                                scene.showing(shows)));
            });
        }
    }

    private static Message barred(Row.Alternative row) {
        return new Message(
                row.id()
                        + ": mỗi khi dòng này đúng thì hồ sơ đều bị từ chối theo trang Trường hợp từ chối; sửa điều kiện của"
                        + " dòng này hoặc của trường hợp từ chối",
                row.id()
                        + ": whenever this row holds the dossier is refused by a bar; mend its conditions or those of the bar");
    }

    /** The bars that may have to do with it. */
    private List<Told.At> barring(Formula holds) {
        return sight.space().tables().bars().stream()
                .filter(bar ->
                        sight.finder().possible(List.of(holds, sight.rows().holds(bar))))
                .map(Told.At::of)
                .toList();
    }
}

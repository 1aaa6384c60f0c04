package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Row;

/** Rows that ask for one document or fact, and may do so of one dossier: the same paper would be asked for twice. */
final class AskedTwice implements Look {
    private final Sight sight;

    AskedTwice(Sight sight) {
        this.sight = sight;
    }

    @Override
    public Message about() {
        return new Message("hai dòng cùng đòi một thứ", "rows that ask for one thing");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Questions questions = new Questions(this, sight.told(), findings);
        List<Row.Requirement> rows = sight.space().tables().requirements();
        for (int later = 1; later < rows.size(); later++) {
            Row.Requirement row = rows.get(later);
            for (Row.Requirement earlier : rows.subList(0, later)) {
                questions.ask(Told.At.of(row), () -> together(earlier, row).ifPresent(findings::add));
            }
        }
        return findings;
    }

    private Optional<Finding> together(Row.Requirement earlier, Row.Requirement later) {
        if (!earlier.subject().equals(later.subject()) || earlier.scope() != later.scope()) {
            return Optional.empty();
        }
        return sight.finder()
                .find(List.of(sight.rows().holds(earlier), sight.rows().holds(later)))
                .map(scene -> told(earlier, later, scene));
    }

    private Finding told(Row.Requirement earlier, Row.Requirement later, Scene scene) {
        Message message = new Message(
                later.id() + ": dòng này và dòng " + earlier.id() + " (" + earlier.cell()
                        + ") cùng đòi một thứ của một hồ sơ; sửa điều kiện để mỗi hồ sơ chỉ bị đòi một lần, hoặc gộp hai dòng",
                later.id() + ": this row and " + earlier.id() + " (" + earlier.cell()
                        + ") ask one dossier for the same thing; mend the conditions so that each is asked once, or join the rows");
        Message shows = new Message(
                "Hồ sơ này thiếu một thứ theo cả " + earlier.id() + " và " + later.id(),
                "This dossier misses one thing by both " + earlier.id() + " and " + later.id());
        return sight.told()
                .tell(
                        Severity.WARNING,
                        "ASKED_TWICE",
                        Told.At.of(later),
                        message,
                        List.of(Told.At.of(earlier)),
                        scene.showing(shows));
    }
}

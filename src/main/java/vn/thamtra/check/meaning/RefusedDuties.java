package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/**
 * Time limits to grant what the verdict refuses: they would be told as not kept although nobody owes them. A limit is one
 * to grant when a full dossier starts it, or when it demands a deed that elsewhere only an acceptance owes; a refusal in
 * writing must not fulfil it.
 */
final class RefusedDuties implements Look {
    private static final String REFUSED_IN_WRITING = "REFUSED_IN_WRITING";

    private final Sight sight;
    private final Existing existing;
    private final Set<String> deedsOfAcceptance = new HashSet<>();

    /** @param all the workbooks that judge together */
    RefusedDuties(Sight sight, List<ProcedureTables> all) {
        this.sight = sight;
        this.existing = new Existing(sight);
        all.stream()
                .flatMap(tables -> tables.limits().stream())
                .filter(Row.Limit::onlyIfAccepted)
                .forEach(row -> deedsOfAcceptance.addAll(row.fulfilledBy()));
        deedsOfAcceptance.remove(REFUSED_IN_WRITING);
    }

    @Override
    public Message about() {
        return new Message("thời hạn phải làm điều mà kết quả từ chối", "time limits to do what the verdict refuses");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Questions questions = new Questions(this, sight.told(), findings);
        sight.space().tables().limits().stream()
                .filter(this::grants)
                .forEach(limit ->
                        questions.ask(Told.At.of(limit), () -> refused(limit).ifPresent(findings::add)));
        return findings;
    }

    private boolean grants(Row.Limit limit) {
        boolean isOwed = !limit.right() && !limit.onlyIfAccepted() && limit.exists() == Row.Exists.ALWAYS;
        return isOwed
                && !limit.fulfilledBy().contains(REFUSED_IN_WRITING)
                && (limit.start().kind() == Row.Start.Kind.COMPLETE
                        || !Collections.disjoint(limit.fulfilledBy(), deedsOfAcceptance));
    }

    private Optional<Finding> refused(Row.Limit limit) {
        return sight.finder()
                .find(List.of(running(limit), sight.rows().refused()))
                .map(scene -> told(limit, scene));
    }

    private Formula running(Row.Limit limit) {
        Formula started = limit.startEvent()
                .map(event -> sight.rows().happened(event.type()))
                .orElse(Formula.always());
        Formula full = limit.start().kind() == Row.Start.Kind.COMPLETE
                ? sight.rows().incomplete().not()
                : started;
        return Formula.both(existing.may(limit), full);
    }

    private Finding told(Row.Limit limit, Scene scene) {
        Message message = new Message(
                limit.id()
                        + ": thời hạn này vẫn phải thực hiện khi hồ sơ bị từ chối, nên sẽ thành quá hạn một việc mà kết quả không cho làm; ghi “có” ở cột Chỉ khi được chấp nhận, hoặc thêm việc từ chối bằng văn bản vào Hoàn thành bởi",
                limit.id()
                        + ": this limit is owed although the dossier is refused, and would be overdue for what the verdict forbids; write “có” in the column Chỉ khi được chấp nhận, or let a refusal in writing fulfil it");
        Message shows = new Message(
                "Hồ sơ này bị từ chối mà " + limit.id() + " vẫn phải thực hiện",
                "This dossier is refused, and " + limit.id() + " is owed all the same");
        return sight.told()
                .tell(
                        Severity.WARNING,
                        "OWED_THOUGH_REFUSED",
                        Told.At.of(limit),
                        message,
                        List.of(),
                        scene.showing(shows));
    }
}

package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/** Time limits that never start: their event, term or other limit cannot come while they exist. */
final class DeadLimits implements Look {
    private final Sight sight;
    private final ProcedureTables tables;
    private final Existing existing;

    DeadLimits(Sight sight) {
        this.sight = sight;
        this.tables = sight.space().tables();
        this.existing = new Existing(sight);
    }

    @Override
    public Message about() {
        return new Message("thời hạn không bao giờ bắt đầu", "time limits that never start");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Questions questions = new Questions(this, sight.told(), findings);
        tables.limits().forEach(limit -> questions.ask(Told.At.of(limit), () -> look(limit, findings)));
        return findings;
    }

    private void look(Row.Limit limit, List<Finding> findings) {
        Message reason = sight.finder().possible(List.of(sight.rows().holds(limit))) ? neverStarts(limit) : null;
        if (reason != null) {
            findings.add(dead(limit, reason));
        } else {
            fulfilledAtOnce(limit).ifPresent(findings::add);
        }
    }

    private @Nullable Message neverStarts(Row.Limit limit) {
        if (limit.exists() == Row.Exists.START_LAPSED && limit.startLimit().isEmpty()) {
            return new Message(
                    "nó chờ thời hạn làm mốc bị quá mà không tính từ thời hạn nào",
                    "it waits for a limit that it does not run from");
        }
        if (!possible(existing.may(limit))) {
            return new Message("trường hợp “Khi” của nó không thể xảy ra", "the case in which it exists cannot come");
        }
        return limit.start()
                .<@Nullable Message>match(
                        received -> null,
                        complete -> ofComplete(limit),
                        event -> ofEvent(limit, event),
                        base -> ofLimit(limit, base),
                        none -> null);
    }

    private @Nullable Message ofComplete(Row.Limit limit) {
        return possible(complete(limit))
                ? null
                : new Message(
                        "khi nó áp dụng thì hồ sơ không bao giờ đủ", "while it applies the dossier is never complete");
    }

    private @Nullable Message ofEvent(Row.Limit limit, Row.Start.OfEvent event) {
        return possible(started(limit, event))
                ? null
                : new Message(
                        "sự kiện và điều kiện tính từ đó không thể cùng có",
                        "its event and what that depends on cannot come together");
    }

    private boolean possible(Formula formula) {
        return sight.finder().possible(List.of(formula));
    }

    private Formula complete(Row.Limit limit) {
        return Formula.both(existing.may(limit), sight.rows().missing().not());
    }

    private Formula started(Row.Limit limit, Row.Start.OfEvent event) {
        Formula happened = sight.rows().happened(event.type());
        Formula when = event.when() == null ? Formula.always() : sight.space().holds(event.when());
        return Formula.all(List.of(existing.may(limit), happened, when));
    }

    private @Nullable Message ofLimit(Row.Limit limit, Row.Start.OfLimit start) {
        List<Row.Limit> bases = tables.limits().stream()
                .filter(row -> row.id().equals(start.id()))
                .toList();
        if (bases.isEmpty()) {
            return new Message("không có thời hạn " + start.id(), "there is no limit " + start.id());
        }
        List<Row.Limit> counted = bases.stream()
                .filter(base -> base.startLimit().isEmpty()
                        || tables.limits().indexOf(base) < tables.limits().indexOf(limit))
                .filter(base -> base.unit() != TimeUnit.HOUR && base.unit() != TimeUnit.WORKING_HOUR)
                .toList();
        if (counted.isEmpty()) {
            return new Message(
                    "hạn " + start.id() + " không có ngày cuối nào được tính trước nó",
                    "the limit " + start.id() + " has no last day that is counted before it");
        }
        Formula some = Formula.any(counted.stream().map(existing::may).toList());
        return possible(Formula.both(existing.may(limit), some))
                ? null
                : new Message(
                        "khi nó áp dụng thì không có hạn " + start.id(),
                        "while it applies there is no limit " + start.id());
    }

    private Finding dead(Row.Limit limit, Message reason) {
        Message message = new Message(
                limit.id() + ": thời hạn này không bao giờ bắt đầu: " + reason.vi(),
                limit.id() + ": this time limit never starts: " + reason.en());
        Message shows = new Message(
                "Với hồ sơ này " + limit.id() + " chưa bắt đầu hoặc không có, cũng như với mọi hồ sơ khác",
                "For this dossier " + limit.id() + " has not started or does not exist, nor does it for any other");
        Optional<Scene> scene = sight.finder().find(List.of(sight.rows().holds(limit)));
        return sight.told()
                .tell(
                        Severity.FAULT,
                        "DEAD_LIMIT",
                        Told.At.of(limit),
                        message,
                        List.of(),
                        scene.map(found -> found.showing(shows)).orElse(null));
    }

    /** What starts it also ends it. */
    private Optional<Finding> fulfilledAtOnce(Row.Limit limit) {
        return limit.startEvent()
                .filter(event -> limit.fixedDate() == null)
                .filter(event -> limit.fulfilledBy().contains(event.type()))
                .map(event -> fulfilledAtOnce(limit, event));
    }

    private Finding fulfilledAtOnce(Row.Limit limit, Row.Start.OfEvent event) {
        Message message = new Message(
                limit.id() + ": thời hạn này hoàn thành ngay khi bắt đầu, vì sự kiện " + event.type()
                        + " vừa là mốc tính vừa là việc phải làm",
                limit.id() + ": this time limit is met as soon as it starts: " + event.type()
                        + " both starts and fulfils it");
        Message shows = new Message(limit.id() + " luôn ở trạng thái MET", limit.id() + " is always MET");
        Optional<Scene> scene = sight.finder().find(List.of(started(limit, event)));
        return sight.told()
                .tell(
                        Severity.WARNING,
                        "MET_AT_ONCE",
                        Told.At.of(limit),
                        message,
                        List.of(),
                        scene.map(found -> found.showing(shows)).orElse(null));
    }
}

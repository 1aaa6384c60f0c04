package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Aspect;
import vn.thamtra.check.solver.Axis;
import vn.thamtra.check.solver.Box;
import vn.thamtra.check.solver.Envelope;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;

/** Time limits for one duty, row against row: cases that two answer differently, and cases that none answers. */
final class Limits implements Look {
    /** Someone with so many collisions to mend will check again anyway. */
    private static final int TOLD = 100;

    private final Sight sight;
    private final Existing existing;

    Limits(Sight sight) {
        this.sight = sight;
        this.existing = new Existing(sight);
    }

    @Override
    public Message about() {
        return new Message(
                "thời hạn trùng nhau hoặc bỏ sót trường hợp", "time limits that collide or leave a case out");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Questions questions = new Questions(this, sight.told(), findings);
        for (List<Row.Limit> duty : new Duties(sight.space().tables()).byDuty()) {
            Told.At at = Told.At.of(duty.get(0));
            questions.ask(at, () -> overlaps(duty, findings));
            questions.ask(at, () -> gaps(duty, findings));
        }
        return findings;
    }

    private void overlaps(List<Row.Limit> duty, List<Finding> findings) {
        Box whole = sight.space().whole();
        List<Formula> exist = duty.stream().map(existing::may).toList();
        List<Box> envelopes =
                exist.stream().map(formula -> Envelope.of(whole, formula)).toList();
        int told = 0;
        for (int one = 0; one < duty.size(); one++) {
            for (int other = one + 1; other < duty.size(); other++) {
                if (collide(duty.get(one), duty.get(other))
                        && Envelope.meet(envelopes.get(one), envelopes.get(other))) {
                    Optional<Scene> both = sight.finder().find(List.of(exist.get(one), exist.get(other)));
                    if (both.isPresent() && told++ < TOLD) {
                        findings.add(overlap(duty.get(one), duty.get(other), both.get()));
                    } else if (both.isPresent()) {
                        findings.add(sight.told().more(Told.At.of(duty.get(0)), TOLD, about(), findings));
                        return;
                    }
                }
            }
        }
    }

    private static boolean collide(Row.Limit one, Row.Limit other) {
        return Duties.rivals(one, other) && !Duties.answer(one).equals(Duties.answer(other));
    }

    private Finding overlap(Row.Limit one, Row.Limit other, Scene both) {
        Message message = new Message(
                other.id() + ": cùng một việc có hai thời hạn khác nhau với dòng " + one.id() + " (" + one.cell()
                        + ") khi " + both.shown().vi() + "; sửa điều kiện để chỉ một dòng áp dụng",
                other.id() + ": one duty has another time limit by row " + one.id() + " (" + one.cell() + ") when "
                        + both.shown().en() + "; mend the conditions so that only one row applies");
        Message shows = new Message(
                "Cả " + one.id() + " (" + one.cell() + ") và " + other.id() + " (" + other.cell()
                        + ") đều áp dụng cho hồ sơ này",
                "Both " + one.id() + " (" + one.cell() + ") and " + other.id() + " (" + other.cell()
                        + ") apply to this dossier");
        return sight.told()
                .tell(
                        Severity.WARNING,
                        "OVERLAPPING_LIMITS",
                        Told.At.of(other),
                        message,
                        List.of(Told.At.of(one)),
                        both.showing(shows));
    }

    /**
     * What all rows ask is what the duty is about, so that other cases are only worth a note; what they ask besides splits
     * it into cases, of which none should be left out.
     */
    private void gaps(List<Row.Limit> duty, List<Finding> findings) {
        List<Row.Limit> rows =
                duty.stream().filter(row -> row.exists() == Row.Exists.ALWAYS).toList();
        if (rows.isEmpty()) {
            return;
        }
        Set<Condition> common = new HashSet<>(asked(rows.get(0)));
        rows.forEach(row -> common.retainAll(asked(row)));
        List<Formula> open = new ArrayList<>();
        if (asksForChannel(rows)) {
            open.add(channelGiven());
        }
        List<Formula> outside = new ArrayList<>(open);
        outside.add(sight.space().fails(List.copyOf(common)));
        Gaps gaps = new Gaps(sight);
        Told.At at = Told.At.of(rows.get(0));
        gaps.tell(this, at, outside, findings, gap -> gap(Severity.NOTE, rows, gap));
        common.forEach(condition -> open.add(sight.space().holds(condition)));
        for (Row.Limit row : rows) {
            List<Condition> own = asked(row).stream()
                    .filter(condition -> !common.contains(condition))
                    .toList();
            if (own.isEmpty() && row.days().areAll()) {
                return;
            }
            open.add(Formula.either(
                    sight.space().fails(own), sight.rows().isLaw(row).not()));
        }
        gaps.tell(this, at, open, findings, gap -> gap(Severity.WARNING, rows, gap));
    }

    private static List<Condition> asked(Row.Limit row) {
        return row.conditions().stream()
                .map(condition -> new Condition(condition.operand(), condition.test(), ""))
                .toList();
    }

    private static boolean asksForChannel(List<Row.Limit> rows) {
        return rows.stream()
                .flatMap(row -> row.conditions().stream())
                .anyMatch(condition -> condition.operand().kind() == Operand.Kind.CHANNEL);
    }

    /** How a dossier came is never asked for, so that no limit is wanted where it is not told. */
    private Formula channelGiven() {
        Aspect channel = new Aspect.Of(new Operand.OfChannel());
        Axis axis = Objects.requireNonNull(sight.space().find(channel));
        return sight.space().literal(channel, axis.passing(new UnaryTest.Present()));
    }

    private Finding gap(Severity severity, List<Row.Limit> rows, Scene gap) {
        List<Told.At> all = rows.stream().map(Told.At::of).toList();
        String ids = rows.stream().map(Row::id).distinct().limit(5).collect(Collectors.joining(", "));
        Message message = new Message(
                "Không dòng nào trong " + ids + " cho thời hạn khi "
                        + gap.shown().vi() + "; thêm một dòng hoặc nới điều kiện của một dòng",
                "No row of " + ids + " gives a time limit when " + gap.shown().en()
                        + "; add a row or widen the conditions of one");
        Message shows =
                new Message("Hồ sơ này không có thời hạn nào trong " + ids, "This dossier has no deadline of " + ids);
        return sight.told()
                .tell(severity, "GAP_IN_LIMITS", all.get(0), message, all.subList(1, all.size()), gap.showing(shows));
    }
}

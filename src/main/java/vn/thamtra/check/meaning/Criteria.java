package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Row;

/** Criteria and grounds of which one answer never comes, and dossiers to which no criterion applies. */
final class Criteria implements Look {
    private final Sight sight;
    private final boolean grounds;

    Criteria(Sight sight) {
        this.sight = sight;
        this.grounds = sight.space().tables().overall() != null;
    }

    @Override
    public Message about() {
        return new Message(
                "tiêu chí và căn cứ không bao giờ đạt, không bao giờ sai, hoặc không bao giờ được xét",
                "criteria and grounds that are never met, never fail or are never judged");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Questions questions = new Questions(this, sight.told(), findings);
        sight.rows()
                .criteria()
                .forEach((name, rows) -> questions.ask(Told.At.of(rows.get(0)), () -> look(name, rows, findings)));
        if (!grounds) {
            unjudged(questions, findings);
        }
        return findings;
    }

    private void look(String name, List<Row.Alternative> rows, List<Finding> findings) {
        Formula applies = sight.rows().applies(rows);
        Optional<Scene> applied = sight.finder().find(List.of(applies));
        if (applied.isEmpty()) {
            findings.add(neverApplies(name, rows));
            return;
        }
        if (!sight.finder().possible(List.of(applies, sight.rows().anyHolds(rows)))) {
            findings.add(neverMet(name, rows, applied.get()));
        }
        if (!sight.finder().possible(List.of(sight.rows().unmet(rows)))) {
            sight.finder()
                    .find(List.of(applies, sight.rows().anyHolds(rows)))
                    .ifPresent(scene -> findings.add(neverFails(name, rows, scene)));
        }
    }

    private Finding neverApplies(String name, List<Row.Alternative> rows) {
        Message message = new Message(
                "Tiêu chí “" + name + "” không bao giờ được xét, vì “Áp dụng khi” không bao giờ đúng",
                "The criterion “" + name + "” is never judged: what it applies to never happens");
        return tell(Severity.WARNING, "NEVER_APPLIES", rows, message, null);
    }

    private Finding neverMet(String name, List<Row.Alternative> rows, Scene scene) {
        String what = grounds ? "Căn cứ" : "Tiêu chí";
        Message message = new Message(
                what + " “" + name + "” không bao giờ đạt: khi nó được xét thì không dòng nào của nó có thể đúng",
                "“" + name + "” can never be met: when it is judged none of its rows can hold");
        Message shows = new Message(
                "Hồ sơ này được xét theo “" + name + "” và không đạt, cũng như mọi hồ sơ khác",
                "This dossier is judged by “" + name + "” and does not meet it, nor does any other");
        return tell(Severity.WARNING, "NEVER_MET", rows, message, scene.showing(shows));
    }

    private Finding neverFails(String name, List<Row.Alternative> rows, Scene scene) {
        String what = grounds ? "Căn cứ" : "Tiêu chí";
        Message message = new Message(
                what + " “" + name + "” luôn đạt: dù hồ sơ ghi gì cũng có dòng của nó không sai",
                "“" + name + "” is always met: whatever a dossier says, its rows are not all excluded");
        Message shows = new Message(
                "Hồ sơ này đạt “" + name + "”, cũng như mọi hồ sơ khác ghi đủ dữ liệu",
                "This dossier meets “" + name + "”, as does any other that gives all its facts");
        return tell(Severity.WARNING, "NEVER_FAILS", rows, message, scene.showing(shows));
    }

    private Finding tell(
            Severity severity, String code, List<Row.Alternative> rows, Message message, @Nullable Showing showing) {
        List<Told.At> all = rows.stream().map(Told.At::of).toList();
        return sight.told().tell(severity, code, all.get(0), message, all.subList(1, all.size()), showing);
    }

    /** Where all criteria apply only to some dossiers, the others are accepted without being judged by any. */
    private void unjudged(Questions questions, List<Finding> findings) {
        Map<Condition, List<Row.Alternative>> split = new LinkedHashMap<>();
        for (List<Row.Alternative> rows : sight.rows().criteria().values()) {
            Condition when = rows.get(0).appliesWhen();
            if (when == null) {
                return;
            }
            split.putIfAbsent(new Condition(when.operand(), when.test(), ""), rows);
        }
        if (split.isEmpty()) {
            return;
        }
        List<Row.Alternative> firsts =
                split.values().stream().map(rows -> rows.get(0)).toList();
        List<Formula> none =
                split.values().stream().map(sight.rows()::doesNotApply).toList();
        Told.At at = Told.At.of(firsts.get(0));
        questions.ask(at, () -> new Gaps(sight).tell(this, at, none, findings, gap -> unjudged(firsts, gap)));
    }

    private Finding unjudged(List<Row.Alternative> firsts, Scene gap) {
        List<Told.At> all = firsts.stream().map(Told.At::of).toList();
        Message message = new Message(
                "Không tiêu chí nào được xét khi " + gap.shown().vi()
                        + "; hồ sơ như vậy được chấp nhận mà không cần đạt gì",
                "No criterion is judged when " + gap.shown().en()
                        + "; such a dossier is accepted without having to meet any");
        Message shows = new Message(
                "Không tiêu chí nào có trong kết quả của hồ sơ này",
                "No criterion is among the reasons for this dossier");
        boolean isSplit = firsts.size() > 1;
        return sight.told()
                .tell(
                        isSplit ? Severity.WARNING : Severity.NOTE,
                        "GAP_IN_CRITERIA",
                        all.get(0),
                        message,
                        all.subList(1, all.size()),
                        gap.showing(shows));
    }
}

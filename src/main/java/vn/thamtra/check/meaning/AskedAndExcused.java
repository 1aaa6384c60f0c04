package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Row;

/** A document or fact that one row asks a dossier for while a notice tells the same dossier that it need not be given. */
final class AskedAndExcused implements Look {
    private static final Pattern EXCUSED = Pattern.compile(
            "(?iU)\\b(không|chưa) (phải (nộp|có|gửi|kèm)|cần|bắt buộc|yêu cầu|đòi)\\b"
                    + "|\\bmiễn\\b|\\bchỉ phải nộp nếu\\b|\\bkhông (bị |được )?(coi|tính) là thiếu\\b|\\bkhông có giấy tờ nào\\b");

    private final Sight sight;

    AskedAndExcused(Sight sight) {
        this.sight = sight;
    }

    @Override
    public Message about() {
        return new Message("điều vừa bị đòi vừa được miễn", "what is asked for and excused at once");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Questions questions = new Questions(this, sight.told(), findings);
        for (Row.Notice notice : sight.space().tables().notices()) {
            if (EXCUSED.matcher(notice.message().vi()).find()) {
                for (Row.Requirement asked : sight.space().tables().requirements()) {
                    if (isAbout(notice, asked)) {
                        questions.ask(Told.At.of(notice), () -> together(asked, notice)
                                .ifPresent(findings::add));
                    }
                }
            }
        }
        return findings;
    }

    /** Without a subject it speaks of all documents. */
    private static boolean isAbout(Row.Notice notice, Row.Requirement asked) {
        return notice.subject() == null
                ? asked.subject().kind() == Operand.Kind.DOCUMENT
                : notice.subject().equals(asked.subject().subject());
    }

    private Optional<Finding> together(Row.Requirement asked, Row.Notice notice) {
        return sight.finder()
                .find(List.of(sight.rows().holds(asked), sight.rows().holds(notice)))
                .map(scene -> told(asked, notice, scene));
    }

    private Finding told(Row.Requirement asked, Row.Notice notice, Scene scene) {
        Told.At other = Told.At.of(asked);
        String where = asked.id() + " ('" + other.sheet() + "'!" + other.cell() + ")";
        Message message = new Message(
                notice.id() + ": thông báo này nói không phải nộp điều mà " + where + " đòi của cùng một hồ sơ, khi "
                        + scene.shown().vi() + "; sửa điều kiện của một trong hai dòng",
                notice.id() + ": this notice says that what " + where
                        + " asks the same dossier for need not be given, when "
                        + scene.shown().en() + "; mend the conditions of one of the two");
        Message shows = new Message(
                "Hồ sơ này bị coi là thiếu theo " + asked.id() + ", còn " + notice.id() + " nói không phải nộp",
                "This dossier lacks something by " + asked.id() + ", and " + notice.id()
                        + " says it need not be given");
        return sight.told()
                .tell(
                        Severity.WARNING,
                        "ASKED_AND_EXCUSED",
                        Told.At.of(notice),
                        message,
                        List.of(other),
                        scene.showing(shows));
    }
}

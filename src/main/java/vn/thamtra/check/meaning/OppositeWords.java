package vn.thamtra.check.meaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Row;

/**
 * Rows that may say the opposite of each other to one dossier: their sentences are the same but for a “không”, a “chưa” or
 * a “được miễn”. Whatever the law is, one of the two is wrong.
 */
final class OppositeWords implements Look {
    private static final Pattern FREED =
            Pattern.compile("(?iU)\\bđược miễn( nộp)?\\b|\\bkhông (cần|bắt buộc)( phải)?( nộp)?\\b");
    private static final Pattern NEGATION = Pattern.compile("(?iU)\\b(không|chưa|not|no|never)\\b");
    private static final Pattern GAP = Pattern.compile("(?U)[\\s\\p{Punct}“”]+");

    private final Sight sight;

    OppositeWords(Sight sight) {
        this.sight = sight;
    }

    /** What a row says to a dossier for which it holds: the sentence, and the same without its negations. */
    private record Said(Row row, String sentence, String rest) {
        static Optional<Said> by(Row row) {
            return row.<Optional<Message>>match(
                            requirement -> Optional.of(requirement.missing()),
                            alternative -> Optional.empty(),
                            bar -> Optional.of(bar.message()),
                            notice -> Optional.of(notice.message()),
                            limit -> Optional.empty(),
                            value -> Optional.empty())
                    .map(message -> new Said(row, plain(message.vi()), bare(message.vi())));
        }

        boolean opposes(Said other) {
            return !sentence.equals(other.sentence);
        }
    }

    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return GAP.matcher(FREED.matcher(composed).replaceAll("không phải nộp"))
                .replaceAll(" ")
                .strip();
    }

    private static String bare(String text) {
        return GAP.matcher(NEGATION.matcher(plain(text)).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    @Override
    public Message about() {
        return new Message("hai dòng nói ngược nhau", "rows that say the opposite of each other");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Questions questions = new Questions(this, sight.told(), findings);
        Map<String, List<Said>> alike = new LinkedHashMap<>();
        for (Row row : sight.space().tables().rows()) {
            Said.by(row).ifPresent(later -> {
                List<Said> earlier = alike.computeIfAbsent(later.rest, rest -> new ArrayList<>());
                earlier.stream()
                        .filter(later::opposes)
                        .forEach(one -> questions.ask(
                                Told.At.of(row), () -> together(one.row, row).ifPresent(findings::add)));
                earlier.add(later);
            });
        }
        return findings;
    }

    private Optional<Finding> together(Row earlier, Row later) {
        return sight.finder()
                .find(List.of(sight.rows().holds(earlier), sight.rows().holds(later)))
                .map(scene -> told(earlier, later, scene));
    }

    private Finding told(Row earlier, Row later, Scene scene) {
        Told.At other = Told.At.of(earlier);
        String where = earlier.id() + " ('" + other.sheet() + "'!" + other.cell() + ")";
        Message message = new Message(
                later.id() + ": dòng này nói ngược với " + where + ", mà cả hai cùng đúng khi "
                        + scene.shown().vi() + "; sửa điều kiện để chỉ một dòng đúng",
                later.id() + ": this row says the opposite of " + where + ", and both hold when "
                        + scene.shown().en() + "; mend the conditions so that only one does");
        Message shows = new Message(
                "Cả " + earlier.id() + " và " + later.id() + " đều đúng với hồ sơ này",
                "Both " + earlier.id() + " and " + later.id() + " hold for this dossier");
        return sight.told()
                .tell(
                        Severity.WARNING,
                        "OPPOSITE_WORDS",
                        Told.At.of(later),
                        message,
                        List.of(other),
                        scene.showing(shows));
    }
}

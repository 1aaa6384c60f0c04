package vn.thamtra.workbook.blank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thamtra.dossier.Channel;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.sheet.AlternativeSheet;
import vn.thamtra.workbook.sheet.FactSheet;
import vn.thamtra.workbook.sheet.LimitSheet;
import vn.thamtra.workbook.sheet.UnaryTestParser;

/** The lists a column of a blank workbook offers: the very words the reader takes, or cells of the workbook itself. */
final class BlankChoices {
    private static final String OTHERS_TOO = "?";
    private static final String NONE = Slot.NONE;

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("yes-no", Words.YES_NO.all()),
            Map.entry("conclusions", Words.ONE_GROUND.all()),
            Map.entry("of-dossier", List.of(FactSheet.OF_DOSSIER, FactSheet.OF_TABLE)),
            Map.entry("types", FactSheet.KIND.all()),
            Map.entry("sources", Words.ATTESTATION.all()),
            Map.entry("absences", Words.ABSENCE.all()),
            Map.entry("changes", before(Words.CHANGE.all())),
            Map.entry("told", Words.TOLD.all()),
            Map.entry("units", Words.UNIT.all()),
            Map.entry("scopes", Words.SCOPE.all()),
            Map.entry("notices", Words.BREACH.all()),
            Map.entry("rights", Words.RIGHT.all()),
            Map.entry("existence", Words.EXISTS.all()),
            Map.entry("which-event", before(Words.WHICH_EVENT.all())),
            Map.entry("directions", Words.DIRECTION.all()),
            Map.entry("statuses", Words.STATUS.all()),
            Map.entry("outcomes", Words.OUTCOME.all()),
            Map.entry("starts", List.of(LimitSheet.RECEIPT, LimitSheet.COMPLETE)),
            Map.entry("always", List.of(AlternativeSheet.ALWAYS)),
            Map.entry("demands", with(Words.YES_NO.all().subList(0, 1), UnaryTestParser.PRESENT)),
            Map.entry("test-term", before(Words.YES_NO.all())),
            Map.entry("test-fact", with(before(Words.YES_NO.all()), UnaryTestParser.ABSENT, UnaryTestParser.PRESENT)),
            Map.entry("test-outcome", before(Words.OUTCOME.all())),
            Map.entry(
                    "test-channel",
                    before(Arrays.stream(Channel.values()).map(Channel::name).toList())));

    private static final Map<String, String> RANGES = Map.of(
            "event-ids", "'" + SheetName.EVENTS.title() + "'!$A$3:$A$200",
            "event-names", "'" + SheetName.EVENTS.title() + "'!$B$3:$B$200",
            "document-names", "'" + SheetName.DOCUMENTS.title() + "'!$B$3:$B$200",
            "citations", "'" + SheetName.REMARKS.title() + "'!$C$2:$C$");

    private BlankChoices() {}

    private static List<String> before(List<String> words) {
        return with(List.of(NONE), words.toArray(String[]::new));
    }

    private static List<String> with(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    /** Whether a list of fixed words, rather than cells of the workbook. */
    static boolean areWords(String name) {
        return WORDS.containsKey(bare(name));
    }

    static List<String> words(String name) {
        return Objects.requireNonNull(WORDS.get(bare(name)), name);
    }

    /** @param instruments how many instruments the workbook lists */
    static String range(String name, int instruments) {
        String range = Objects.requireNonNull(RANGES.get(bare(name)), name);
        return range.endsWith("$") ? range + (instruments + 1) : range;
    }

    /** Whether nothing else may be written. */
    static boolean areAll(String name) {
        return !name.endsWith(OTHERS_TOO);
    }

    private static String bare(String name) {
        return areAll(name) ? name : name.substring(0, name.length() - OTHERS_TOO.length());
    }
}

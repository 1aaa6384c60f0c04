package vn.thamtra.rulebook.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import vn.thamtra.rulebook.judgement.WrittenRules;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;
import vn.thamtra.workbook.fault.CellFault;

/**
 * Reads the hand-written rules of a rule base with what their annotations say of a finding: {@code @kind}, {@code
 * @subject}, {@code @sentence} of {@code loi-van.xlsx} or {@code @vi} and {@code @en}, and {@code @instrument} with {@code @clause} where the procedure's own instrument
 * is not what they rest on, and {@code @readings}. A rule that reports nothing needs none of them.
 */
final class WrittenRulesReader {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\"(.*?)^end");
    private static final Pattern LEFT_SIDE = Pattern.compile("(?ms)^\\s*when\\b(.*?)^\\s*then\\b");

    /** Names the words a rule says, in place of the words themselves. */
    private static final String SENTENCE = "sentence";

    /** A rule that reports a finding, and so must say everything a reason needs. */
    private static final String REPORTS = ".found(";

    private final SortedMap<String, WrittenRules.Written> rules = new TreeMap<>();
    private final List<CellFault> faults = new ArrayList<>();

    private final Wording wording;

    private WrittenRulesReader(Wording wording) {
        this.wording = wording;
    }

    /** @throws FaultyRules where a rule does not say what a reason needs */
    static WrittenRules read(KieBase base, SortedMap<String, String> files, Citation instrument, Wording wording) {
        return new WrittenRulesReader(wording).rules(base, files, instrument);
    }

    private WrittenRules rules(KieBase base, SortedMap<String, String> files, Citation instrument) {
        Map<String, Rule> compiled = new HashMap<>();
        base.getKiePackages().stream()
                .flatMap(in -> in.getRules().stream())
                .forEach(rule -> compiled.put(rule.getName(), rule));
        files.forEach((file, text) -> {
            Matcher rule = RULE.matcher(text);
            while (rule.find()) {
                @Nullable Rule made = compiled.get(rule.group(1));
                boolean reports = rule.group(2).contains(REPORTS);
                if (made != null && (reports || made.getMetaData().containsKey("kind"))) {
                    read(made, new Spot(file, lineOf(text, rule.start()), leftSide(rule.group(2))), instrument);
                }
            }
        });
        if (!faults.isEmpty()) {
            throw new FaultyRules(faults);
        }
        return new WrittenRules(rules);
    }

    /** Where a rule begins, and its left side. */
    private record Spot(String file, int line, String when) {}

    private static int lineOf(String text, int start) {
        return 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    }

    private void read(Rule rule, Spot spot, Citation instrument) {
        Map<String, Object> says = rule.getMetaData();
        List<String> wanted = new ArrayList<>(List.of("kind", "subject"));
        wanted.addAll(says.containsKey(SENTENCE) ? List.of() : List.of("vi", "en"));
        if (says.containsKey("instrument")) {
            wanted.add("clause");
        }
        wanted.removeAll(says.keySet());
        wanted.forEach(lacking -> fault(rule, spot, "@" + lacking));
        if (says.containsKey("kind") && kind(says) == null) {
            fault(
                    rule,
                    spot,
                    "@kind(\"" + Stream.of(ReasonKind.values()).map(Enum::name).collect(Collectors.joining("|"))
                            + "\")");
        } else if (says.containsKey(SENTENCE) && sentence(says).isEmpty()) {
            faults.add(unknownSentence(rule, spot, text(says, SENTENCE)));
        } else if (wanted.isEmpty()) {
            rules.put(rule.getName(), written(rule, spot, instrument));
        }
    }

    private Optional<Message> sentence(Map<String, Object> says) {
        return wording.ofRule(text(says, SENTENCE));
    }

    private static CellFault unknownSentence(Rule rule, Spot spot, String sentence) {
        return new CellFault(
                spot.file(),
                "",
                Integer.toString(spot.line()),
                "UNKNOWN_SENTENCE",
                rule.getName(),
                new Message(
                        "Sổ loi-van.xlsx không có câu " + sentence + ". Hãy thêm dòng đó, hoặc sửa @sentence.",
                        "loi-van.xlsx has no sentence " + sentence + ". Add the row, or correct @sentence."));
    }

    private void fault(Rule rule, Spot spot, String wanted) {
        faults.add(new CellFault(
                spot.file(),
                "",
                Integer.toString(spot.line()),
                "RULE_LACKS_ANNOTATION",
                rule.getName(),
                new Message("Quy tắc này phải ghi " + wanted, "This rule must say " + wanted)));
    }

    private static @Nullable ReasonKind kind(Map<String, Object> says) {
        return Stream.of(ReasonKind.values())
                .filter(kind -> kind.name().equals(text(says, "kind")))
                .findFirst()
                .orElse(null);
    }

    private static String leftSide(String rule) {
        Matcher leftSide = LEFT_SIDE.matcher(rule);
        return leftSide.find() ? leftSide.group(1).strip() : "";
    }

    private WrittenRules.Written written(Rule rule, Spot spot, Citation instrument) {
        Map<String, Object> says = rule.getMetaData();
        Citation citation = says.containsKey("instrument")
                ? new Citation(text(says, "instrument"), text(says, "clause"))
                : instrument;
        return new WrittenRules.Written(
                rule.getName().split(" ", 2)[0],
                Objects.requireNonNull(kind(says)),
                text(says, "subject"),
                says.containsKey(SENTENCE)
                        ? sentence(says).orElseThrow()
                        : new Message(text(says, "vi"), text(says, "en")),
                citation,
                new Source.Rule(spot.file(), rule.getName()),
                says.containsKey("readings") ? List.of(text(says, "readings").split(", ")) : List.of(),
                spot.when());
    }

    private static String text(Map<String, Object> says, String annotation) {
        return Objects.requireNonNull(says.get(annotation), annotation)
                .toString()
                .replaceAll("^\"|\"$", "");
    }
}

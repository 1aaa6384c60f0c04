package vn.thamtra.rulebook;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;

/**
 * The hand-written rules of a rule base, by name, with what their annotations say of a finding: {@code @kind}, {@code
 * @subject}, {@code @vi}, {@code @en}, and {@code @instrument} with {@code @clause} where the procedure's own instrument
 * is not what they rest on, and {@code @readings}. A rule without {@code @kind} makes no reason.
 */
final class WrittenRules {
    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");
    private static final Pattern LEFT_SIDE = Pattern.compile("(?ms)^\\s*when\\b(.*?)^\\s*then\\b");

    private final SortedMap<String, Written> rules = new TreeMap<>();

    /**
     * A finding in waiting: all of a reason but the item it is about.
     *
     * @param when the left side of the rule as it is written
     */
    record Written(
            String id,
            ReasonKind kind,
            String subject,
            Message message,
            Citation citation,
            Source.Rule source,
            List<String> readings,
            String when) {}

    /** Where a rule is written, and its left side. */
    private record Place(String file, String when) {}

    WrittenRules(KieBase base, SortedMap<String, String> files, Citation instrument) {
        Map<String, Place> places = new HashMap<>();
        files.forEach((file, text) -> {
            Matcher names = RULE.matcher(text);
            while (names.find()) {
                places.put(names.group(1), new Place(file, leftSide(text, names.end())));
            }
        });
        base.getKiePackages().stream()
                .flatMap(in -> in.getRules().stream())
                .filter(rule -> places.containsKey(rule.getName()))
                .filter(rule -> rule.getMetaData().containsKey("kind"))
                .forEach(rule -> rules.put(
                        rule.getName(), written(rule, Objects.requireNonNull(places.get(rule.getName())), instrument)));
    }

    private static String leftSide(String text, int from) {
        Matcher leftSide = LEFT_SIDE.matcher(text);
        return leftSide.find(from) ? leftSide.group(1).strip() : "";
    }

    private static Written written(Rule rule, Place place, Citation instrument) {
        Map<String, Object> says = rule.getMetaData();
        String id = rule.getName().substring(0, rule.getName().indexOf(' '));
        Citation citation = says.containsKey("instrument")
                ? new Citation(text(says, "instrument"), text(says, "clause"))
                : instrument;
        return new Written(
                id,
                ReasonKind.valueOf(text(says, "kind")),
                text(says, "subject"),
                new Message(text(says, "vi"), text(says, "en")),
                citation,
                new Source.Rule(place.file(), rule.getName()),
                says.containsKey("readings") ? List.of(text(says, "readings").split(", ")) : List.of(),
                place.when());
    }

    private static String text(Map<String, Object> says, String annotation) {
        String value = Objects.requireNonNull(says.get(annotation), () -> "A rule lacks @" + annotation)
                .toString();
        return value.replaceAll("^\"|\"$", "");
    }

    /** Every rule that makes a reason, by name. */
    Collection<Written> all() {
        return rules.values();
    }

    Written get(String name) {
        return Objects.requireNonNull(rules.get(name), name);
    }
}

package vn.thamtra.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What an answer says whatever its words: outcome, items, rules with kind, subject and citation, needed facts, deadlines and
 * forms. Two answers of one meaning are one decision, in whatever order and by whatever sentences it is told.
 */
public record Meaning(List<String> statements) {
    private static final List<String> ANSWER = List.of("outcome", "asOf");
    private static final List<String> REASON = List.of("rule", "kind", "subject", "item", "citation");
    private static final List<String> NEEDED = List.of("fact", "attestation", "askedBy", "item");
    private static final List<String> ITEM = List.of("ref", "outcome");
    private static final List<String> DEADLINE = List.of(
            "id",
            "item",
            "due",
            "amount",
            "unit",
            "direction",
            "trigger",
            "from",
            "fulfilledBy",
            "status",
            "raw",
            "safe",
            "citation");

    /** Of an answer as {@link VerdictWriter} writes it, by whatever release. */
    public static Meaning of(JsonNode answer) {
        List<String> statements = new ArrayList<>();
        statements.add(said(answer, ANSWER) + said(answer.path("procedure"), List.of("id")));
        statements.addAll(each("item", answer.path("items"), ITEM));
        statements.addAll(each("reason", answer.path("reasons"), REASON));
        statements.addAll(each("needed", answer.path("needed"), NEEDED));
        statements.addAll(each("deadline", answer.path("deadlines"), DEADLINE));
        statements.addAll(sorted("form", answer.path("forms").valueStream().map(JsonNode::toString)));
        return new Meaning(List.copyOf(statements));
    }

    private static List<String> each(String kind, JsonNode list, List<String> members) {
        return sorted(kind, list.valueStream().map(element -> said(element, members)));
    }

    private static List<String> sorted(String kind, Stream<String> said) {
        return said.sorted().map(each -> kind + each).toList();
    }

    private static String said(JsonNode object, List<String> members) {
        return members.stream()
                .map(member -> member + '=' + object.path(member))
                .collect(Collectors.joining(" ", "(", ")"));
    }
}

package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

/** Every case of {@code src/test/resources/cases} against the running service: what the law answers, by its articles. */
class ExampleCasesTest extends RunningService {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> every_example_gets_the_answer_of_the_law() throws IOException {
        Client intake = caller(Role.INTAKE);
        try (Stream<Path> files = Files.list(CASES)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(sorted).isNotEmpty();
            return sorted.stream().flatMap(file -> tests(file, intake));
        }
    }

    private static Stream<DynamicTest> tests(Path file, Client intake) {
        JsonNode cases = JSON.readTree(file.toFile());
        return cases.valueStream()
                .map(example -> DynamicTest.dynamicTest(
                        file.getFileName() + ": " + example.path("name").stringValue(), () -> check(example, intake)));
    }

    private static void check(JsonNode example, Client intake) {
        JsonNode expect = example.path("expect");
        Reply reply = intake.post("/v1/evaluations", example.path("request").toString());
        JsonNode answer = reply.json();

        assertThat(reply.status())
                .as(reply.text())
                .isEqualTo(expect.path("status").asInt(201));
        expect.propertyStream().forEach(wanted -> holds(wanted, answer));
        if (reply.status() == 201) {
            answer.path("reasons").valueStream().forEach(ExampleCasesTest::tellsWhy);
        }
    }

    private static void holds(Map.Entry<String, JsonNode> wanted, JsonNode answer) {
        JsonNode value = wanted.getValue();
        switch (wanted.getKey()) {
            case "status" -> {}
            case "outcome" -> assertThat(answer.path("outcome")).isEqualTo(value);
            case "reasons" ->
                value.valueStream().forEach(entry -> assertThat(find(answer, "reasons", entry))
                        .as(
                                "a reason %s among %s",
                                entry, answer.path("reasons").toPrettyString())
                        .isNotNull());
            case "absent" ->
                value.valueStream().forEach(entry -> assertThat(find(answer, "reasons", entry))
                        .as("no reason %s", entry)
                        .isNull());
            case "due" ->
                value.valueStream().forEach(entry -> assertThat(find(answer, "deadlines", entry))
                        .as(
                                "a deadline %s among %s",
                                entry, answer.path("deadlines").toPrettyString())
                        .isNotNull());
            case "needed" ->
                assertThat(sorted(answer.path("needed").valueStream().map(needed -> needed.path("fact"))))
                        .isEqualTo(sorted(value.valueStream()));
            case "items", "forms" ->
                assertThat(sorted(answer.path(wanted.getKey()).valueStream())).isEqualTo(sorted(value.valueStream()));
            default -> throw new IllegalArgumentException("No case can expect " + wanted.getKey());
        }
    }

    /** The first member of a list that has all the values wanted. */
    private static @Nullable JsonNode find(JsonNode answer, String list, JsonNode wanted) {
        return answer.path(list)
                .valueStream()
                .filter(given -> wanted.propertyStream().allMatch(value -> has(given, value)))
                .findFirst()
                .orElse(null);
    }

    private static boolean has(JsonNode given, Map.Entry<String, JsonNode> wanted) {
        if (wanted.getKey().equals("clauseHas")) {
            String clause = given.path("citation").path("clause").asString("");
            return clause.contains(wanted.getValue().stringValue());
        }
        return given.path(wanted.getKey()).equals(wanted.getValue());
    }

    private static List<String> sorted(Stream<JsonNode> values) {
        return List.copyOf(new TreeSet<>(values.map(JsonNode::toString).toList()));
    }

    private static void tellsWhy(JsonNode reason) {
        assertThat(reason.path("message").path("vi").asString("")).isNotBlank();
        assertThat(reason.path("message").path("en").asString("")).isNotBlank();
        assertThat(reason.path("citation").path("clause").asString("")).isNotBlank();
        assertThat(reason.path("source").size()).as("source of %s", reason).isPositive();
    }
}

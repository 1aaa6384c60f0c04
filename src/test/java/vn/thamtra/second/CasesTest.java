package vn.thamtra.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;

/** The second evaluator says of every case what the law says of it. */
class CasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecondEvaluator SECOND = new SecondEvaluator();

    @TestFactory
    Stream<DynamicTest> every_case_is_judged_as_the_law_judges_it() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList().stream().flatMap(CasesTest::cases);
        }
    }

    private static Stream<DynamicTest> cases(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file))
                    .valueStream()
                    .map(one -> DynamicTest.dynamicTest(one.path("name").asString(), () -> check(one)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(JsonNode one) {
        Dossier dossier = read(one.path("request"));
        Judgement judgement = SECOND.evaluate(dossier, Objects.requireNonNull(dossier.asOf()));
        JsonNode expect = one.path("expect");
        if (expect.has("outcome")) {
            assertThat(judgement.outcome()).isEqualTo(expect.path("outcome").asString());
        }
        expect.path("reasons").valueStream().forEach(reason -> assertThat(judgement.told())
                .anyMatch(told -> matches(told, reason)));
        expect.path("absent").valueStream().forEach(reason -> assertThat(judgement.told())
                .noneMatch(told -> matches(told, reason)));
        if (expect.has("needed")) {
            assertThat(judgement.needed()).isEqualTo(texts(expect.path("needed")));
        }
        if (expect.has("forms")) {
            assertThat(new TreeSet<>(judgement.forms())).isEqualTo(texts(expect.path("forms")));
        }
        expect.path("due").valueStream().forEach(limit -> assertThat(judgement.limits())
                .anyMatch(told -> matches(told, limit)));
        expect.path("items").valueStream().forEach(item -> assertThat(judgement.items())
                .containsEntry(item.path("ref").asString(), item.path("outcome").asString()));
    }

    private static Dossier read(JsonNode request) {
        ParsedDossier parsed = DossierReader.read(JSON.writeValueAsBytes(request), Rules.SHIPPED::vocabulary);
        if (parsed instanceof ParsedDossier.Read read) {
            return read.dossier();
        }
        throw new IllegalStateException("A case has faults: " + parsed);
    }

    private static Set<String> texts(JsonNode texts) {
        return texts.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean matches(Told told, JsonNode reason) {
        return matches(reason, "kind", told.kind())
                && matches(reason, "rule", told.rule())
                && matches(reason, "item", told.item())
                && (told.subject().isEmpty() || matches(reason, "subject", told.subject()));
    }

    private static boolean matches(JsonNode expected, String member, String value) {
        return !expected.has(member) || expected.path(member).asString().equals(value);
    }

    private static boolean matches(Limit told, JsonNode limit) {
        Map<String, String> members = Map.of(
                "id", told.id(),
                "amount", String.valueOf(told.amount()),
                "unit", told.unit(),
                "direction", told.direction(),
                "trigger", String.valueOf(told.trigger()),
                "from", moment(told.from()),
                "due", moment(told.due()),
                "raw", moment(told.raw()),
                "safe", moment(told.safe()),
                "status", told.status());
        return limit.propertyStream().allMatch(member -> {
            String expected = member.getValue().isNumber()
                    ? member.getValue().toString()
                    : member.getValue().asString();
            return expected.equals(members.getOrDefault(member.getKey(), expected));
        });
    }

    private static String moment(@Nullable Temporal moment) {
        String written = Compared.plain(moment);
        return written.length() == "2024-10-08T17:00".length() ? written + ":00+07:00" : written;
    }
}

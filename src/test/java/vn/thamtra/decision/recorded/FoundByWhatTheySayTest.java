package vn.thamtra.decision.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;
import vn.thamtra.verdict.ReasonKind;

/** Recorded decisions by the kinds of their reasons, by what was late, by who asked for them. */
class FoundByWhatTheySayTest extends RunningService {
    private record Answered(String id, JsonNode answer) {
        boolean gives(ReasonKind kind) {
            return answer.path("reasons")
                    .valueStream()
                    .anyMatch(reason -> reason.path("kind").stringValue().equals(kind.name()));
        }

        boolean isLate() {
            return answer.path("deadlines")
                    .valueStream()
                    .anyMatch(deadline -> deadline.path("status").stringValue().startsWith("LATE"));
        }
    }

    /** Every dossier of the examples, by one caller. */
    private static List<Answered> decide(Client intake) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> intake.post("/v1/evaluations", read(file)))
                    .filter(reply -> reply.status() < 300)
                    .map(reply -> new Answered(reply.json().path("id").stringValue(), reply.json()))
                    .toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> ids(JsonNode list) {
        Set<String> ids = new TreeSet<>();
        list.path("decisions").forEach(line -> ids.add(line.path("id").stringValue()));
        return ids;
    }

    private static Set<String> ids(Stream<Answered> decided) {
        return decided.map(Answered::id).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(ReasonKind.class)
    void those_that_give_a_reason_of_a_kind_are_found_by_it(ReasonKind kind) throws IOException {
        Client intake = caller(Role.INTAKE);
        List<Answered> decided = decide(intake);

        JsonNode found = intake.get("/v1/decisions?limit=200&kind=" + kind).json();

        assertThat(ids(found)).isEqualTo(ids(decided.stream().filter(each -> each.gives(kind))));
    }

    @Test
    void what_was_late_is_found_alone_and_with_a_kind_and_in_an_export() throws IOException {
        Client intake = caller(Role.INTAKE);
        List<Answered> decided = decide(intake);
        Set<String> late = ids(decided.stream().filter(Answered::isLate));
        Set<String> missing = ids(decided.stream().filter(each -> each.isLate() && each.gives(ReasonKind.MISSING)));

        assertThat(late).isNotEmpty().hasSizeLessThan(decided.size());
        assertThat(ids(intake.get("/v1/decisions?limit=200&late=true").json())).isEqualTo(late);
        assertThat(ids(intake.get("/v1/decisions?limit=200&late=true&kind=MISSING")
                        .json()))
                .isEqualTo(missing);
        assertThat(intake.get("/v1/decisions?late=true", "Accept", "application/x-ndjson")
                        .text()
                        .lines())
                .hasSize(late.size());
    }

    @Test
    void who_reads_all_finds_those_of_one_caller_and_intake_only_its_own() throws IOException {
        Client intake = caller(Role.INTAKE);
        List<Answered> decided = decide(intake);
        Client auditor = caller(Role.AUDITOR);
        String of = auditor.get("/v1/decisions?limit=1")
                .json()
                .path("decisions")
                .path(0)
                .path("caller")
                .stringValue();

        assertThat(ids(auditor.get("/v1/decisions?limit=200&caller=" + of).json()))
                .isEqualTo(ids(decided.stream()));
        assertThat(ids(intake.get("/v1/decisions?limit=200&caller=" + of).json()))
                .hasSize(decided.size());
        assertThat(intake.get("/v1/decisions?caller=" + UUID.randomUUID()).status())
                .isEqualTo(403);
        assertThat(ids(auditor.get("/v1/decisions?caller=" + UUID.randomUUID()).json()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=breach", "kind=", "late=false", "late=1", "caller=me", "caller=A-1"})
    void what_says_nothing_of_the_kind_is_refused(String parameter) {
        assertThat(administrator().get("/v1/decisions?" + parameter).status()).isEqualTo(400);
    }

    @Test
    void what_is_due_is_listed_page_by_page_with_the_deadlines_as_they_were_answered() throws IOException {
        Client intake = caller(Role.INTAKE);
        String dossier = Files.readString(Path.of("examples/prov-legal-reporter-recognition-late.json"));
        for (int number = 0; number < 3; number++) {
            intake.post(
                    "/v1/evaluations",
                    dossier.replaceFirst(
                            "\"dossierCode\": \"[^\"]*\"", "\"dossierCode\": \"H42.10-han-" + number + "\""));
        }
        JsonNode first = intake.get("/v1/due?asOf=2024-11-12&limit=2").json();
        JsonNode all = intake.get("/v1/due?asOf=2024-11-12&limit=200").json();
        JsonNode rest = intake.get("/v1/due?asOf=2024-11-12&limit=200&cursor="
                        + first.path("next").stringValue())
                .json();
        JsonNode line = all.path("deadlines").path(0);
        JsonNode decision = intake.get("/v1/decisions/" + line.path("decision").stringValue())
                .json();

        assertThat(first.path("deadlines")).hasSize(2);
        assertThat(rest.path("deadlines").size())
                .isEqualTo(all.path("deadlines").size() - 2);
        assertThat(line.path("late").booleanValue()).isTrue();
        assertThat(decision.path("deadlines")).contains(line.path("deadline"));
        assertThat(intake.get("/v1/due?asOf=2024-01-01&within=30").json().path("deadlines"))
                .isEmpty();
    }

    @Test
    void replays_are_listed_newest_first_a_page_at_a_time() {
        Client auditor = caller(Role.AUDITOR);
        String period = "{\"from\": \"1999-01-01\", \"to\": \"1999-01-02\"}";
        String older = auditor.post("/v1/replays", period).json().path("id").stringValue();
        String newer = auditor.post("/v1/replays", period).json().path("id").stringValue();

        JsonNode first = auditor.get("/v1/replays?limit=1").json();
        JsonNode second = auditor.get(
                        "/v1/replays?limit=1&cursor=" + first.path("next").stringValue())
                .json();

        assertThat(first.path("replays").path(0).path("id").stringValue()).isEqualTo(newer);
        assertThat(second.path("replays").path(0).path("id").stringValue()).isEqualTo(older);
    }
}

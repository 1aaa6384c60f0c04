package vn.thamtra.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.rulebook.explanation.Remedy;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Outcome;

/** Every case of the law's own, explained: the search ends, and what it says is so. */
class ShippedRemediesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void for_every_example_case_there_is_a_proved_answer() throws Exception {
        Rulebook.Opening opening = Rulebook.open(
                RulebookFiles.fromDirectory(Path.of("")), CompileCache.in(Path.of("target/compiled-rules")));
        Rulebook rulebook = ((Rulebook.Opening.Opened) opening).rulebook();
        Map<Remedy.Answer, Integer> answers = new EnumMap<>(Remedy.Answer.class);

        for (Dossier dossier : dossiers(rulebook)) {
            OffsetDateTime asOf = AsOf.of(dossier, Instant.parse("2026-11-22T00:00:00Z"));

            Explanation explanation = rulebook.explain(dossier, asOf);

            assertThat(explanation.outcome())
                    .isEqualTo(rulebook.evaluate(dossier, asOf).outcome());
            answers.merge(explanation.remedy().answer(), 1, Integer::sum);
            assertThat(explanation.remedy().answer())
                    .as("%s %s", dossier, explanation.remedy())
                    .isNotEqualTo(Remedy.Answer.NOT_FOUND);
            assertThat(explanation.remedy().answer() == Remedy.Answer.NOT_NEEDED)
                    .isEqualTo(explanation.outcome() == Outcome.ACCEPT);
        }

        assertThat(answers.keySet()).contains(Remedy.Answer.FOUND, Remedy.Answer.NONE, Remedy.Answer.NOT_NEEDED);
    }

    private static List<Dossier> dossiers(Rulebook rulebook) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> JSON.readTree(file.toFile()).valueStream())
                    .map(example -> example.path("request"))
                    .flatMap(request -> read(request, rulebook).stream())
                    .toList();
        }
    }

    private static Optional<Dossier> read(JsonNode request, Rulebook rulebook) {
        byte[] json = request.toString().getBytes(StandardCharsets.UTF_8);
        return DossierReader.read(json, rulebook::vocabulary) instanceof ParsedDossier.Read read
                ? Optional.of(read.dossier())
                : Optional.empty();
    }
}

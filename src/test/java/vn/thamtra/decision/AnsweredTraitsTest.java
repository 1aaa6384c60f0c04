package vn.thamtra.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.following.Traits;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.verdict.VerdictWriter;

class AnsweredTraitsTest {
    private static final Rulebook RULEBOOK = shipped();
    /** Some deadlines are open long after the receipt, others soon after it. */
    private static final List<OffsetDateTime> MOMENTS = List.of(
            OffsetDateTime.of(2024, 10, 21, 9, 0, 0, 0, ZoneOffset.ofHours(7)),
            OffsetDateTime.of(2027, 6, 2, 9, 0, 0, 0, ZoneOffset.ofHours(7)));

    private static Rulebook shipped() {
        RulebookFiles files = RulebookFiles.fromDirectory(Path.of(""));
        return ((Rulebook.Opening.Opened) Rulebook.open(files, CompileCache.in(Path.of("target/compiled-rules"))))
                .rulebook();
    }

    @Test
    void a_verdict_has_the_traits_that_are_read_from_its_answer() throws IOException {
        List<Traits> all = verdicts().stream()
                .map(verdict -> {
                    Traits traits = AnsweredTraits.of(verdict);
                    assertThat(AnsweredTraits.read(VerdictWriter.write(verdict, null, null)))
                            .as("%s", verdict)
                            .isEqualTo(traits);
                    return traits;
                })
                .toList();

        assertThat(all).anyMatch(each -> (each.marks() & AnsweredTraits.LATE) != 0);
        assertThat(all).anyMatch(each -> each.open().size() > 1);
        assertThat(all).anyMatch(each -> each.open().stream().anyMatch(deadline -> deadline.apology()));
    }

    @Test
    void of_bytes_that_are_no_answer_nothing_is_said() {
        for (String text : List.of(
                "", "{", "[]", "{\"reasons\":[{}]}", "{\"deadlines\":[{\"status\":\"PENDING\",\"due\":\"x\"}]}")) {
            assertThat(AnsweredTraits.read(text.getBytes(UTF_8))).as(text).isEqualTo(Traits.NONE);
        }
    }

    private static List<Verdict> verdicts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
            return files.sorted()
                    .flatMap(file -> JsonValues.MAPPER.readTree(file.toFile()).valueStream())
                    .flatMap(example -> dossier(example.path("request")).stream())
                    .flatMap(dossier -> Stream.concat(
                                    Stream.ofNullable(dossier.asOf()),
                                    MOMENTS.stream().filter(moment -> !moment.isBefore(dossier.receivedAt())))
                            .map(asOf -> RULEBOOK.evaluate(dossier, asOf)))
                    .toList();
        }
    }

    private static Optional<Dossier> dossier(JsonNode request) {
        return DossierReader.read(request.toString().getBytes(UTF_8), RULEBOOK::vocabulary)
                        instanceof ParsedDossier.Read read
                ? Optional.of(read.dossier())
                : Optional.empty();
    }
}

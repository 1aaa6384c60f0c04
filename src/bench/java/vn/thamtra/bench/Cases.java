package vn.thamtra.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.rulebook.Rulebook;

/** The example cases: requests as an applicant's agency would send them. */
final class Cases {
    private static final Path FOLDER = Path.of("src/test/resources/cases");

    private Cases() {}

    record Case(String name, byte[] request) {
        Dossier dossier(Rulebook rulebook) {
            ParsedDossier parsed = DossierReader.read(request, rulebook::vocabulary);
            if (parsed instanceof ParsedDossier.Read read) {
                return read.dossier();
            }
            throw new IllegalStateException(name + ": " + parsed);
        }

        static OffsetDateTime asOf(Dossier dossier) {
            return Objects.requireNonNull(dossier.asOf(), "an example case gives its moment");
        }
    }

    /** Those that are meant to be answered with a verdict, of the procedures given. */
    static List<Case> of(Set<String> procedures) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Case> cases = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                for (JsonNode example : JsonMapper.shared().readTree(file)) {
                    add(example, procedures, cases);
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JsonNode example, Set<String> procedures, List<Case> cases) {
        JsonNode request = example.path("request");
        boolean judged = example.path("expect").path("status").isMissingNode() && request.has("asOf");
        if (judged && procedures.contains(request.path("procedure").asString())) {
            byte[] json = JsonMapper.shared().writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
            cases.add(new Case(example.path("name").asString(), json));
        }
    }
}

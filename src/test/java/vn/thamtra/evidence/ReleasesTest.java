package vn.thamtra.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thamtra.evidence.verify.NoteKey;
import vn.thamtra.evidence.verify.Trust;
import vn.thamtra.evidence.verify.bundle.BundleVerifier;
import vn.thamtra.evidence.verify.bundle.Standing;
import vn.thamtra.evidence.verify.ledger.LedgerVerifier;
import vn.thamtra.evidence.verify.stored.LedgerPlace;
import vn.thamtra.evidence.verify.stored.LedgerRows;
import vn.thamtra.publication.ShippedRulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** What every release has left behind is verified, and judged again, by this one. */
class ReleasesTest {
    private static final Path RELEASES = Path.of("src/test/resources/releases");
    private static final CompileCache CACHE = CompileCache.in(Path.of("target/compiled-rules"));

    private final List<String> lines = new ArrayList<>();

    static Stream<Path> releases() throws IOException {
        return below(1).filter(Files::isDirectory).filter(path -> !path.equals(RELEASES));
    }

    static Stream<Path> bundles() throws IOException {
        return below(3).filter(path -> path.toString().endsWith(".zip"));
    }

    private static Stream<Path> below(int depth) throws IOException {
        try (Stream<Path> all = Files.walk(RELEASES, depth)) {
            return all.sorted().toList().stream();
        }
    }

    private static Trust trust(Path folder, String... checkpoints) throws IOException {
        List<String> kept = new ArrayList<>();
        for (String name : checkpoints) {
            kept.add(Files.readString(folder.resolve(name)));
        }
        Set<String> own = ShippedRulebook.files().files().values().stream()
                .map(RulebookFiles::sha256)
                .collect(Collectors.toSet());
        return new Trust(
                NoteKey.parse(Files.readString(folder.resolve("ledger.key")).strip()), kept, own);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void evidence_holds(Path bundle) throws IOException {
        BundleVerifier verifier = new BundleVerifier(CACHE, trust(bundle.resolveSibling("")), lines::add);

        assertThat(verifier.verify(Files.readAllBytes(bundle)))
                .as(String.join("\n", lines))
                .isEqualTo(Standing.HOLDS);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void a_ledger_holds_beside_all_that_was_signed_of_it(Path release) throws IOException {
        Trust trust = trust(release, "checkpoint", "checkpoints.txt", "journal-checkpoints.txt");

        try (LedgerRows rows = LedgerPlace.open(release.resolve("ledger.ndjson").toString())) {
            new LedgerVerifier(trust, new LedgerVerifier.Beside(null, null), lines::add).verify(rows);
        }

        assertThat(lines).anyMatch(line -> line.contains("checkpoint có chữ ký đúng"));
        assertThat(lines).noneMatch(line -> line.contains("Không so"));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void every_decision_of_a_ledger_is_made_again(Path release) throws IOException {
        ReleasedLedger ledger = ReleasedLedger.read(release.resolve("ledger.ndjson"));

        List<String> otherwise = ledger.judgedOtherwise(CACHE);

        assertThat(ledger.size()).isGreaterThan(50);
        assertThat(otherwise).isEmpty();
    }
}

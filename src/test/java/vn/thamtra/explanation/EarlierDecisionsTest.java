package vn.thamtra.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thamtra.evidence.ReleasedLedger;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;

/** What the first release decided is explained by the rulebook that decided it. */
class EarlierDecisionsTest {
    private static final CompileCache CACHE = CompileCache.in(Path.of("target", "compiled-rules"));

    @Test
    void every_reason_of_a_decision_of_the_first_release_is_on_its_page() throws IOException {
        ReleasedLedger ledger = ReleasedLedger.read(Path.of("src/test/resources/releases/0.1.0/ledger.ndjson"));
        Map<String, Rulebook> rulebooks = new HashMap<>();

        for (ReleasedLedger.Decided decided : ledger.decisions()) {
            JsonNode answer = decided.answer();
            Rulebook rulebook = rulebooks.computeIfAbsent(
                    answer.path("rulebook").path("id").stringValue(), id -> ledger.open(id, CACHE));
            ObjectNode request = (ObjectNode) Pages.JSON.readTree(decided.request());
            request.set("asOf", answer.path("asOf"));

            String page =
                    Pages.of(rulebook, request.toString()).answered(answer).html(Language.VI);

            for (JsonNode reason : answer.path("reasons")) {
                assertThat(page)
                        .contains(Html.escaped(reason.path("message").path("vi").stringValue()));
            }
        }
        assertThat(ledger.size()).isGreaterThan(20);
    }
}

package vn.thamtra.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.journal.JournalProofs;
import vn.thamtra.ledger.signing.Checkpoints;
import vn.thamtra.ledger.tree.Tree;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.Query;
import vn.thamtra.wire.WholeNumber;

/** {@code GET /v1/decisions/{id}/evidence}: a zip that proves one decision to whoever has it. */
@RestController
final class EvidenceController {
    private static final Message SIZE = new Message(
            "cỡ của một checkpoint cũ hơn: số nguyên từ 1", "the size of an older checkpoint: a whole number from 1");

    private final Records records;
    private final Tree tree;
    private final Checkpoints checkpoints;
    private final JournalProofs journal;
    private final Archive archive;

    EvidenceController(Records records, Tree tree, Checkpoints checkpoints, JournalProofs journal, Archive archive) {
        this.records = records;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.journal = journal;
        this.archive = archive;
    }

    @Parameters("from")
    @GetMapping(path = "/v1/decisions/{id}/evidence", produces = "application/zip")
    void evidence(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Long> from = Query.of(request).read("from", WholeNumber::from1, SIZE);
        Recorded recorded = records.find(PathId.uuid(id))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
        Content content =
                recorded.content().orElseThrow(() -> new ProblemException(Problem.of(ProblemType.CONTENT_ERASED)));
        Proof proof = Proof.of(tree, checkpoints, recorded.summary().entry().index(), from.orElse(null));
        MadeKnown madeKnown = MadeKnown.of(archive, journal, recorded, sequence(content));
        Bundle bundle = new Bundle(recorded, content, proof, madeKnown, ArchivedRulebook.find(archive, recorded));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence-" + id + ".zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        bundle.writeTo(response.getOutputStream());
    }

    /** The publication that the answer names; null where it names none, as releases before 0.2.0 did. */
    private static @Nullable Long sequence(Content content) {
        JsonNode named =
                JsonValues.MAPPER.readTree(content.answer()).path("rulebook").path("sequence");
        return named.isIntegralNumber() ? named.asLong() : null;
    }
}

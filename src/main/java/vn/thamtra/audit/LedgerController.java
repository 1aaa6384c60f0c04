package vn.thamtra.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.journal.JournalCheckpoints;
import vn.thamtra.ledger.signing.Checkpoints;
import vn.thamtra.ledger.tree.Tree;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code GET /v1/ledger/…}: all it takes to check the log without trusting who keeps it. */
@RestController
final class LedgerController {
    private static final String TEXT = "text/plain;charset=utf-8";

    private final Tree tree;
    private final Checkpoints checkpoints;
    private final JournalCheckpoints journal;
    private final Records records;

    LedgerController(Tree tree, Checkpoints checkpoints, JournalCheckpoints journal, Records records) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.journal = journal;
        this.records = records;
    }

    @Parameters
    @GetMapping(path = "/v1/ledger/checkpoint", produces = TEXT)
    void checkpoint(HttpServletResponse response) throws IOException {
        send(response, checkpoints.current());
    }

    /** Of what no leaf commits to: keys, looks, erasures, publications, replays. */
    @Parameters
    @GetMapping(path = "/v1/ledger/journal/checkpoint", produces = TEXT)
    void journalCheckpoint(HttpServletResponse response) throws IOException {
        send(response, journal.current());
    }

    @Parameters
    @GetMapping(path = "/v1/ledger/key", produces = TEXT)
    void key(HttpServletResponse response) throws IOException {
        send(response, checkpoints.verifierKey() + "\n");
    }

    private static void send(HttpServletResponse response, String text) throws IOException {
        Answer.send(response, HttpServletResponse.SC_OK, TEXT, text.getBytes(UTF_8));
    }

    @Parameters("index")
    @GetMapping(path = "/v1/ledger/leaf", produces = Answer.JSON)
    void leaf(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long index = Numbers.required(Query.of(request), "index");
        byte[] leaf = records.leaf(index).orElseThrow(this::beyond);
        Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, leaf);
    }

    @Parameters({"index", "size"})
    @GetMapping(path = "/v1/ledger/proof", produces = Answer.JSON)
    ShownProof.Inclusion proof(HttpServletRequest request) {
        Query query = Query.of(request);
        long index = Numbers.required(query, "index");
        long size = Numbers.given(query, "size").orElseGet(this::size);
        Numbers.ordered(
                query.text("size").isEmpty() || index < size,
                "Cây có " + size + " lá thì không có lá số " + index + ": index phải nhỏ hơn size",
                "A tree of " + size + " leaves has no leaf " + index + ": index has to be less than size");
        return ShownProof.of(tree.inclusion(index, size).orElseThrow(this::beyond));
    }

    @Parameters({"from", "to"})
    @GetMapping(path = "/v1/ledger/consistency", produces = Answer.JSON)
    ShownProof.Consistency consistency(HttpServletRequest request) {
        Query query = Query.of(request);
        long from = Numbers.required(query, "from");
        long to = Numbers.given(query, "to").orElseGet(this::size);
        Numbers.ordered(
                query.text("to").isEmpty() || from <= to,
                "from (" + from + ") không được lớn hơn to (" + to + ")",
                "from (" + from + ") must not be greater than to (" + to + ")");
        return ShownProof.of(tree.consistency(from, to).orElseThrow(this::beyond));
    }

    private long size() {
        return tree.head().size();
    }

    private RuntimeException beyond() {
        return Numbers.beyond(size());
    }
}

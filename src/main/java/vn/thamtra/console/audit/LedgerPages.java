package vn.thamtra.console.audit;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.ledger.journal.JournalCheckpoints;
import vn.thamtra.ledger.journal.KnownKeys;
import vn.thamtra.ledger.signing.Checkpoint;
import vn.thamtra.ledger.signing.Checkpoints;
import vn.thamtra.ledger.signing.Continuation;
import vn.thamtra.ledger.signing.VerifierKey;
import vn.thamtra.wire.Parameters;

/** {@code /ledger}: how the ledger and its journal stand, and whether they continue what was signed earlier. */
@Controller
final class LedgerPages {
    /** A checkpoint with the signatures of a few keys is shorter. */
    private static final int LONGEST = 10_000;

    private final Checkpoints ledger;
    private final Checkpoints journal;
    private final KnownKeys keys;

    LedgerPages(Checkpoints checkpoints, JournalCheckpoints journal, KnownKeys keys) {
        this.ledger = checkpoints;
        this.journal = journal.checkpoints();
        this.keys = keys;
    }

    /** A log as it is signed now. */
    record Log(String origin, long size, String root, String note) {
        static Log of(Checkpoints signer) {
            String note = signer.current();
            Checkpoint checkpoint = Checkpoint.ofNote(note);
            return new Log(
                    checkpoint.origin(),
                    checkpoint.head().size(),
                    Base64.getEncoder().encodeToString(checkpoint.head().root()),
                    note);
        }
    }

    @Parameters
    @GetMapping(path = "/ledger", produces = MediaType.TEXT_HTML_VALUE)
    String show(Model model) {
        model.addAttribute("ledger", Log.of(ledger));
        model.addAttribute("journal", Log.of(journal));
        model.addAttribute("key", ledger.verifierKey());
        model.addAttribute("keys", keys.all());
        return "audit/ledger";
    }

    @Parameters
    @PostMapping(path = "/ledger", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.TEXT_HTML_VALUE)
    String compare(HttpServletRequest request, Model model) throws IOException, ServletException {
        String earlier = typed(request.getPart("checkpoint"));
        Continuation answer = answer(earlier);
        model.addAttribute("earlier", earlier);
        model.addAttribute("kind", answer.getClass().getSimpleName());
        model.addAttribute("answer", answer);
        return show(model);
    }

    /** With the line feeds that notes are signed with, whatever the browser made of them. */
    private static String typed(@Nullable Part part) throws IOException {
        if (part == null) {
            return "";
        }
        byte[] bytes = part.getInputStream().readNBytes(LONGEST);
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").strip() + "\n";
    }

    private Continuation answer(String earlier) {
        Continuation ofLedger = ledger.continuation(earlier, known(ledger));
        return ofLedger instanceof Continuation.OtherLog other && other.origin().equals(journal.origin())
                ? journal.continuation(earlier, known(journal))
                : ofLedger;
    }

    /** The same keys sign both, each under the name of its log. */
    private List<VerifierKey> known(Checkpoints log) {
        return keys.all().stream()
                .map(key -> VerifierKey.parse(key.verifierKey()).named(log.origin()))
                .toList();
    }
}

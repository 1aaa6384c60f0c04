package vn.thamtra.replay;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.ledger.Entry;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.ArchivedRulebooks;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.RequestBody;

/** {@code POST /v1/decisions/{id}/replay}: one decision made again, without recording anything. */
@RestController
final class ReplayController {
    static final int MOST_BYTES = 4096;

    private final Records records;
    private final ArchivedRulebooks archive;
    private final PublishedRulebooks published;
    private final ChoiceCheck check;
    private final Replayer replayer;

    ReplayController(
            Records records,
            ArchivedRulebooks archive,
            PublishedRulebooks published,
            ChoiceCheck check,
            Replayer replayer) {
        this.records = records;
        this.archive = archive;
        this.published = published;
        this.check = check;
        this.replayer = replayer;
    }

    @Parameters
    @PostMapping(path = "/v1/decisions/{id}/replay", consumes = Answer.JSON, produces = Answer.JSON)
    ShownReplay replay(@PathVariable String id, HttpServletRequest request) throws IOException {
        RulebookChoice choice = OrderReader.one(RequestBody.json(request, MOST_BYTES));
        Recorded recorded = records.find(PathId.uuid(id))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
        check.refuseUnknown(choice);
        return replay(recorded, choice);
    }

    private ShownReplay replay(Recorded recorded, RulebookChoice choice) {
        Exchange exchange = exchange(recorded);
        Exchange.Text text = exchange.text();
        if (text == null) {
            return ShownReplay.of(exchange, null, Replayer.erased());
        }
        String by = choice.rulebookFor(exchange, text, published.knowledge());
        return ShownReplay.of(exchange, by, replayer.replay(exchange, text, by, archive.find(new RulebookId(by))));
    }

    private static Exchange exchange(Recorded recorded) {
        Entry entry = recorded.summary().entry();
        Optional<Exchange.Text> text =
                recorded.content().map(content -> new Exchange.Text(content.request(), content.answer()));
        return new Exchange(entry.index(), entry.id(), recorded.summary().rulebook(), text.orElse(null));
    }
}

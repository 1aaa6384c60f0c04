package vn.thamtra.draft.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.draft.DraftFiles;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Revision;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.Query;

/** What differs between a draft or a rulebook and another one. */
@RestController
final class DiffController {
    private static final String BASE = "base";
    private static final String IN_FORCE = "inForce";
    private static final Message WANTED = new Message(
            "base, inForce hoặc mã một bộ quy tắc dạng sha256:…",
            "base, inForce or the id of a rulebook like sha256:…");

    private final Drafts drafts;
    private final DraftFiles files;
    private final PublishedRulebooks published;
    private final Clock clock;

    DiffController(Drafts drafts, DraftFiles files, PublishedRulebooks published, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.published = published;
        this.clock = clock;
    }

    @Parameters("against")
    @GetMapping(path = "/v1/drafts/{id}/diff", produces = Answer.JSON)
    void draft(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Revision revision = drafts.find(PathId.uuid(id)).revision();
        RulebookFiles against = against(request, revision.base());
        DraftAnswers.json(response, HttpServletResponse.SC_OK, Comparison.of(against, drafts.files(revision)));
    }

    /** Against the one published before it, unless another is named. */
    @Parameters("against")
    @GetMapping(path = "/v1/rulebooks/{id}/diff", produces = Answer.JSON)
    void rulebook(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        published.refresh();
        RulebookFiles fresh = published(id);
        DraftAnswers.json(response, HttpServletResponse.SC_OK, Comparison.of(against(request, before(id)), fresh));
    }

    private RulebookId before(String id) {
        String before = id;
        String last = id;
        for (Publication publication : published.knowledge().publications()) {
            before = publication.rulebook().equals(id) ? last : before;
            last = publication.rulebook();
        }
        return new RulebookId(before);
    }

    private RulebookFiles against(HttpServletRequest request, RulebookId base) {
        String against =
                Query.of(request).read("against", DiffController::known, WANTED).orElse(BASE);
        if (against.equals(BASE)) {
            return files.of(base);
        } else if (against.equals(IN_FORCE)) {
            return published
                    .inForce(CivilTime.dateOf(clock.instant().atOffset(ZoneOffset.UTC)))
                    .files();
        }
        return published(against);
    }

    private static @Nullable String known(String text) {
        boolean word = text.equals(BASE) || text.equals(IN_FORCE);
        return word || RulebookId.parse(text).isPresent() ? text : null;
    }

    private RulebookFiles published(String id) {
        return RulebookId.parse(id)
                .filter(rulebook -> published.knowledge().newest(rulebook).isPresent())
                .map(files::of)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
    }
}

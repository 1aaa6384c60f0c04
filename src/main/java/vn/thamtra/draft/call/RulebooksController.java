package vn.thamtra.draft.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.DraftFiles;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Revision.Wanted;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.Knowledge;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;
import vn.thamtra.wire.RequestBody;
import vn.thamtra.wire.WholeNumber;

/** {@code /v1/rulebooks}: what was published, by whom and on whose word, and the way back to it. */
@RestController
final class RulebooksController {
    private static final String RULEBOOKS = "/v1/rulebooks";
    private static final String RULEBOOK = RULEBOOKS + "/{id}";
    private static final int PAGE = 100;
    private static final int MOST_BYTES = 64 * 1024;
    private static final Message CURSOR = new Message("next của trang trước", "the next of the page before");

    private final PublishedRulebooks published;
    private final Drafts drafts;
    private final DraftFiles files;
    private final Authors authors;
    private final DraftAnswers answers;
    private final Clock clock;

    RulebooksController(
            PublishedRulebooks published,
            Drafts drafts,
            DraftFiles files,
            Authors authors,
            DraftAnswers answers,
            Clock clock) {
        this.published = published;
        this.drafts = drafts;
        this.files = files;
        this.authors = authors;
        this.answers = answers;
        this.clock = clock;
    }

    /** One rulebook, with its files. */
    record Whole(ShownRulebook publication, List<File> files) {
        record File(String path, String sha256) {}
    }

    @Parameters("cursor")
    @GetMapping(path = RULEBOOKS, produces = Answer.JSON)
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long below =
                Query.of(request).read("cursor", WholeNumber::from1, CURSOR).orElse(Long.MAX_VALUE);
        published.refresh();
        Knowledge known = published.knowledge();
        List<Publication> newestFirst = new ArrayList<>(known.publications());
        Collections.reverse(newestFirst);
        List<Publication> page = newestFirst.stream()
                .filter(publication -> publication.sequence() < below)
                .limit(PAGE)
                .toList();
        boolean more = !page.isEmpty() && page.get(page.size() - 1).sequence() > 1;
        DraftAnswers.json(
                response,
                HttpServletResponse.SC_OK,
                new ShownRulebook.All(
                        page.stream().map(each -> shown(each, known)).toList(),
                        more ? Long.toString(page.get(page.size() - 1).sequence()) : null));
    }

    private ShownRulebook shown(Publication publication, Knowledge known) {
        LocalDate today = CivilTime.dateOf(clock.instant().atOffset(ZoneOffset.UTC));
        @Nullable UUID draft = publication.draft();
        return ShownRulebook.of(publication, known, today, draft == null ? null : drafts.find(draft), authors);
    }

    @Parameters
    @GetMapping(path = RULEBOOK, produces = Answer.JSON)
    void show(@PathVariable String id, HttpServletResponse response) throws IOException {
        Publication publication = find(id);
        List<Whole.File> all = new ArrayList<>();
        content(publication)
                .files()
                .forEach((path, bytes) ->
                        all.add(new Whole.File(RulebookFiles.shown(path), RulebookFiles.sha256(bytes))));
        DraftAnswers.json(
                response, HttpServletResponse.SC_OK, new Whole(shown(publication, published.knowledge()), all));
    }

    /** The newest publication of a rulebook. */
    private Publication find(String id) {
        published.refresh();
        return RulebookId.parse(id)
                .flatMap(published.knowledge()::newest)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
    }

    private RulebookFiles content(Publication publication) {
        return files.of(new RulebookId(publication.rulebook()));
    }

    @Parameters
    @GetMapping(path = RULEBOOK + "/files/{*path}")
    void file(@PathVariable String id, @PathVariable String path, HttpServletResponse response) throws IOException {
        DraftsController.send(content(find(id)), path, response);
    }

    @Parameters
    @PostMapping(path = RULEBOOK + "/restore", consumes = Answer.JSON, produces = Answer.JSON)
    void restore(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        UnaryOperator<Wanted> wording = DraftBodies.reworded(RequestBody.json(request, MOST_BYTES));
        Publication earlier = find(id);
        Wanted wanted = wording.apply(new Wanted("Trở lại bộ quy tắc số " + earlier.sequence(), null, null));
        answers.send(
                response,
                HttpServletResponse.SC_CREATED,
                drafts.restore(authors.of(request), new RulebookId(earlier.rulebook()), wanted));
    }
}

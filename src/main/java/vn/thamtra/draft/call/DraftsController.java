package vn.thamtra.draft.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Caller;
import vn.thamtra.check.WholeCheck;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.output.JsonReport;
import vn.thamtra.check.output.Language;
import vn.thamtra.check.output.Paths;
import vn.thamtra.check.output.SarifReport;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.DraftFiles;
import vn.thamtra.draft.DraftQuery;
import vn.thamtra.draft.DraftState;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Revision;
import vn.thamtra.draft.Revision.Wanted;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.Query;
import vn.thamtra.wire.RequestBody;
import vn.thamtra.workbook.model.WorkbookName;

/** {@code /v1/drafts}: what is written. */
@RestController
final class DraftsController {
    private static final String DRAFTS = "/v1/drafts";
    private static final String DRAFT = DRAFTS + "/{id}";
    private static final String FILE = DRAFT + "/files/{*path}";
    private static final String SARIF = "application/sarif+json";
    private static final int MOST_BYTES_OF_A_FILE = 16 << 20;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int PAGE = 50;
    private static final Message STATE = new Message(
            "một trong " + Arrays.toString(DraftState.values()), "one of " + Arrays.toString(DraftState.values()));
    private static final Message PROCEDURE = new Message("mã một thủ tục", "the id of a procedure");

    private final Drafts drafts;
    private final DraftFiles files;
    private final Authors authors;
    private final DraftAnswers answers;

    DraftsController(Drafts drafts, DraftFiles files, Authors authors, DraftAnswers answers) {
        this.drafts = drafts;
        this.files = files;
        this.authors = authors;
        this.answers = answers;
    }

    @Parameters
    @PostMapping(path = DRAFTS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = Answer.JSON)
    void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Upload upload = Upload.read(request);
        HandWrittenRules.refuse(upload.files().keySet(), Caller.of(request));
        DraftBodies.Begun begun = DraftBodies.begun(upload.draft());
        answers.send(
                response,
                HttpServletResponse.SC_CREATED,
                drafts.create(authors.of(request), begun.wanted(), begun.base(), upload.files()));
    }

    @Parameters({"state", "author", "procedure", "cursor"})
    @GetMapping(path = DRAFTS, produces = Answer.JSON)
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = Query.of(request);
        DraftQuery wanted = new DraftQuery(
                query.read("state", DraftsController::state, STATE),
                query.text("author"),
                query.read("procedure", text -> text.matches("[a-z0-9-]{1,100}") ? text : null, PROCEDURE),
                query.read("cursor", DraftPlace::read, DraftPlace.WANTED));
        List<Drafts.Whole> page = drafts.list(wanted, PAGE + 1);
        boolean more = page.size() > PAGE;
        List<Drafts.Whole> shown = more ? page.subList(0, PAGE) : page;
        DraftAnswers.json(
                response,
                HttpServletResponse.SC_OK,
                new DraftAnswers.Page(
                        shown.stream().map(answers::shown).toList(), more ? DraftPlace.of(shown.get(PAGE - 1)) : null));
    }

    private static @Nullable DraftState state(String text) {
        return Arrays.stream(DraftState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    @Parameters
    @GetMapping(path = DRAFT, produces = Answer.JSON)
    void show(@PathVariable String id, HttpServletResponse response) throws IOException {
        answers.send(response, HttpServletResponse.SC_OK, drafts.find(PathId.uuid(id)));
    }

    @Parameters
    @PatchMapping(path = DRAFT, consumes = Answer.JSON, produces = Answer.JSON)
    void reword(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int seen = DraftAnswers.seen(request);
        UnaryOperator<Wanted> wording = DraftBodies.reworded(RequestBody.json(request, MOST_BYTES));
        answers.send(
                response,
                HttpServletResponse.SC_OK,
                drafts.reword(PathId.uuid(id), seen, authors.of(request), wording));
    }

    @Parameters
    @GetMapping(path = FILE)
    void file(@PathVariable String id, @PathVariable String path, HttpServletResponse response) throws IOException {
        RulebookFiles content = drafts.files(drafts.find(PathId.uuid(id)).revision());
        send(content, path, response);
    }

    /** The bytes of a file of a rulebook. */
    static void send(RulebookFiles content, String path, HttpServletResponse response) throws IOException {
        byte[] bytes = Optional.ofNullable(content.files().get(path(path)))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
        boolean table = WorkbookName.is(path);
        Answer.send(response, HttpServletResponse.SC_OK, table ? Answer.XLSX : "text/plain;charset=UTF-8", bytes);
    }

    /** The rest of an address begins with a slash. */
    private static String path(String rest) {
        return DraftFiles.path(rest.substring(1))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
    }

    @Parameters
    @PutMapping(path = FILE, consumes = MediaType.ALL_VALUE, produces = Answer.JSON)
    void put(
            @PathVariable String id,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String file = path(path);
        HandWrittenRules.refuse(Set.of(file), Caller.of(request));
        int seen = DraftAnswers.seen(request);
        byte[] content = RequestBody.json(request, MOST_BYTES_OF_A_FILE);
        answers.send(
                response,
                HttpServletResponse.SC_OK,
                drafts.put(PathId.uuid(id), seen, authors.of(request), file, content));
    }

    @Parameters
    @DeleteMapping(path = FILE, produces = Answer.JSON)
    void remove(
            @PathVariable String id,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String file = path(path);
        HandWrittenRules.refuse(Set.of(file), Caller.of(request));
        int seen = DraftAnswers.seen(request);
        answers.send(
                response, HttpServletResponse.SC_OK, drafts.remove(PathId.uuid(id), seen, authors.of(request), file));
    }

    @Parameters
    @GetMapping(path = DRAFT + "/check", produces = Answer.JSON)
    void check(@PathVariable String id, HttpServletResponse response) throws IOException {
        Revision revision = drafts.find(PathId.uuid(id)).revision();
        RulebookFiles content = drafts.files(revision);
        Answer.send(
                response,
                HttpServletResponse.SC_OK,
                Answer.JSON,
                new JsonReport(paths(content)).write(files.check(content, revision.base()), List.of()));
    }

    @Parameters
    @GetMapping(path = DRAFT + "/check", produces = SARIF)
    void sarif(@PathVariable String id, HttpServletResponse response) throws IOException {
        Revision revision = drafts.find(PathId.uuid(id)).revision();
        RulebookFiles content = drafts.files(revision);
        Report report = files.check(content, revision.base());
        Answer.send(
                response, HttpServletResponse.SC_OK, SARIF, new SarifReport(paths(content), Language.VI).write(report));
    }

    /** What findings call the files of a rulebook. */
    static Paths paths(RulebookFiles content) {
        return new Paths(WholeCheck.paths(content, Path.of("")));
    }
}

package vn.thamtra.draft.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.check.Explanations;
import vn.thamtra.check.output.JsonReport;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.draft.DraftFiles;
import vn.thamtra.draft.DraftRulebooks;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Revision;
import vn.thamtra.explanation.ExplanationPlaces;
import vn.thamtra.explanation.TriedDossier;
import vn.thamtra.rulebook.AsOf;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.Query;
import vn.thamtra.wire.RequestBody;

/** What a draft says: of every cell in words, and to a dossier that is only tried. Nothing is recorded. */
@RestController
final class TryController {
    private static final int MOST_BYTES = 1 << 20;
    private static final Message WORKBOOK = new Message("tên một tệp .xlsx của dự thảo", "an .xlsx file of the draft");

    private final Drafts drafts;
    private final DraftFiles files;
    private final DraftRulebooks rulebooks;
    private final Clock clock;
    private final ExplanationPlaces places;

    TryController(Drafts drafts, DraftFiles files, DraftRulebooks rulebooks, ExplanationPlaces places, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.rulebooks = rulebooks;
        this.places = places;
        this.clock = clock;
    }

    @Parameters
    @PostMapping(path = "/v1/drafts/{id}/try", consumes = Answer.JSON, produces = Answer.JSON)
    void tryOut(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = RequestBody.json(request, MOST_BYTES);
        Drafts.Whole whole = drafts.find(PathId.uuid(id));
        byte[] tried = places.explain(() -> tried(body, rulebooks.of(whole)));
        Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, tried);
    }

    private byte[] tried(byte[] body, Rulebook rulebook) {
        Dossier dossier = TriedBodies.dossier(body, "", rulebook);
        return TriedDossier.by(rulebook, dossier, AsOf.of(dossier, clock.instant()))
                .json();
    }

    @Parameters("workbook")
    @GetMapping(path = "/v1/drafts/{id}/meaning", produces = Answer.JSON)
    void meaning(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Revision revision = drafts.find(PathId.uuid(id)).revision();
        RulebookFiles content = drafts.files(revision);
        SortedSet<String> tables = content.files().keySet().stream()
                .filter(path -> path.startsWith(RulebookFiles.TABLES))
                .map(RulebookFiles::shown)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<String> wanted =
                Query.of(request).read("workbook", name -> tables.contains(name) ? name : null, WORKBOOK);
        wanted.ifPresent(name -> tables.removeIf(table -> !table.equals(name)));
        Answer.send(
                response,
                HttpServletResponse.SC_OK,
                Answer.JSON,
                new JsonReport(DraftsController.paths(content))
                        .write(files.check(content, revision.base()), new Explanations(content).of(tables)));
    }
}

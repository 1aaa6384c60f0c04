package vn.thamtra.console.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thamtra.access.Caller;
import vn.thamtra.draft.Author;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.DraftEvent;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Revision;
import vn.thamtra.draft.call.Comparison;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.PathId;

/** Where every page of a draft begins: the draft, who looks, and what has happened since a page was read. */
@Component
public final class DraftReader {
    private final Drafts drafts;
    private final Authors authors;
    private final FilesInWords files;

    DraftReader(Drafts drafts, Authors authors, FilesInWords files) {
        this.drafts = drafts;
        this.authors = authors;
        this.files = files;
    }

    /** Finds the draft and puts what stands above the page into the model; 404 where there is none. */
    public Drafts.Whole open(String id, HttpServletRequest request, Model model) {
        Drafts.Whole whole = drafts.find(PathId.uuid(id));
        Author looks = authors.of(request);
        boolean own = whole.authors().contains(looks.id())
                || whole.events().stream()
                        .filter(event -> event.kind() == DraftEvent.Kind.SUBMITTED)
                        .anyMatch(event -> event.author().id().equals(looks.id()));
        model.addAttribute("called", files.now());
        model.addAttribute("draft", new DraftFrame(whole, names(whole.authors()), Caller.of(request), own));
        return whole;
    }

    /** The draft as a page showed it; a problem where somebody has changed it since. What is said of it is said of what was read. */
    Drafts.Whole asSeen(UUID id, int revision) {
        Drafts.Whole whole = drafts.find(id);
        if (whole.draft().revision() != revision) {
            throw new ProblemException(Problem.of(ProblemType.DRAFT_CHANGED));
        }
        return whole;
    }

    public Author author(HttpServletRequest request) {
        return authors.of(request);
    }

    List<String> names(List<String> ids) {
        return ids.stream().map(this::name).toList();
    }

    /** What somebody is called. */
    public String name(String id) {
        return authors.named(id).fullName();
    }

    /**
     * A revision that came in between.
     *
     * @param changes against the one before it
     */
    public record Between(int number, String by, Instant at, Comparison changes) {}

    /** What others have done since a revision was read, oldest first. */
    List<Between> since(UUID id, int seen) {
        return IntStream.rangeClosed(seen + 1, drafts.find(id).draft().revision())
                .mapToObj(number -> between(id, drafts.revision(id, number)))
                .toList();
    }

    private Between between(UUID id, Revision revision) {
        Revision before = drafts.revision(id, revision.number() - 1);
        return new Between(
                revision.number(),
                name(revision.author().id()),
                revision.madeAt(),
                Comparison.of(drafts.files(before), drafts.files(revision)));
    }
}

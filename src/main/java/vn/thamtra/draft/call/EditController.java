package vn.thamtra.draft.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.check.merge.Collision;
import vn.thamtra.dossier.Fault;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.DraftFiles;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.edit.CellEdits;
import vn.thamtra.draft.edit.Edited;
import vn.thamtra.draft.edit.Rebase;
import vn.thamtra.draft.edit.RowEdits;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.RequestBody;

/** Edits of single cells and rows of a draft, and of a draft onto a newer base. Each is a new revision, checked. */
@RestController
final class EditController {
    private static final String DRAFT = "/v1/drafts/{id}";
    private static final int MOST_BYTES = 1 << 20;

    private final Drafts drafts;
    private final Authors authors;
    private final DraftAnswers answers;

    EditController(Drafts drafts, Authors authors, DraftAnswers answers) {
        this.drafts = drafts;
        this.authors = authors;
        this.answers = answers;
    }

    @Parameters
    @PostMapping(path = DRAFT + "/cells", consumes = Answer.JSON, produces = Answer.JSON)
    void cells(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<EditBodies.CellOrder> orders = EditBodies.cells(RequestBody.json(request, MOST_BYTES));
        edit(id, request, response, files -> cells(files, orders));
    }

    /** All of them or none, whichever workbooks they are in. */
    private static RulebookFiles cells(RulebookFiles files, List<EditBodies.CellOrder> orders) {
        Map<String, List<EditBodies.CellOrder>> byWorkbook = new TreeMap<>();
        orders.forEach(order -> byWorkbook
                .computeIfAbsent(order.workbook(), any -> new ArrayList<>())
                .add(order));
        Map<String, byte[]> fresh = new TreeMap<>(files.files());
        List<Fault> faults = new ArrayList<>();
        byWorkbook.forEach((workbook, given) -> edited(
                        fresh,
                        workbook,
                        (file, xlsx) -> CellEdits.apply(
                                file,
                                xlsx,
                                given.stream().map(EditBodies.CellOrder::edit).toList()),
                        place -> "/" + given.get(place).number())
                .forEach(faults::add));
        return unless(faults, fresh);
    }

    @Parameters
    @PostMapping(path = DRAFT + "/rows", consumes = Answer.JSON, produces = Answer.JSON)
    void rows(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        EditBodies.RowOrder order = EditBodies.row(RequestBody.json(request, MOST_BYTES));
        edit(id, request, response, files -> {
            Map<String, byte[]> fresh = new TreeMap<>(files.files());
            List<Fault> faults = edited(
                    fresh, order.workbook(), (file, xlsx) -> RowEdits.apply(file, xlsx, order.edit()), place -> "");
            return unless(faults, fresh);
        });
    }

    private static List<Fault> edited(
            Map<String, byte[]> files,
            String workbook,
            BiFunction<String, byte[], Edited> edit,
            IntFunction<String> pointer) {
        Optional<String> path = DraftFiles.path(workbook).filter(files::containsKey);
        if (path.isEmpty()) {
            return List.of(new Fault(
                    pointer.apply(0) + "/workbook",
                    "NO_WORKBOOK",
                    new Message("Dự thảo không có tệp " + workbook, "The draft has no file " + workbook)));
        }
        Edited edited = edit.apply(workbook, files.get(path.get()));
        if (edited instanceof Edited.Done done) {
            files.put(path.get(), done.workbook());
            return List.of();
        }
        return ((Edited.Refused) edited)
                .reasons().stream()
                        .map(why ->
                                new Fault(pointer.apply(why.place()) + "/" + why.member(), why.code(), why.detail()))
                        .toList();
    }

    private static RulebookFiles unless(List<Fault> faults, Map<String, byte[]> fresh) {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.CELL_CHANGED).with(faults));
        }
        return new RulebookFiles(fresh);
    }

    /** What stands in the cells is compared, so that the revision need not be named. */
    private void edit(
            String id, HttpServletRequest request, HttpServletResponse response, UnaryOperator<RulebookFiles> edit)
            throws IOException {
        UUID draft = PathId.uuid(id);
        int seen = DraftAnswers.seenOr(drafts.find(draft).draft().revision(), request);
        answers.send(response, HttpServletResponse.SC_OK, drafts.edit(draft, seen, authors.of(request), edit));
    }

    @Parameters
    @PostMapping(path = DRAFT + "/rebase", consumes = Answer.JSON, produces = Answer.JSON)
    void rebase(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Rebase.Resolution> resolutions = EditBodies.resolutions(RequestBody.json(request, MOST_BYTES));
        UUID draft = PathId.uuid(id);
        int seen = DraftAnswers.seenOr(drafts.find(draft).draft().revision(), request);
        answers.send(
                response,
                HttpServletResponse.SC_OK,
                drafts.rebase(
                        draft,
                        seen,
                        authors.of(request),
                        (base, ours, theirs) -> merged(Rebase.of(base, ours, theirs, resolutions))));
    }

    private static RulebookFiles merged(Rebase.Rebased rebased) {
        if (!rebased.faults().isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemType.CONFLICT,
                    "Không ghép được: " + String.join("; ", FaultLines.of(rebased.faults())),
                    "This cannot be rebased: a workbook cannot be read"));
        } else if (!rebased.open().isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.DRAFT_COLLIDES)
                    .with(rebased.open().stream().map(EditController::fault).toList()));
        }
        return rebased.files();
    }

    /** The place in the order of file, sheet, row and heading, and all three values in words. */
    private static Fault fault(Rebase.Open open) {
        @Nullable Collision collision = open.collision();
        return collision == null
                ? new Fault(
                        "/" + Fault.step(open.path()),
                        "FILE",
                        new Message("Hai bên cùng sửa tệp này", "Both changed this file"))
                : new Fault(
                        "/" + Fault.step(open.path()) + "/" + Fault.step(collision.sheet()) + "/"
                                + Fault.step(collision.row()) + "/" + Fault.step(collision.heading()),
                        collision.kind().name(),
                        collision.kind() == Collision.Kind.CELL ? values(collision) : collision.message());
    }

    /** Whole, so that one of them can be chosen. */
    private static Message values(Collision collision) {
        String base = collision.base().value();
        String ours = collision.ours().value();
        String theirs = collision.theirs().value();
        return new Message(
                "Trước đó: «" + base + "»; dự thảo: «" + ours + "»; bộ quy tắc mới: «" + theirs + "»",
                "Before: «" + base + "»; the draft: «" + ours + "»; the newer rulebook: «" + theirs + "»");
    }
}

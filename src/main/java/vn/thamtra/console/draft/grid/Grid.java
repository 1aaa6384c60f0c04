package vn.thamtra.console.draft.grid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.console.draft.DraftReader;
import vn.thamtra.draft.DraftFiles;
import vn.thamtra.draft.DraftStep;
import vn.thamtra.draft.Drafts;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.fault.Place;

/** Fills the page of a sheet: the table, the cell or row that is chosen, and what the check finds. */
@Component
final class Grid {
    private final DraftReader reader;
    private final Drafts drafts;
    private final DraftFiles files;

    Grid(DraftReader reader, Drafts drafts, DraftFiles files) {
        this.reader = reader;
        this.drafts = drafts;
        this.files = files;
    }

    /**
     * Which part of which sheet is looked at.
     *
     * @param sheet null for the first one
     */
    record Looked(
            String id,
            String workbook,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String row) {}

    /** A cell with how it is filled in. */
    record Chosen(GridView.Line line, GridView.GridCell cell, CellInput input) {}

    /** One field of a row that is to be put in. */
    record Field(GridView.Heading heading, String value, CellInput input) {}

    String show(Looked looked, HttpServletRequest request, Model model) {
        Drafts.Whole whole = reader.open(looked.id(), request, model);
        RulebookFiles content = drafts.files(whole.revision());
        WorkbookCells cells = workbook(content, looked.workbook());
        CellSheet sheet = sheet(cells, looked.sheet());
        List<Finding> found = files.check(content, whole.revision().base()).findings();
        CellInputs inputs = new CellInputs(cells);
        GridView view = GridView.of(sheet, inputs.policies(sheet), ofSheet(found, looked.workbook(), sheet));
        model.addAttribute("workbook", looked.workbook());
        model.addAttribute(
                "sheets", visible(cells).stream().map(CellSheet::name).toList());
        model.addAttribute("grid", view);
        model.addAttribute("found", ofSheet(found, looked.workbook(), sheet));
        model.addAttribute("all", found);
        model.addAttribute(
                "undo",
                DraftStep.undone(drafts.steps(whole.draft().id()))
                        .map(DraftStep::number)
                        .orElse(null));
        choose(looked, view, sheet, inputs, model);
        return "draft/grid";
    }

    static WorkbookCells workbook(RulebookFiles content, String workbook) {
        return DraftFiles.path(workbook)
                .flatMap(path -> Optional.ofNullable(content.files().get(path)))
                .map(bytes -> WorkbookCells.read(workbook, bytes))
                .filter(WorkbookCells.Parsed.Seen.class::isInstance)
                .map(seen -> ((WorkbookCells.Parsed.Seen) seen).cells())
                .orElseThrow(() -> nothing(
                        "Dự thảo không có bảng này, hoặc không đọc được tệp; xem trang Kiểm tra.",
                        "The draft has no such workbook, or the file cannot be read; see the check."));
    }

    static ProblemException nothing(String vi, String en) {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, vi, en));
    }

    private static List<CellSheet> visible(WorkbookCells cells) {
        return cells.sheets().stream()
                .filter(sheet -> !sheet.hidden() && !sheet.blank())
                .toList();
    }

    static CellSheet sheet(WorkbookCells cells, @Nullable String name) {
        return visible(cells).stream()
                .filter(sheet -> name == null || sheet.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> nothing("Bảng không có trang tên như vậy.", "The workbook has no sheet of that name."));
    }

    private static List<Finding> ofSheet(List<Finding> findings, String workbook, CellSheet sheet) {
        return findings.stream()
                .filter(finding -> finding.workbook().equals(workbook)
                        && (finding.sheet().equals(sheet.name())
                                || finding.sheet().equals(sheet.title())))
                .toList();
    }

    private static void choose(Looked looked, GridView view, CellSheet sheet, CellInputs inputs, Model model) {
        @Nullable String cell = looked.cell();
        @Nullable String row = looked.row();
        if (cell != null) {
            chosen(cell, view, sheet, inputs).ifPresent(chosen -> model.addAttribute("chosen", chosen));
        } else if (row != null) {
            view.lines().stream()
                    .filter(line -> line.named().equals(row))
                    .findFirst()
                    .ifPresent(line -> {
                        model.addAttribute("line", line);
                        model.addAttribute("fields", fields(line, view, sheet, inputs));
                    });
        }
    }

    private static Optional<Chosen> chosen(String address, GridView view, CellSheet sheet, CellInputs inputs) {
        return view.lines().stream()
                .flatMap(line -> line.cells().stream()
                        .filter(cell -> cell.address().equals(address))
                        .map(cell -> new Chosen(line, cell, input(address, sheet, line, inputs))))
                .findFirst();
    }

    private static CellInput input(String address, CellSheet sheet, GridView.Line line, CellInputs inputs) {
        Place place = Objects.requireNonNull(Place.parse(address));
        CellRow row = sheet.rows().stream()
                .filter(each -> each.index() == line.number() - 1)
                .findFirst()
                .orElseThrow();
        CellColumn column = sheet.columns().stream()
                .filter(each -> each.index() == place.column())
                .findFirst()
                .orElseThrow();
        return inputs.of(sheet, row, column);
    }

    /** As the row above has them, but for its id. */
    private static List<Field> fields(GridView.Line line, GridView view, CellSheet sheet, CellInputs inputs) {
        return IntStream.range(0, view.headings().size())
                .filter(at -> !view.headings().get(at).text().isEmpty())
                .mapToObj(at -> new Field(
                        view.headings().get(at),
                        at == 0 ? "" : line.cells().get(at).text(),
                        input(line.cells().get(at).address(), sheet, line, inputs)))
                .toList();
    }
}

package vn.thamtra.console.draft.grid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;
import vn.thamtra.console.TypedForm;
import vn.thamtra.console.draft.DraftForms;
import vn.thamtra.console.draft.DraftForms.Asked;
import vn.thamtra.console.draft.DraftReader;
import vn.thamtra.console.draft.EditedFiles;
import vn.thamtra.console.draft.grid.Grid.Looked;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.edit.CellEdit;
import vn.thamtra.draft.edit.CellEdits;
import vn.thamtra.draft.edit.RowEdit;
import vn.thamtra.draft.edit.RowEdits;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code /drafts/{id}/sheets/{workbook}/{sheet}}: a sheet of a draft, to be read and edited cell by cell. */
@Controller
final class GridPages {
    private static final String WORKBOOK = "/drafts/{id}/sheets/{workbook}";
    private static final String SHEET = WORKBOOK + "/{sheet}";

    private final Grid grid;
    private final DraftForms forms;
    private final DraftReader reader;
    private final Drafts drafts;

    GridPages(Grid grid, DraftForms forms, DraftReader reader, Drafts drafts) {
        this.grid = grid;
        this.forms = forms;
        this.reader = reader;
        this.drafts = drafts;
    }

    @Parameters
    @GetMapping(path = WORKBOOK, produces = MediaType.TEXT_HTML_VALUE)
    String first(@PathVariable String id, @PathVariable String workbook, HttpServletRequest request, Model model) {
        return grid.show(new Looked(id, workbook, null, null, null), request, model);
    }

    @Parameters({"cell", "row"})
    @GetMapping(path = SHEET, produces = MediaType.TEXT_HTML_VALUE)
    String sheet(
            @PathVariable String id,
            @PathVariable String workbook,
            @PathVariable String sheet,
            HttpServletRequest request,
            Model model) {
        Query query = Query.of(request);
        @Nullable String cell = query.text("cell").orElse(null);
        return grid.show(new Looked(id, workbook, sheet, cell, query.text("row").orElse(null)), request, model);
    }

    private static String address(Looked looked, String rest) {
        return "/drafts/" + looked.id() + "/sheets/"
                + UriUtils.encodePathSegment(looked.workbook(), StandardCharsets.UTF_8) + "/"
                + UriUtils.encodePathSegment(String.valueOf(looked.sheet()), StandardCharsets.UTF_8) + rest;
    }

    @Parameters
    @PostMapping(
            path = SHEET + "/cell",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String cell(
            @PathVariable String id,
            @PathVariable String workbook,
            @PathVariable String sheet,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, "revision", "cell", "row", "column", "to");
        Asked asked = new Asked(id, form, request, response, model);
        Looked looked = new Looked(id, workbook, sheet, form.get("cell"), null);
        return forms.carryOut(
                asked,
                () -> drafts.edit(
                        asked.draft(),
                        asked.seen(),
                        reader.author(request),
                        files -> EditedFiles.with(files, workbook, (file, xlsx) -> {
                            CellEdit edit = new EditForm(Grid.workbook(files, file), sheet, form).cell();
                            form.refuseFaults();
                            return CellEdits.apply(file, xlsx, List.of(edit));
                        })),
                address(looked, "?cell=" + form.get("cell") + "#chosen"),
                () -> grid.show(moved(asked, looked), request, model));
    }

    /** Where the cell stands now: rows may have been put in above it. */
    private Looked moved(Asked asked, Looked looked) {
        RulebookFiles files = drafts.files(drafts.find(asked.draft()).revision());
        String sheet = String.valueOf(looked.sheet());
        @Nullable String cell = new EditForm(Grid.workbook(files, looked.workbook()), sheet, asked.form()).place();
        return new Looked(looked.id(), looked.workbook(), sheet, cell, null);
    }

    @Parameters
    @PostMapping(
            path = SHEET + "/row",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String row(
            @PathVariable String id,
            @PathVariable String workbook,
            @PathVariable String sheet,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, field -> field.matches("revision|act|row|after|cell-[0-9]{1,5}"));
        Asked asked = new Asked(id, form, request, response, model);
        Looked looked = new Looked(id, workbook, sheet, null, form.get("row"));
        return forms.carryOut(
                asked,
                () -> drafts.edit(
                        asked.draft(),
                        asked.seen(),
                        reader.author(request),
                        files -> EditedFiles.with(files, workbook, (file, xlsx) -> {
                            RowEdit edit = new EditForm(Grid.workbook(files, file), sheet, form).ofRow();
                            form.refuseFaults();
                            return RowEdits.apply(file, xlsx, edit);
                        })),
                address(looked, ""),
                () -> grid.show(looked, request, model));
    }

    /** Says again what was said before; undone again it goes further back. */
    @Parameters
    @PostMapping(
            path = SHEET + "/undo",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String undo(
            @PathVariable String id,
            @PathVariable String workbook,
            @PathVariable String sheet,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, "revision", "to");
        Asked asked = new Asked(id, form, request, response, model);
        Looked looked = new Looked(id, workbook, sheet, null, null);
        return forms.carryOut(
                asked,
                () -> drafts.goBack(asked.draft(), asked.seen(), reader.author(request), form.number("to")),
                address(looked, ""),
                () -> grid.show(looked, request, model));
    }
}

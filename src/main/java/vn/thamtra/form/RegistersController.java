package vn.thamtra.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Caller;
import vn.thamtra.accessrecord.Shown;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.form.paper.Composition;
import vn.thamtra.form.paper.Contents;
import vn.thamtra.form.paper.Paper;
import vn.thamtra.form.pdf.PdfForms;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormPlace;
import vn.thamtra.workbook.form.FormTemplate;

/** {@code GET /v1/registers}: the dossiers decided in a period, one row each, as the form for it has them. */
@RestController
final class RegistersController {
    private final RegisteredDossiers dossiers;
    private final DecidedForms forms;

    RegistersController(Records records, DecidedForms forms) {
        this.dossiers = new RegisteredDossiers(records);
        this.forms = forms;
    }

    @Parameters({"from", "to"})
    @GetMapping(path = "/v1/registers")
    void register(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean sheet = asksForSheet(request.getHeader("Accept"));
        Query query = Query.of(request);
        LocalDate from = query.date("from").orElseThrow(() -> missing("from"));
        LocalDate to = query.date("to").orElseThrow(() -> missing("to"));
        if (to.isBefore(from)) {
            throw new ProblemException(Problem.of(
                    ProblemType.MALFORMED_REQUEST, "to phải từ ngày from trở đi", "to has to be from or a later day"));
        }
        Caller caller = Caller.of(request);
        List<Recorded> recorded = dossiers.decided(
                CivilTime.at(from, LocalTime.MIDNIGHT).toInstant(),
                CivilTime.at(to.plusDays(1), LocalTime.MIDNIGHT).toInstant(),
                caller.readsAll() ? null : caller.name());
        Shown shown = new Shown();
        recorded.forEach(each -> shown.add(each.summary().entry().index()));
        shown.attachTo(request);
        send(register(recorded, from, to), sheet, response);
    }

    private static boolean asksForSheet(@Nullable String accept) {
        List<MediaType> wanted = MediaType.parseMediaTypes(accept == null ? "*/*" : accept);
        MediaType xlsx = MediaType.parseMediaType(Answer.XLSX);
        if (wanted.stream().anyMatch(type -> type.includes(xlsx))) {
            return true;
        } else if (wanted.stream().anyMatch(type -> type.includes(MediaType.APPLICATION_PDF))) {
            return false;
        }
        throw new ProblemException(Problem.of(ProblemType.NOT_ACCEPTABLE));
    }

    private static ProblemException missing(String parameter) {
        return new ProblemException(Problem.of(
                ProblemType.MALFORMED_REQUEST,
                "Thiếu tham số " + parameter + ", một ngày dạng 2024-10-09",
                "The parameter " + parameter + " is missing, a date like 2024-10-09"));
    }

    private Paper register(List<Recorded> recorded, LocalDate from, LocalDate to) {
        @Nullable FormTemplate template = null;
        List<Contents> rows = new ArrayList<>();
        for (Recorded each : recorded) {
            DueForms due = forms.due(each.summary(), each.content().orElseThrow());
            Optional<FormTemplate> register =
                    due.sets().find(FormKind.REGISTER, due.decided().receivedOn());
            if (register.isPresent()) {
                template = template == null ? register.get() : template;
                rows.add(forms.contents(due.decided(), register.get()));
            }
        }
        if (template == null) {
            throw new ProblemException(Problem.of(
                    ProblemType.FORM_NOT_DUE,
                    "Trong thời gian này không có hồ sơ nào được nhận vào ngày mà bộ quy tắc có lời của mẫu sổ theo dõi",
                    "No dossier of this period was received on a day for which the rulebook words a register"));
        }
        Office office = forms.office();
        Contents own = new Contents()
                .put(FormPlace.SUPERIOR, office.superior())
                .put(FormPlace.OFFICE, office.name())
                .put(FormPlace.FROM_DAY, FormWords.day(from))
                .put(FormPlace.TO_DAY, FormWords.day(to));
        return Composition.register(template, own, rows);
    }

    private static void send(Paper register, boolean sheet, HttpServletResponse response) throws IOException {
        if (sheet) {
            response.setHeader("Content-Disposition", "attachment; filename=\"so-theo-doi.xlsx\"");
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader("Vary", "Accept");
            Answer.send(response, HttpServletResponse.SC_OK, Answer.XLSX, RegisterSheet.write(register));
        } else {
            FormPrinting.send(response, FormMedia.PDF, "so-theo-doi.pdf", PdfForms.write(register));
        }
    }
}

package vn.thamtra.procedure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.dossier.schema.DossierSchema;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;
import vn.thamtra.workbook.model.ProcedureTables;

/** {@code GET /v1/procedures}: what can be decided, and by which rows of which workbook. */
@RestController
final class ProceduresController {
    private static final String SCHEMA = "application/schema+json";

    private final PublishedRulebooks rulebooks;
    private final Clock clock;

    ProceduresController(PublishedRulebooks rulebooks, Clock clock) {
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @Parameters("on")
    @GetMapping(path = "/v1/procedures", produces = Answer.JSON)
    ProcedureList all(HttpServletRequest request) {
        LocalDate day = day(request);
        return ProcedureList.of(rulebooks.inForce(day), day);
    }

    @Parameters("on")
    @GetMapping(path = "/v1/procedures/{id}", produces = Answer.JSON)
    ShownProcedure one(@PathVariable String id, HttpServletRequest request) {
        LocalDate day = day(request);
        Rulebook rulebook = rulebooks.inForce(day);
        return ShownProcedure.of(inForce(rulebook, id, day), rulebook.id().value());
    }

    @Parameters("on")
    @GetMapping(
            path = "/v1/procedures/{id}/schema",
            produces = {SCHEMA, Answer.JSON})
    void schema(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Rulebook rulebook = rulebooks.inForce(day(request));
        Vocabulary vocabulary = rulebook.vocabulary(id).orElseThrow(() -> unknown(id));
        List<ProcedureTables> versions = rulebook.versions(id);
        byte[] schema =
                DossierSchema.of(vocabulary, versions.get(versions.size() - 1).name());
        Answer.send(response, HttpServletResponse.SC_OK, SCHEMA, schema);
    }

    @Parameters("on")
    @GetMapping(path = "/v1/procedures/{id}/workbook", produces = Answer.XLSX)
    void workbook(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LocalDate day = day(request);
        Rulebook rulebook = rulebooks.inForce(day);
        String file = inForce(rulebook, id, day).file();
        byte[] workbook = Objects.requireNonNull(rulebook.files().files().get(RulebookFiles.TABLES + file), file);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        Answer.send(response, HttpServletResponse.SC_OK, Answer.XLSX, workbook);
    }

    private LocalDate day(HttpServletRequest request) {
        return Query.of(request).date("on").orElseGet(() -> LocalDate.ofInstant(clock.instant(), CivilTime.ZONE));
    }

    private static ProcedureTables inForce(Rulebook rulebook, String id, LocalDate day) {
        return rulebook.inForce(id, day).orElseThrow(() -> {
            List<ProcedureTables> versions = rulebook.versions(id);
            return versions.isEmpty() ? unknown(id) : notInForce(versions, day);
        });
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(Problem.of(
                ProblemType.NOT_FOUND,
                "Không có thủ tục " + id + "; /v1/procedures liệt kê mọi thủ tục",
                "There is no procedure " + id + "; /v1/procedures lists them all"));
    }

    private static ProblemException notInForce(List<ProcedureTables> versions, LocalDate day) {
        String periods = versions.stream()
                .map(version -> version.effectiveFrom() + " .. "
                        + (version.effectiveTo() == null ? "…" : version.effectiveTo()))
                .collect(Collectors.joining("; "));
        return new ProblemException(Problem.of(
                ProblemType.NOT_FOUND,
                "Thủ tục không có hiệu lực vào ngày " + day + "; có hiệu lực: " + periods,
                "The procedure is not in force on " + day + "; it is in force " + periods));
    }
}

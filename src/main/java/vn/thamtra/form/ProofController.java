package vn.thamtra.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.Query;

/** {@code GET /prove/{id}}: for everybody who holds a printed form, and without what it says about a person. */
@RestController
final class ProofController {
    private static final Message A_HASH =
            new Message("SHA-256 của tệp, 64 chữ số thập lục phân", "the SHA-256 of the file, 64 hexadecimal digits");

    private final Records records;
    private final DecidedForms forms;
    private final PrintedForms printed;

    ProofController(Records records, DecidedForms forms, PrintedForms printed) {
        this.records = records;
        this.forms = forms;
        this.printed = printed;
    }

    @Parameters("sha256")
    @GetMapping(path = "/prove/{id}", produces = "text/html")
    void prove(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> file = Query.of(request)
                .read(
                        "sha256",
                        text -> text.matches("[0-9a-fA-F]{64}") ? text.toLowerCase(java.util.Locale.ROOT) : null,
                        A_HASH);
        Recorded recorded = records.find(PathId.uuid(id))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.NOT_FOUND,
                        "Sổ cái không có quyết định nào mang mã này: tờ giấy không do hệ thống này in ra",
                        "The ledger has no decision of this id: the paper was not printed from this service")));
        List<ProofPage.Proved> proved = printed.of(recorded.summary().entry().index()).stream()
                .map(each -> new ProofPage.Proved(each, holds(recorded, each)))
                .toList();
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        byte[] page = ProofPage.write(recorded, proved, file.orElse(null)).getBytes(UTF_8);
        Answer.send(response, HttpServletResponse.SC_OK, "text/html;charset=UTF-8", page);
    }

    /** Whether the form would say today what it said when it was printed; empty where nothing is left to compare. */
    private Optional<Boolean> holds(Recorded recorded, PrintedForms.Printed each) {
        if (recorded.content().isEmpty() || each.text() == null) {
            return Optional.empty();
        }
        DueForms due = forms.due(recorded.summary(), recorded.content().get());
        FormBlanks none = FormBlanks.none(each.acknowledged());
        return due.due().stream()
                .filter(form -> form.number().equals(each.number()))
                .map(form -> forms.form(due, form, none).textHash().equals(each.text()))
                .findFirst();
    }
}

package vn.thamtra.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.digest.Sha256;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.form.html.HtmlForms;
import vn.thamtra.form.paper.Composition;
import vn.thamtra.form.paper.Contents;
import vn.thamtra.form.pdf.PdfForms;
import vn.thamtra.form.word.WordForms;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Summary;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormPlace;
import vn.thamtra.workbook.form.FormTemplate;
import vn.thamtra.workbook.model.ProcedureTables;

/** The forms of recorded decisions, by the rulebook that decided them. */
@Component
public final class DecidedForms {
    private final PublishedRulebooks rulebooks;
    private final OfficeSettings offices;

    DecidedForms(PublishedRulebooks rulebooks, OfficeSettings offices) {
        this.rulebooks = rulebooks;
        this.offices = offices;
    }

    /** A form that is ready to be printed. */
    record Form(FormTemplate template, Composition.Composed composed) {
        byte[] as(FormMedia media) {
            return switch (media) {
                case PDF -> PdfForms.write(composed.paper());
                case DOCX -> WordForms.write(composed.paper());
                case HTML -> HtmlForms.write(composed.paper()).getBytes(UTF_8);
            };
        }

        /** Where it has dotted lines that an officer may fill. */
        Set<FormPlace> open() {
            return composed.open();
        }

        /** SHA-256 of what it says, however it is printed. */
        String textHash() {
            return Sha256.hex(composed.paper().toString());
        }
    }

    /** What is due of a decision; throws 409 where its rulebook cannot be opened any more. */
    DueForms due(Summary summary, Content content) {
        Rulebook rulebook = rulebooks.find(new RulebookId(summary.rulebook())).orElseThrow(DecidedForms::gone);
        JsonNode request = JsonValues.MAPPER.readTree(content.request());
        JsonNode answer = JsonValues.MAPPER.readTree(content.answer());
        ParsedDossier parsed = DossierReader.readRecorded(content.request(), rulebook::vocabulary);
        if (parsed instanceof ParsedDossier.Read read) {
            DecidedDossier decided =
                    new DecidedDossier(summary, request, answer, read.dossier(), tables(rulebook, read.dossier()));
            return new DueForms(decided, rulebook.forms());
        }
        throw gone();
    }

    private static ProcedureTables tables(Rulebook rulebook, Dossier dossier) {
        return rulebook.inForce(dossier.procedure(), CivilTime.dateOf(dossier.receivedAt()))
                .orElseGet(() -> rulebook.versions(dossier.procedure()).get(0));
    }

    private static ProblemException gone() {
        return new ProblemException(Problem.of(
                ProblemType.CONFLICT,
                "Không in được: phiên bản này của dịch vụ không mở được bộ quy tắc đã quyết định",
                "This cannot be printed: this version of the service cannot open the rulebook that decided"));
    }

    /** The form, once it is known to be due. */
    Form form(DueForms due, FormTemplate template, FormBlanks blanks) {
        Contents contents = contents(due.decided(), template);
        if (blanks.acknowledged() && isSecond(due, template)) {
            contents.put(FormPlace.BREACH_CITATION, template.basis());
        }
        blanks.values().forEach(contents::put);
        return new Form(template, Composition.of(template, contents));
    }

    /** Throws 409 where the form is one too many by law and nobody has said that it is printed all the same. */
    static void refuseSecond(DueForms due, FormTemplate template, boolean acknowledged) {
        boolean asked = template.kind() == FormKind.SUPPLEMENT;
        if (!isSecond(due, template) || (asked && acknowledged)) {
            return;
        } else if (asked) {
            throw new ProblemException(Problem.of(
                    ProblemType.SECOND_SUPPLEMENT,
                    "Hồ sơ này đã được yêu cầu bổ sung một lần; theo " + template.basis()
                            + " chỉ được yêu cầu một lần. Vẫn in thì gửi acknowledgeBreach là true",
                    "This dossier was asked for a supplement before; by " + template.basis()
                            + " it may be asked once. To print it all the same, send acknowledgeBreach as true"));
        }
        throw new ProblemException(Problem.of(
                ProblemType.SECOND_APOLOGY,
                "Hồ sơ này đã được hẹn lại một lần; theo " + template.basis() + " việc hẹn lại không quá một lần",
                "This dossier was given a new day before; by " + template.basis() + " that is done once at most"));
    }

    private static boolean isSecond(DueForms due, FormTemplate template) {
        return switch (template.kind()) {
            case SUPPLEMENT -> due.isSecondSupplement();
            case APOLOGY -> due.isSecondApology();
            default -> false;
        };
    }

    Contents contents(DecidedDossier decided, FormTemplate template) {
        @Nullable Level level = Level.of(decided.property("cấp")).orElse(null);
        String decision = decided.summary().entry().id().toString();
        return ToldContents.of(
                decided, template, offices.of(level, decided.dossier().channel()), offices.proofAddress(decision));
    }

    /** The office that keeps registers. */
    Office office() {
        return offices.of(null, null);
    }

    List<String> blanks(DueForms due, FormTemplate template) {
        return FormBlanks.names(form(due, template, FormBlanks.NONE).open());
    }
}

package vn.thamtra.console.filing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.console.law.LawInForce;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Fault;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.json.JsonValues;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.workbook.model.ProcedureTables;

/** Makes forms, and reads what has been filled in, by the law of the day of receipt. */
@Component
final class Filing {
    /** What is received on another day is taken to come in the morning. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final LawInForce law;
    private final Clock clock;

    Filing(LawInForce law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    /** A form that says no more than when the dossier is received: now, or in the morning of another day. */
    DossierForm fresh(String procedure, LocalDate on, Notation notation) {
        LocalTime now = LocalTime.ofInstant(clock.instant(), CivilTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(FieldName.day(FieldName.RECEIVED), notation.shown(on));
        fields.put(FieldName.time(FieldName.RECEIVED), notation.shown(on.equals(law.today()) ? now : MORNING));
        return form(procedure, on, new Typed(fields), List.of());
    }

    /** A form that tells a dossier of JSON, but not as of when it was judged. */
    DossierForm filledIn(byte[] json, Notation notation) {
        JsonNode told = JsonValues.MAPPER.readTree(json);
        String procedure = told.path("procedure").asString("");
        LocalDate day =
                CivilTime.dateOf(OffsetDateTime.parse(told.path("receivedAt").asString("")));
        Rulebook rulebook = law.on(day);
        ParsedDossier parsed = DossierReader.read(json, rulebook::vocabulary);
        if (!(parsed instanceof ParsedDossier.Read read)) {
            throw new ProblemException(Problem.of(
                    ProblemType.NOT_FOUND,
                    "Quy định hiện nay không đọc được hồ sơ này nữa; hãy mở một biểu mẫu mới.",
                    "The law of today cannot read this dossier any more; open a new form."));
        }
        Typed typed = FormOfDossier.of(read.dossier(), FormOfDossier.applicant(json), notation)
                .without(FieldName.AS_OF);
        return form(procedure, day, typed, List.of());
    }

    /** The form again, with what was typed. */
    DossierForm again(Sent sent, Notation notation, List<FormFaults.AtField> faults) {
        return form(sent.procedure(), sent.day(notation), sent.typed(), faults);
    }

    private DossierForm form(String procedure, LocalDate day, Typed typed, List<FormFaults.AtField> faults) {
        return FormMaker.make(tables(procedure, day), day, typed, faults);
    }

    private ProcedureTables tables(String procedure, LocalDate day) {
        return LawInForce.version(law.on(day), procedure, day);
    }

    /** The law of the day of receipt. */
    ProcedureTables tables(Sent sent, Notation notation) {
        return tables(sent.procedure(), sent.day(notation));
    }

    /** What the form says, with all that is wrong with it. */
    Read read(Sent sent, Notation notation) {
        FiledDossier told =
                DossierOfForm.of(sent.typed(), tables(sent, notation).vocabulary(), notation);
        Rulebook rulebook = law.on(sent.day(notation));
        ParsedDossier parsed = DossierReader.read(told.json(), rulebook::vocabulary);
        List<Fault> faults = parsed instanceof ParsedDossier.Faulty faulty ? faulty.faults() : List.of();
        return new Read(told.json(), FormFaults.of(told, faults));
    }

    /** @param faults none where the dossier can be judged */
    record Read(byte[] json, List<FormFaults.AtField> faults) {}

    /** @param faults none where the form is filled in; otherwise it is as it was */
    record Opened(Typed typed, List<FormFaults.AtField> faults) {}

    /** Fills in the form by a dossier of JSON, unless something is wrong with that. */
    Opened opened(Sent sent, Notation notation) {
        byte[] json = sent.typed().text(FieldName.JSON).getBytes(StandardCharsets.UTF_8);
        Rulebook rulebook = law.on(sent.on());
        ParsedDossier parsed = DossierReader.read(json, rulebook::vocabulary);
        if (parsed instanceof ParsedDossier.Faulty faulty) {
            return new Opened(sent.typed(), FormFaults.ofJson(faulty.faults()));
        }
        Dossier dossier = ((ParsedDossier.Read) parsed).dossier();
        return dossier.procedure().equals(sent.procedure())
                ? new Opened(FormOfDossier.of(dossier, FormOfDossier.applicant(json), notation), List.of())
                : new Opened(sent.typed(), List.of(FormFaults.OF_ANOTHER));
    }
}

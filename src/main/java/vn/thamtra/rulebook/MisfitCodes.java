package vn.thamtra.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;
import vn.thamtra.workbook.CodeReader;
import vn.thamtra.workbook.code.CodeForms;
import vn.thamtra.workbook.code.CodeForms.Misfit;
import vn.thamtra.workbook.code.CodeKind;
import vn.thamtra.workbook.model.RegisterName;

/** What is told of the codes a dossier has where they are not of the form in force: no law refuses a dossier for its code. */
final class MisfitCodes {
    private static final String RULE = "R-GEN-09";

    private MisfitCodes() {}

    /** @param oneStop whether the one-stop rules apply to the dossier */
    static List<Reason> told(CodeForms codes, Dossier dossier, LocalDate receivedOn, boolean oneStop) {
        List<Reason> told = new ArrayList<>(0);
        @Nullable String ofDossier = dossier.dossierCode();
        if (ofDossier != null) {
            codes.misfit(CodeKind.DOSSIER, ofDossier, receivedOn, oneStop)
                    .ifPresent(misfit -> told.add(reason("dossierCode", misfit)));
        }
        @Nullable String ofAgency = dossier.agencyCode();
        if (ofAgency != null) {
            codes.misfit(CodeKind.AGENCY, ofAgency, receivedOn, oneStop)
                    .ifPresent(misfit -> told.add(reason("agencyCode", misfit)));
        }
        return told;
    }

    private static Reason reason(String subject, Misfit misfit) {
        return new Reason(
                RULE,
                ReasonKind.NOTICE,
                subject,
                null,
                misfit.told(),
                misfit.form().citation(),
                new Source.Cell(
                        RegisterName.CODES, CodeReader.SHEET, misfit.form().cell()),
                Map.of(),
                List.of());
    }
}

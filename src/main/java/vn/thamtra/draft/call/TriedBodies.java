package vn.thamtra.draft.call;

import java.util.List;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Fault;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.Rulebook;

/** Dossiers that are tried on a draft. */
final class TriedBodies {
    private TriedBodies() {}

    /**
     * The dossier, read by the vocabulary of a rulebook.
     *
     * @param at where it stands in the body
     */
    static Dossier dossier(byte[] json, String at, Rulebook rulebook) {
        ParsedDossier parsed = DossierReader.read(json, rulebook::vocabulary);
        if (parsed instanceof ParsedDossier.Faulty faulty) {
            List<Fault> faults = faulty.faults().stream()
                    .map(fault -> new Fault(at + fault.pointer(), fault.code(), fault.detail()))
                    .toList();
            throw new ProblemException(Problem.of(ProblemType.INVALID_DOSSIER).with(faults));
        }
        return ((ParsedDossier.Read) parsed).dossier();
    }
}

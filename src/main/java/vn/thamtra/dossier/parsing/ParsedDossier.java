package vn.thamtra.dossier.parsing;

import java.util.List;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Fault;

/** What came of reading a request: a checked dossier, or everything that is wrong with it. */
public sealed interface ParsedDossier {

    record Read(Dossier dossier) implements ParsedDossier {}

    /** Never empty; in the order of reading, at most 200 and then one that tells how many more there are. */
    record Faulty(List<Fault> faults) implements ParsedDossier {}
}

package vn.thamtra.dossier;

import java.util.List;

/** What came of reading a request: a checked dossier, or everything that is wrong with it. */
public sealed interface ParsedDossier {

    record Read(Dossier dossier) implements ParsedDossier {}

    /** Never empty; in the order of reading, at most 200 and then one that tells how many more there are. */
    record Faulty(List<Fault> faults) implements ParsedDossier {}
}

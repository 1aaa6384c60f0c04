package vn.thamtra.decision;

import vn.thamtra.dossier.Dossier;
import vn.thamtra.problem.Problem;
import vn.thamtra.verdict.Verdict;

/** What came of judging the bytes of a request. */
public sealed interface Judged {
    record Decided(Dossier dossier, Verdict verdict) implements Judged {}

    record Refused(Problem problem) implements Judged {}
}

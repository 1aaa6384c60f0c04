package vn.thamtra.decision;

import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.problem.Problem;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.publication.InForce;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.verdict.VerdictWriter;

/** What came of judging the bytes of a request. */
public sealed interface Judged {
    /**
     * A dossier with its verdict.
     *
     * @param inForce what it was judged by
     */
    record Decided(Dossier dossier, Verdict verdict, InForce inForce) implements Judged {
        /**
         * The answer, byte for byte.
         *
         * @param id of the record; null where there is none
         */
        public byte[] answer(@Nullable String id) {
            return VerdictWriter.write(
                    verdict, id, ThisProgram.get(), inForce.publication().sequence());
        }
    }

    record Refused(Problem problem) implements Judged {}
}

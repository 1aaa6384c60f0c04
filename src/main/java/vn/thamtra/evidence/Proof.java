package vn.thamtra.evidence;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.signing.Checkpoint;
import vn.thamtra.ledger.signing.Checkpoints;
import vn.thamtra.ledger.tree.Tree;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/**
 * That a leaf belongs to what a checkpoint signs and, if asked for, that this continues what an older one signed.
 *
 * @param continues the size of the older one; 0 and no consistency where nobody asked
 */
record Proof(Tree.Inclusion inclusion, String checkpoint, String key, long continues, String consistency) {
    static Proof of(Tree tree, Checkpoints checkpoints, long index, @Nullable Long from) {
        String note = checkpoints.current();
        long size = Checkpoint.ofNote(note).head().size();
        if (from != null && from > size) {
            throw new ProblemException(Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    "Sổ cái mới có " + size + " lá, chưa tới cỡ " + from,
                    "The ledger has " + size + " leaves, which is less than " + from));
        }
        Tree.Inclusion inclusion = tree.inclusion(index, size).orElseThrow();
        return new Proof(
                inclusion,
                note,
                checkpoints.verifierKey(),
                from == null ? 0 : from,
                from == null ? "" : consistency(tree, from, size));
    }

    private static String consistency(Tree tree, long from, long to) {
        Tree.Consistency proof = tree.consistency(from, to).orElseThrow();
        return "{\"from\":" + from + ",\"to\":" + to + ",\"root\":" + quoted(tree.root(from)) + ",\"hashes\":"
                + quoted(proof.hashes()) + "}\n";
    }

    /** As the service answers it at {@code /v1/ledger/proof}. */
    String json() {
        return "{\"index\":" + inclusion.index() + ",\"size\":" + inclusion.size() + ",\"leafHash\":"
                + quoted(inclusion.leafHash()) + ",\"hashes\":" + quoted(inclusion.hashes()) + "}\n";
    }

    String leafHash() {
        return Base64.getEncoder().encodeToString(inclusion.leafHash());
    }

    private static String quoted(List<byte[]> hashes) {
        return hashes.stream().map(Proof::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(byte[] hash) {
        return '"' + Base64.getEncoder().encodeToString(hash) + '"';
    }
}

package vn.thamtra.audit;

import java.util.Base64;
import java.util.List;
import vn.thamtra.ledger.tree.Tree;

/** Proofs as they are answered: every hash in base64. */
final class ShownProof {
    private ShownProof() {}

    static Inclusion of(Tree.Inclusion proof) {
        return new Inclusion(proof.index(), proof.size(), base64(proof.leafHash()), base64(proof.hashes()));
    }

    static Consistency of(Tree.Consistency proof) {
        return new Consistency(proof.from(), proof.to(), base64(proof.hashes()));
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(ShownProof::base64).toList();
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    record Inclusion(long index, long size, String leafHash, List<String> hashes) {}

    record Consistency(long from, long to, List<String> hashes) {}
}

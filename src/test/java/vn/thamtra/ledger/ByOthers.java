package vn.thamtra.ledger;

import com.google.protobuf.ByteString;
import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import io.codenotary.immudb.ImmudbProto.Proof;
import io.codenotary.immudb4j.crypto.CryptoUtils;
import io.codenotary.immudb4j.crypto.Root;
import io.codenotary.immudb4j.crypto.VerificationException;
import java.util.List;

/** What other people's implementations of RFC 6962 say of a proof: sigstore's and that of immudb's client. */
public final class ByOthers {
    private ByOthers() {}

    /** By both of them. */
    public static boolean include(byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
        boolean sigstore = sigstoreIncludes(leafHash, index, size, proof, root);
        boolean immudb = immudbIncludes(leafHash, index, size, proof, root);
        if (sigstore != immudb) {
            throw new AssertionError("sigstore says " + sigstore + ", immudb says " + immudb);
        }
        return sigstore;
    }

    private static boolean sigstoreIncludes(byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
        try {
            InclusionProofVerifier.verify(leafHash, index, size, proof, root);
            return true;
        } catch (InclusionProofVerificationException e) {
            return false;
        }
    }

    private static boolean immudbIncludes(byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
        Proof.Builder theirs = Proof.newBuilder()
                .setLeaf(ByteString.copyFrom(leafHash))
                .setIndex(index)
                .setAt(size - 1)
                .setRoot(ByteString.copyFrom(root));
        proof.forEach(hash -> theirs.addInclusionPath(ByteString.copyFrom(hash)));
        try {
            CryptoUtils.verifyInclusion(theirs.build());
            return true;
        } catch (VerificationException e) {
            return false;
        }
    }

    /** By immudb's client, which counts trees by their last index. */
    public static boolean continues(long from, byte[] oldRoot, long to, byte[] newRoot, List<byte[]> proof) {
        Proof.Builder theirs = Proof.newBuilder().setAt(to - 1).setRoot(ByteString.copyFrom(newRoot));
        proof.forEach(hash -> theirs.addConsistencyPath(ByteString.copyFrom(hash)));
        try {
            CryptoUtils.verifyConsistency(theirs.build(), new Root("", from - 1, oldRoot));
            return true;
        } catch (VerificationException e) {
            return false;
        }
    }
}

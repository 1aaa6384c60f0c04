package vn.thamtra.ledger.tree;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The definitions of RFC 6962, 2.1, word for word, over a list of leaves; slow, and with nothing of the code tested. */
public final class Textbook {
    private Textbook() {}

    /** MTH(D[n]). */
    public static byte[] root(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return sha256();
        } else if (n == 1) {
            return sha256(new byte[] {0}, leaves.get(0));
        }
        int k = k(n);
        return sha256(new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    /** PATH(m, D[n]). */
    static List<byte[]> path(int m, List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = k(n);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, n);
        return m < k ? then(path(m, left), root(right)) : then(path(m - k, right), root(left));
    }

    /** PROOF(m, D[n]). */
    static List<byte[]> proof(int m, List<byte[]> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean b) {
        int n = leaves.size();
        if (m == n) {
            return b ? List.of() : List.of(root(leaves));
        }
        int k = k(n);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, n);
        return m <= k ? then(subproof(m, left, b), root(right)) : then(subproof(m - k, right, false), root(left));
    }

    private static List<byte[]> then(List<byte[]> proof, byte[] hash) {
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(hash);
        return longer;
    }

    private static int k(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    /** Complete subtrees by definition. */
    static NodeSource source(List<byte[]> leaves) {
        return new NodeSource() {
            @Override
            public Map<Subtree, byte[]> hashes(Collection<Subtree> wanted) {
                return wanted.stream().collect(Collectors.toMap(Function.identity(), this::hash));
            }

            private byte[] hash(Subtree subtree) {
                int from = (int) (subtree.index() << subtree.level());
                return root(leaves.subList(from, from + (1 << subtree.level())));
            }
        };
    }

    private static byte[] sha256(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.thamtra.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Merkle tree (RFC 9162, 2.1) that can only grow: its complete subtrees, largest first, one for each bit of the size. */
public record Peaks(long size, List<byte[]> hashes) {
    private static final int BYTES = 32;

    public static Peaks parse(long size, byte[] bytes) {
        if (bytes.length != BYTES * Long.bitCount(size)) {
            throw new TreeDamaged("The edge of the journal does not have the form its size asks for");
        }
        List<byte[]> hashes = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += BYTES) {
            hashes.add(Arrays.copyOfRange(bytes, from, from + BYTES));
        }
        return new Peaks(size, hashes);
    }

    /** One more leaf joins as many subtrees as the size has ones at its end. */
    public Peaks add(byte[] leafHash) {
        List<byte[]> left = new ArrayList<>(hashes);
        byte[] hash = leafHash;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            hash = MerkleTree.parent(left.remove(left.size() - 1), hash);
        }
        left.add(hash);
        return new Peaks(size + 1, left);
    }

    public byte[] root() {
        byte[] root = hashes.isEmpty() ? MerkleTree.emptyRoot() : hashes.get(hashes.size() - 1);
        for (int i = hashes.size() - 2; i >= 0; i--) {
            root = MerkleTree.parent(hashes.get(i), root);
        }
        return root;
    }

    public byte[] bytes() {
        byte[] bytes = new byte[BYTES * hashes.size()];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, bytes, BYTES * i, BYTES);
        }
        return bytes;
    }
}

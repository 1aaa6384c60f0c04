package vn.thamtra.evidence.verify.bundle;

import java.util.List;
import java.util.Optional;
import vn.thamtra.evidence.verify.Hash;

/** Where proofs lead (RFC 9162, 2.1.3.2 and 2.1.4.2); empty for a proof of the wrong length. */
final class Proofs {
    private Proofs() {}

    /** The root of the tree of a size that has the leaf at an index. */
    static Optional<byte[]> root(long index, long size, byte[] leafHash, List<byte[]> hashes) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        Way way = new Way(index, size - 1);
        byte[] root = leafHash;
        for (byte[] hash : hashes) {
            if (way.ended()) {
                return Optional.empty();
            }
            root = way.comesFromLeft() ? Hash.node(hash, root) : Hash.node(root, hash);
            way.rise();
        }
        return way.ended() ? Optional.of(root) : Optional.empty();
    }

    /** Both roots, of a tree and of a smaller one that it begins with. */
    record Roots(byte[] older, byte[] newer) {}

    /** The roots a proof makes; where the smaller tree is a part of the larger, its root comes from elsewhere. */
    static Optional<Roots> roots(long from, long to, byte[] olderRoot, List<byte[]> hashes) {
        if (from < 1 || from > to) {
            return Optional.empty();
        } else if (from == to) {
            return hashes.isEmpty() ? Optional.of(new Roots(olderRoot, olderRoot)) : Optional.empty();
        }
        Way way = new Way(from - 1, to - 1);
        way.skipRight();
        boolean part = Long.bitCount(from) == 1;
        if (!part && hashes.isEmpty()) {
            return Optional.empty();
        }
        byte[] seed = part ? olderRoot : hashes.get(0);
        return climb(way, seed, part ? hashes : hashes.subList(1, hashes.size()));
    }

    private static Optional<Roots> climb(Way way, byte[] seed, List<byte[]> hashes) {
        byte[] older = seed;
        byte[] newer = seed;
        for (byte[] hash : hashes) {
            if (way.ended()) {
                return Optional.empty();
            }
            if (way.comesFromLeft()) {
                older = Hash.node(hash, older);
                newer = Hash.node(hash, newer);
            } else {
                newer = Hash.node(newer, hash);
            }
            way.rise();
        }
        return way.ended() ? Optional.of(new Roots(older, newer)) : Optional.empty();
    }

    /** From a node to the root: its number on each level, and that of the last node there. */
    private static final class Way {
        private long node;
        private long last;

        Way(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean ended() {
            return last == 0;
        }

        boolean comesFromLeft() {
            return (node & 1) == 1 || node == last;
        }

        void skipRight() {
            while ((node & 1) == 1) {
                up();
            }
        }

        void rise() {
            if ((node & 1) == 0 && node == last) {
                while (node != 0 && (node & 1) == 0) {
                    up();
                }
            }
            up();
        }

        private void up() {
            node >>= 1;
            last >>= 1;
        }
    }
}

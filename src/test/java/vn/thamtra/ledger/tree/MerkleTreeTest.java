package vn.thamtra.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.ledger.ByOthers;

class MerkleTreeTest {
    /** The eight leaves of the tests of Certificate Transparency. */
    private static final List<byte[]> PUBLISHED = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void the_published_roots_come_out(int size, String root) {
        byte[] fromNodes = tree(PUBLISHED).root(size);
        byte[] fromEdge =
                Edge.EMPTY.grow(leafHashes(PUBLISHED.subList(0, size))).edge().root();

        assertThat(fromNodes).asHexString().isEqualToIgnoringCase(root);
        assertThat(fromEdge).asHexString().isEqualToIgnoringCase(root);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
    })
    void the_published_inclusion_proofs_come_out(int index, int size, String proof) {
        assertThat(words(tree(PUBLISHED).inclusion(index, size).hashes())).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void the_published_consistency_proofs_come_out(int from, int to, String proof) {
        assertThat(words(tree(PUBLISHED).consistency(from, to))).isEqualTo(proof);
    }

    @Test
    void every_proof_of_trees_up_to_70_leaves_is_that_of_the_definition() {
        List<byte[]> leaves = randomLeaves(70);

        for (int size = 1; size <= leaves.size(); size++) {
            List<byte[]> some = leaves.subList(0, size);
            for (int at = 0; at < size; at++) {
                assertThat(words(tree(leaves).inclusion(at, size).hashes())).isEqualTo(words(Textbook.path(at, some)));
                assertThat(words(tree(leaves).consistency(at + 1, size)))
                        .isEqualTo(words(Textbook.proof(at + 1, some)));
            }
        }
    }

    @Test
    void others_accept_every_proof_of_trees_up_to_300_leaves_and_none_with_a_changed_hash() {
        List<byte[]> leaves = randomLeaves(300);
        List<byte[]> hashes = leafHashes(leaves);
        MerkleTree tree = new MerkleTree(remembering(Textbook.source(leaves)));
        List<byte[]> roots = IntStream.rangeClosed(0, 300).mapToObj(tree::root).toList();
        Random random = new Random(9162);

        for (int size = 1; size <= leaves.size(); size++) {
            byte[] root = roots.get(size);
            assertThat(root).isEqualTo(Textbook.root(leaves.subList(0, size)));
            for (int at = 0; at < size; at++) {
                List<byte[]> inclusion = tree.inclusion(at, size).hashes();
                assertThat(ByOthers.include(hashes.get(at), at, size, inclusion, root))
                        .isTrue();
                if (!inclusion.isEmpty()) {
                    List<byte[]> changed = changed(inclusion, random);
                    assertThat(ByOthers.include(hashes.get(at), at, size, changed, root))
                            .isFalse();
                }
            }
            for (int from = 1; from < size; from++) {
                List<byte[]> consistency = tree.consistency(from, size);
                assertThat(ByOthers.continues(from, roots.get(from), size, root, consistency))
                        .isTrue();
                List<byte[]> changed = changed(consistency, random);
                assertThat(ByOthers.continues(from, roots.get(from), size, root, changed))
                        .isFalse();
            }
        }
    }

    @Test
    void a_tree_that_grows_group_by_group_stores_the_nodes_of_the_whole() {
        List<byte[]> leaves = randomLeaves(5000);
        List<byte[]> hashes = leafHashes(leaves);
        Map<Subtree, byte[]> stored = new HashMap<>();
        Random random = new Random(6962);
        Edge edge = Edge.EMPTY;

        while (edge.size() < leaves.size()) {
            int from = (int) edge.size();
            int to = Math.min(leaves.size(), from + 1 + random.nextInt(random.nextInt(600) + 1));
            Edge.Grown grown = edge.grow(hashes.subList(from, to));
            grown.made().forEach(node -> assertThat(stored.put(node.subtree(), node.hash()))
                    .isNull());
            edge = grown.edge();
        }

        assertThat(edge.root()).isEqualTo(Textbook.root(leaves));
        assertThat(stored).hasSize(5000 / 16 + 5000 / 256 + 5000 / 4096);
        Map<Subtree, byte[]> defined = Textbook.source(leaves).hashes(stored.keySet());
        assertThat(stored).allSatisfy((subtree, hash) -> assertThat(hash).isEqualTo(defined.get(subtree)));
    }

    private static MerkleTree tree(List<byte[]> leaves) {
        return new MerkleTree(Textbook.source(leaves));
    }

    private static NodeSource remembering(NodeSource source) {
        Map<Subtree, byte[]> known = new HashMap<>();
        return wanted -> {
            wanted.forEach(each -> known.computeIfAbsent(
                    each, one -> source.hashes(List.of(one)).get(one)));
            return known;
        };
    }

    private static List<byte[]> changed(List<byte[]> proof, Random random) {
        List<byte[]> changed = new ArrayList<>(proof);
        int at = random.nextInt(proof.size());
        byte[] hash = Arrays.copyOf(proof.get(at), 32);
        hash[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        changed.set(at, hash);
        return changed;
    }

    private static List<byte[]> randomLeaves(int number) {
        Random random = new Random(number);
        return IntStream.range(0, number)
                .mapToObj(i -> (i + " " + random.nextLong()).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<byte[]> leafHashes(List<byte[]> leaves) {
        return leaves.stream().map(Leaf::hash).toList();
    }

    private static String words(List<byte[]> hashes) {
        return String.join(" ", hashes.stream().map(HexFormat.of()::formatHex).toList());
    }

    @Test
    void whole_blocks_and_the_leaves_of_one_prove_the_same_as_all_leaves() {
        int most = 3 * BlockProofs.LEAVES + 77;
        List<byte[]> hashes = leafHashes(IntStream.range(0, most)
                .mapToObj(i -> Integer.toString(i).getBytes(StandardCharsets.UTF_8))
                .toList());
        List<byte[]> blocks = new ArrayList<>();
        for (int from = 0; from + BlockProofs.LEAVES <= most; from += BlockProofs.LEAVES) {
            blocks.add(MerkleTree.complete(hashes.subList(from, from + BlockProofs.LEAVES)));
        }
        BlockProofs proofs = new BlockProofs(blocks, (from, below) -> hashes.subList((int) from, (int) below));
        Peaks peaks = Peaks.parse(0, new byte[0]);
        Random random = new Random(1024);

        for (int size = 1; size <= most; size++) {
            peaks = peaks.add(hashes.get(size - 1));
            if (size % 97 == 0 || size % BlockProofs.LEAVES <= 1 || size == most) {
                int index = random.nextInt(size);
                Tree.Inclusion proof = proofs.inclusion(index, size);
                assertThat(proof.leafHash()).isEqualTo(hashes.get(index));
                assertThat(new MerkleTree.Path(proof.leafHash(), proof.hashes()).root(index, size))
                        .as(index + " of " + size)
                        .isEqualTo(peaks.root());
            }
        }
    }
}

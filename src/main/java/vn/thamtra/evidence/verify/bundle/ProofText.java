package vn.thamtra.evidence.verify.bundle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Exactly;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.JsonText;

/** The proofs of a bundle, read from their one right form. */
final class ProofText {
    private static final int HASH = 32;

    private ProofText() {}

    record Inclusion(long index, long size, byte[] leafHash, List<byte[]> hashes) {
        static Inclusion parse(byte[] bytes) {
            JsonNode json = JsonText.object(bytes, "proof.json");
            Inclusion proof = new Inclusion(
                    number(json, "index"), number(json, "size"), single(json.path("leafHash")), listed(json));
            same("proof.json", bytes, proof.written());
            return proof;
        }

        private String written() {
            return "{\"index\":" + index + ",\"size\":" + size + ",\"leafHash\":" + quoted(leafHash) + ",\"hashes\":"
                    + quoted(hashes) + "}\n";
        }
    }

    record Consistency(long from, long to, byte[] root, List<byte[]> hashes) {
        static Consistency parse(byte[] bytes) {
            JsonNode json = JsonText.object(bytes, "consistency.json");
            Consistency proof =
                    new Consistency(number(json, "from"), number(json, "to"), single(json.path("root")), listed(json));
            same("consistency.json", bytes, proof.written());
            return proof;
        }

        private String written() {
            return "{\"from\":" + from + ",\"to\":" + to + ",\"root\":" + quoted(root) + ",\"hashes\":" + quoted(hashes)
                    + "}\n";
        }
    }

    private static void same(String name, byte[] bytes, String expected) {
        Broken.unless(
                Exactly.utf8(bytes).filter(expected::equals).isPresent(),
                name + ": không đúng dạng chuẩn",
                "is not in the one right form");
    }

    private static long number(JsonNode json, String member) {
        JsonNode value = json.path(member);
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : -1;
    }

    private static List<byte[]> listed(JsonNode json) {
        return json.path("hashes").valueStream().map(ProofText::single).toList();
    }

    private static byte[] single(JsonNode json) {
        return Optional.of(json.asString(""))
                .flatMap(Exactly::base64)
                .filter(hash -> hash.length == HASH)
                .orElseThrow(() -> new Broken("chứng minh có băm ghi sai", "a hash of the proof is malformed"));
    }

    private static String quoted(List<byte[]> hashes) {
        return hashes.stream().map(ProofText::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(byte[] hash) {
        return '"' + Hash.base64(hash) + '"';
    }
}

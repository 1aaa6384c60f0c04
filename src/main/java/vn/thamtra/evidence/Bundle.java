package vn.thamtra.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thamtra.digest.Sha256;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.wire.StoredZip;

/** Everything that proves one decision, in the order in which it stands in the zip. */
record Bundle(Recorded recorded, Content content, Proof proof, MadeKnown madeKnown, ArchivedRulebook rulebook) {

    void writeTo(OutputStream out) throws IOException {
        StoredZip zip = new StoredZip(out);
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, byte[]> entry : entries().entrySet()) {
            add(zip, sums, entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, String> file : rulebook.hashes().entrySet()) {
            add(zip, sums, "rulebook/" + file.getKey(), rulebook.file(file.getValue()));
        }
        zip.add("SHA256SUMS", sums.toString().getBytes(UTF_8));
        zip.finish();
    }

    private static void add(StoredZip zip, StringBuilder sums, String name, byte[] bytes) throws IOException {
        zip.add(name, bytes);
        sums.append(sha256(bytes)).append("  ").append(name).append('\n');
    }

    private Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("statement.html", statement());
        entries.put("request.json", content.request());
        entries.put("answer.json", content.answer());
        entries.put("salt", content.salt());
        entries.put("leaf.json", recorded.leaf());
        entries.put("proof.json", proof.json().getBytes(UTF_8));
        if (proof.continues() > 0) {
            entries.put("consistency.json", proof.consistency().getBytes(UTF_8));
        }
        entries.put("checkpoint", proof.checkpoint().getBytes(UTF_8));
        entries.put("key", (proof.key() + "\n").getBytes(UTF_8));
        entries.put("publication.json", madeKnown.json());
        entries.put("journal-checkpoint", madeKnown.proved().checkpoint().getBytes(UTF_8));
        entries.put("rulebook/manifest", rulebook.manifest());
        return entries;
    }

    private byte[] statement() {
        return Statement.write(new Statement.Facts(
                JsonValues.MAPPER.readTree(content.request()),
                JsonValues.MAPPER.readTree(content.answer()),
                JsonValues.MAPPER.readTree(recorded.leaf()).path("recordedAt").asString(""),
                proof.inclusion().index(),
                proof.inclusion().size(),
                proof.leafHash(),
                proof.continues(),
                proof.checkpoint(),
                proof.key(),
                madeKnown.told()));
    }

    private static String sha256(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}

package vn.thamtra.evidence.verify.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.evidence.Statement;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Canonical;
import vn.thamtra.evidence.verify.Exactly;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.JsonText;
import vn.thamtra.evidence.verify.Note;

/** The rows of {@code publication.json}, each proved to be sealed by the journal of a signed note. */
final class SealedRows {
    private static final String NAME = "publication.json";
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final Set<String> SUBJECTS =
            Set.of("publication", "draft", "draft_revision", "draft_event", "person");

    private final List<Sealed> rows;

    private SealedRows(List<Sealed> rows) {
        this.rows = rows;
    }

    private record Sealed(
            String subject,
            long number,
            @Nullable Long replaces,
            byte[] salt,
            List<byte[]> hashes,
            SortedMap<String, String> values) {

        static Sealed parse(JsonNode json) {
            SortedMap<String, String> values = new TreeMap<>();
            json.path("row").properties().forEach(column -> {
                Broken.unless(column.getValue().isString(), NAME + ": cột không phải chuỗi", "a column is no string");
                values.put(column.getKey(), column.getValue().stringValue());
            });
            String subject = json.path("subject").asString("");
            Broken.unless(
                    SUBJECTS.contains(subject),
                    NAME + ": dòng của bảng lạ",
                    "a row of a table that does not belong here");
            return new Sealed(
                    subject,
                    number(json.path("number")),
                    json.has("replaces") ? number(json.path("replaces")) : null,
                    bytes(json.path("salt"), SALT),
                    json.path("hashes")
                            .valueStream()
                            .map(hash -> bytes(hash, HASH))
                            .toList(),
                    values);
        }

        private static long number(JsonNode json) {
            Broken.unless(
                    json.isIntegralNumber() && json.canConvertToLong() && json.longValue() >= 0,
                    NAME + ": số mục ghi sai",
                    "the number of an entry is malformed");
            return json.longValue();
        }

        private static byte[] bytes(JsonNode json, int length) {
            return Exactly.base64(json.asString(""))
                    .filter(bytes -> bytes.length == length)
                    .orElseThrow(() -> new Broken(NAME + ": salt hoặc băm ghi sai", "a salt or hash is malformed"));
        }

        String written() {
            return "{\"subject\":\"" + subject + "\",\"number\":" + number
                    + (replaces == null ? "" : ",\"replaces\":" + replaces) + ",\"salt\":\"" + Hash.base64(salt)
                    + "\",\"hashes\":"
                    + hashes.stream()
                            .map(hash -> '"' + Hash.base64(hash) + '"')
                            .collect(Collectors.joining(",", "[", "]"))
                    + ",\"row\":" + new String(Canonical.object(values), UTF_8) + "}";
        }

        /** As the journal hashes an entry. */
        byte[] leaf() {
            byte[] hash = Hash.sha256(salt, Canonical.object(values), new byte[] {'\n'});
            SortedMap<String, String> members = new TreeMap<>();
            members.put("hash", Hash.hex(hash));
            members.put("number", Long.toString(number));
            members.put("subject", subject);
            if (replaces != null) {
                members.put("replaces", Long.toString(replaces));
            }
            return Hash.leaf(Canonical.object(members));
        }

        boolean belongsTo(Note journal) {
            return Proofs.root(number, journal.size(), leaf(), hashes)
                    .filter(root -> Arrays.equals(root, journal.root()))
                    .isPresent();
        }
    }

    /** The rows, every one of which the journal seals. */
    static SealedRows parse(byte[] json, Note journal) {
        List<Sealed> rows = new ArrayList<>();
        JsonText.object(json, NAME).path("rows").forEach(row -> rows.add(Sealed.parse(row)));
        String written = "{\"rows\":[" + rows.stream().map(Sealed::written).collect(Collectors.joining(",\n")) + "]}\n";
        Broken.unless(
                Exactly.utf8(json).filter(written::equals).isPresent(),
                NAME + ": không đúng dạng chuẩn",
                "is not in the one right form");
        for (Sealed row : rows) {
            Broken.unless(
                    row.belongsTo(journal),
                    NAME + ": nhật ký không niêm phong dòng " + row.subject + " ở mục " + row.number,
                    "the journal does not seal the row of " + row.subject + " in entry " + row.number);
        }
        return new SealedRows(rows);
    }

    /** The rows of one table, in their order. */
    List<SortedMap<String, String>> of(String subject) {
        return rows.stream()
                .filter(row -> row.subject.equals(subject))
                .map(Sealed::values)
                .toList();
    }

    /** The one row of a table. */
    SortedMap<String, String> one(String subject) {
        List<SortedMap<String, String>> all = of(subject);
        Broken.unless(
                all.size() == 1, NAME + ": phải có đúng một dòng " + subject, "there must be one row of " + subject);
        return all.get(0);
    }

    /** As the statement tells them. */
    List<Statement.Row> told() {
        return rows.stream()
                .map(row -> new Statement.Row(row.subject, row.values))
                .toList();
    }
}

package vn.thamtra.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entries of a bundle: those there must be, in the order in which they must stand, and no other. */
public final class Entries {
    private static final String RULEBOOK = "rulebook/";
    private static final String MANIFEST = RULEBOOK + "manifest";
    private static final String CONSISTENCY = "consistency.json";
    private static final String PUBLICATION = "publication.json";
    private static final String SUMS = "SHA256SUMS";
    private static final List<String> FIRST =
            List.of("statement.html", "request.json", "answer.json", "salt", "leaf.json", "proof.json");
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ((?:decision-tables|rules)/[^\\n]+)");

    private final Map<String, byte[]> entries;
    private final SortedMap<String, String> files;

    private Entries(Map<String, byte[]> entries, SortedMap<String, String> files) {
        this.entries = entries;
        this.files = files;
    }

    public static Entries of(Map<String, byte[]> entries) {
        byte[] manifest = entries.get(MANIFEST);
        if (manifest == null) {
            throw new Broken(MANIFEST + ": thiếu trong gói", "is missing from the bundle");
        }
        Entries complete = new Entries(entries, files(manifest));
        complete.compareNames();
        return complete;
    }

    /** SHA-256 by path, from a manifest in the format of {@code sha256sum}. */
    public static SortedMap<String, String> files(byte[] manifest) {
        SortedMap<String, String> files = new TreeMap<>();
        String text = Exactly.utf8(manifest).orElse("");
        text.lines().forEach(line -> {
            Matcher parts = LINE.matcher(line);
            Broken.unless(
                    parts.matches() && files.put(parts.group(2), parts.group(1)) == null,
                    MANIFEST + ": dòng ghi sai: " + Shown.of(line),
                    "a line is malformed");
        });
        Broken.unless(!files.isEmpty(), MANIFEST + ": không có tệp nào", "names no file");
        return files;
    }

    private void compareNames() {
        List<String> expected = new ArrayList<>(FIRST);
        if (entries.containsKey(CONSISTENCY)) {
            expected.add(CONSISTENCY);
        }
        expected.addAll(List.of("checkpoint", "key"));
        if (entries.containsKey(PUBLICATION)) {
            expected.addAll(List.of(PUBLICATION, "journal-checkpoint"));
        }
        expected.add(MANIFEST);
        files.keySet().forEach(path -> expected.add(RULEBOOK + path));
        expected.add(SUMS);
        expected.forEach(name ->
                Broken.unless(entries.containsKey(name), name + ": thiếu trong gói", "is missing from the bundle"));
        List<String> present = List.copyOf(entries.keySet());
        for (int i = 0; i < present.size(); i++) {
            String name = present.get(i);
            Broken.unless(
                    expected.contains(name), Shown.of(name) + ": thừa trong gói", "does not belong to the bundle");
            Broken.unless(expected.get(i).equals(name), name + ": sai thứ tự trong gói", "stands at the wrong place");
        }
    }

    public byte[] get(String name) {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw new Broken(name + ": thiếu trong gói", "is missing from the bundle");
        }
        return bytes;
    }

    public String text(String name) {
        return Exactly.utf8(get(name))
                .orElseThrow(() -> new Broken(name + ": không phải văn bản UTF-8", "is no UTF-8 text"));
    }

    public boolean hasConsistency() {
        return entries.containsKey(CONSISTENCY);
    }

    /** Whether it tells who made the rulebook known; bundles before 0.2.0 did not. */
    public boolean tellsWhoMadeItKnown() {
        return entries.containsKey(PUBLICATION);
    }

    public byte[] manifest() {
        return get(MANIFEST);
    }

    /** The files of the rulebook by path; each as its manifest says. */
    public SortedMap<String, byte[]> rulebook() {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        files.forEach((path, hash) -> {
            byte[] file = get(RULEBOOK + path);
            Broken.unless(
                    Hash.hex(Hash.sha256(file)).equals(hash),
                    RULEBOOK + path + ": SHA-256 khác bản kê của bộ quy tắc",
                    "is not the file the rulebook names");
            contents.put(path, file);
        });
        return contents;
    }

    /** What SHA256SUMS has to be. */
    public String sums() {
        StringBuilder sums = new StringBuilder();
        entries.forEach((name, bytes) -> {
            if (!name.equals(SUMS)) {
                sums.append(Hash.hex(Hash.sha256(bytes)))
                        .append("  ")
                        .append(name)
                        .append('\n');
            }
        });
        return sums.toString();
    }
}

package vn.thamtra.evidence.verify.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import vn.thamtra.evidence.Statement;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.Entries;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.JsonText;
import vn.thamtra.evidence.verify.LeafText;
import vn.thamtra.evidence.verify.NotRun;
import vn.thamtra.evidence.verify.Note;
import vn.thamtra.evidence.verify.NoteKey;
import vn.thamtra.evidence.verify.Shown;
import vn.thamtra.evidence.verify.Trust;
import vn.thamtra.rulebook.store.CompileCache;

/** Verifies one evidence bundle: every byte of it, every hash and proof, and the verdict by judging again. */
public final class BundleVerifier {
    /** Larger than any bundle of ours by far. */
    public static final int MOST_BYTES = 256 << 20;

    private static final int SALT = 32;

    private final Reevaluation reevaluation;
    private final Trust trust;
    private final Checks checks;

    /** @param lines what holds, one line a check */
    public BundleVerifier(CompileCache cache, Trust trust, Consumer<String> lines) {
        this.reevaluation = new Reevaluation(cache);
        this.trust = trust;
        this.checks = new Checks(lines);
    }

    /**
     * Two verdicts: first that the bundle is intact, or {@link Broken} at the first thing that is not; then what judging
     * again gives, which counts against the bundle only if this very program gave the answer.
     */
    public Standing verify(byte[] zip) throws NotRun {
        NoBundle.refuse(zip);
        Entries entries = Entries.of(PlainZip.read(zip));
        checks.holds("Gói đủ tệp, đúng thứ tự, không thừa byte nào", "the bundle is whole, not a byte too many");
        Note checkpoint = checkpoint(entries);
        LeafText leaf = LeafText.parse(entries.get("leaf.json"));
        ProofText.Inclusion proof = inclusion(entries, checkpoint);
        JsonNode answer = contents(entries, leaf);
        SortedMap<String, byte[]> rulebook = rulebook(entries, leaf);
        continues(entries, checkpoint);
        List<Statement.Row> madeKnown = madeKnown(entries, leaf, answer);
        pages(entries, leaf, proof, answer, madeKnown);
        checks.holds(
                "TOÀN VẸN: mọi băm, chứng minh và chữ ký đều đúng", "INTEGRITY: every hash, proof and signature holds");
        return judgedAgain(entries, leaf, rulebook, answer);
    }

    private Note checkpoint(Entries entries) {
        String line = entries.text("key");
        Broken.unless(line.endsWith("\n"), "key: không kết thúc bằng xuống dòng", "does not end with a line feed");
        NoteKey key = NoteKey.parse(line.substring(0, line.length() - 1));
        List<NoteKey> known = trust.keys();
        Broken.unless(
                known.isEmpty() || known.contains(key),
                "key: khác khóa đã biết "
                        + known.stream().map(NoteKey::toString).collect(Collectors.joining(", ")),
                "is not a key that was given");
        Note note = Note.parse(entries.text("checkpoint"));
        Broken.unless(
                note.signatures().size() == 1,
                "checkpoint: phải có đúng một chữ ký",
                "must have exactly one signature");
        note.signedBy(key);
        checks.holds("Checkpoint cỡ " + note.size() + " có chữ ký đúng của khóa " + key, "the checkpoint is signed");
        if (known.isEmpty()) {
            checks.note(
                    "Khóa này lấy từ gói: hãy so với khóa từ nguồn khác (--key)", "compare this key with one you know");
        }
        return note;
    }

    private ProofText.Inclusion inclusion(Entries entries, Note checkpoint) {
        ProofText.Inclusion proof = ProofText.Inclusion.parse(entries.get("proof.json"));
        Broken.unless(
                proof.size() == checkpoint.size(),
                "proof.json: chứng minh cho cỡ " + proof.size() + ", checkpoint cỡ " + checkpoint.size(),
                "the proof is not for the size of the checkpoint");
        Broken.unless(
                Arrays.equals(proof.leafHash(), Hash.leaf(entries.get("leaf.json"))),
                "leaf.json: băm của lá khác băm trong chứng minh",
                "its hash is not the one the proof begins with");
        boolean leads = Proofs.root(proof.index(), proof.size(), proof.leafHash(), proof.hashes())
                .filter(root -> Arrays.equals(root, checkpoint.root()))
                .isPresent();
        Broken.unless(
                leads,
                "proof.json: chứng minh không dẫn từ lá tới gốc của checkpoint",
                "the proof does not lead from the leaf to the root of the checkpoint");
        checks.holds("Lá số " + proof.index() + " thuộc sổ cái đã ký", "the leaf belongs to the signed log");
        return proof;
    }

    private JsonNode contents(Entries entries, LeafText leaf) {
        byte[] salt = entries.get("salt");
        Broken.unless(salt.length == SALT, "salt: phải dài 32 byte", "must have 32 bytes");
        hashed(entries, "request.json", salt, leaf.requestHash());
        hashed(entries, "answer.json", salt, leaf.answerHash());
        JsonNode answer = JsonText.object(entries.get("answer.json"), "answer.json");
        Broken.unless(
                answer.path("id").asString("").equals(leaf.id()),
                "answer.json: id khác id trong lá",
                "its id is not that of the leaf");
        Broken.unless(
                answer.path("rulebook").path("id").asString("").equals(leaf.rulebook()),
                "answer.json: bộ quy tắc khác trong lá",
                "its rulebook is not that of the leaf");
        checks.holds("Yêu cầu và câu trả lời đúng từng byte như đã ghi sổ", "request and answer are those recorded");
        return answer;
    }

    private static void hashed(Entries entries, String name, byte[] salt, String hash) {
        Broken.unless(
                Hash.hex(Hash.sha256(salt, entries.get(name))).equals(hash),
                name + ": băm (với salt) khác trong lá",
                "its salted hash is not that of the leaf");
    }

    private SortedMap<String, byte[]> rulebook(Entries entries, LeafText leaf) {
        Broken.unless(
                ("sha256:" + Hash.hex(Hash.sha256(entries.manifest()))).equals(leaf.rulebook()),
                "rulebook/manifest: không phải bộ quy tắc mà lá nêu",
                "is not the rulebook the leaf names");
        SortedMap<String, byte[]> files = entries.rulebook();
        checks.holds("Bộ quy tắc đủ " + files.size() + " tệp, đúng từng byte", "the rulebook is the one that decided");
        return files;
    }

    private void continues(Entries entries, Note checkpoint) throws NotRun {
        if (trust.checkpoints().isEmpty()) {
            checks.note(
                    "Không so với checkpoint nào đã giữ (--checkpoint): không biết sổ cái có bị viết lại trước đó hay không",
                    "no checkpoint that was kept is compared: whether the log was rewritten before cannot be known");
        }
        if (entries.hasConsistency()) {
            ProofText.Consistency proof = consistency(entries);
            Broken.unless(
                    proof.to() == checkpoint.size()
                            && Proofs.roots(proof.from(), proof.to(), proof.root(), proof.hashes())
                                    .filter(roots -> Arrays.equals(roots.older(), proof.root()))
                                    .filter(roots -> Arrays.equals(roots.newer(), checkpoint.root()))
                                    .isPresent(),
                    "consistency.json: chứng minh không dẫn tới hai gốc",
                    "the proof does not lead to both roots");
            checks.holds("Sổ cái cỡ " + proof.from() + " là phần đầu của sổ cái này", "the log only grew since then");
        }
        for (String file : trust.checkpoints()) {
            for (Note known : Note.parseAll(file)) {
                known.signedByOneOf(keys(entries));
                compare(entries, checkpoint, known);
            }
        }
    }

    /** One that was kept may be signed by an earlier key. */
    private List<NoteKey> keys(Entries entries) {
        List<NoteKey> keys = new ArrayList<>(trust.keys());
        NoteKey own = NoteKey.parse(entries.text("key").strip());
        if (!keys.contains(own)) {
            keys.add(own);
        }
        return keys;
    }

    private void compare(Entries entries, Note checkpoint, Note known) throws NotRun {
        Broken.unless(
                known.size() <= checkpoint.size(),
                "checkpoint: sổ cái trong gói chỉ có " + checkpoint.size() + " lá, checkpoint đã giữ có " + known.size()
                        + " (sổ cái bị cắt, hoặc gói cũ hơn)",
                "the log of the bundle is shorter than the checkpoint that was kept: cut off, or the bundle is older");
        byte[] root = root(entries, checkpoint, known.size());
        Broken.unless(
                Arrays.equals(root, known.root()),
                "checkpoint: sổ cái ở cỡ " + known.size() + " có gốc khác checkpoint đã giữ (sổ cái đã bị viết lại)",
                "the log has another root than the checkpoint that was kept: it was rewritten");
        checks.holds("Sổ cái nối tiếp checkpoint đã giữ, cỡ " + known.size(), "the log continues the checkpoint kept");
    }

    private static byte[] root(Entries entries, Note checkpoint, long size) throws NotRun {
        if (size == checkpoint.size()) {
            return checkpoint.root();
        } else if (size == 0) {
            return Hash.sha256();
        }
        return provedRoot(entries, size);
    }

    private static byte[] provedRoot(Entries entries, long size) throws NotRun {
        if (entries.hasConsistency()) {
            ProofText.Consistency proof = consistency(entries);
            if (proof.from() == size) {
                return proof.root();
            }
        }
        throw new NotRun(
                "gói không có chứng minh cho checkpoint cỡ " + size + ": hãy tải lại với ?from=" + size,
                "the bundle has no proof for that checkpoint: download it again with ?from=" + size);
    }

    private static ProofText.Consistency consistency(Entries entries) {
        return ProofText.Consistency.parse(entries.get("consistency.json"));
    }

    /** Bundles before 0.2.0 do not tell. */
    private List<Statement.Row> madeKnown(Entries entries, LeafText leaf, JsonNode answer) {
        if (!entries.tellsWhoMadeItKnown()) {
            checks.note(
                    "Gói không nêu ai đã công bố bộ quy tắc", "the bundle does not tell who made the rulebook known");
            return List.of();
        }
        Note journal = Note.parse(entries.text("journal-checkpoint"));
        Broken.unless(
                journal.signatures().size() == 1,
                "journal-checkpoint: phải có đúng một chữ ký",
                "must have exactly one signature");
        journal.signedBy(NoteKey.parse(entries.text("key").strip()).ofJournal());
        SealedRows rows = SealedRows.parse(entries.get("publication.json"), journal);
        new MadeKnown(rows, checks)
                .verify(leaf.rulebook(), entries.manifest(), new JudgedAgain(answer, checks).sequence());
        return rows.told();
    }

    private void pages(
            Entries entries, LeafText leaf, ProofText.Inclusion proof, JsonNode answer, List<Statement.Row> madeKnown) {
        Statement.Facts facts = new Statement.Facts(
                JsonText.object(entries.get("request.json"), "request.json"),
                answer,
                leaf.recordedAt(),
                proof.index(),
                proof.size(),
                Hash.base64(proof.leafHash()),
                entries.hasConsistency() ? consistency(entries).from() : 0,
                entries.text("checkpoint"),
                entries.text("key").strip(),
                madeKnown);
        byte[] statement = entries.get("statement.html");
        Broken.unless(
                IntStream.rangeClosed(1, Statement.FORM)
                        .anyMatch(form -> Arrays.equals(Statement.write(facts, form), statement)),
                "statement.html: khác bản kê làm lại từ dữ liệu đã kiểm tra",
                "is not the statement made again from what was verified");
        Broken.unless(
                Arrays.equals(entries.sums().getBytes(UTF_8), entries.get("SHA256SUMS")),
                "SHA256SUMS: ghi sai",
                "is wrong");
        checks.holds("Bản kê nói đúng dữ liệu đã kiểm tra", "the statement says what was verified");
    }

    private Standing judgedAgain(Entries entries, LeafText leaf, SortedMap<String, byte[]> rulebook, JsonNode answer)
            throws NotRun {
        mayRun(rulebook);
        JudgedAgain judged = new JudgedAgain(answer, checks);
        byte[] again;
        try {
            again = reevaluation.answer(
                    rulebook,
                    entries.get("request.json"),
                    leaf.id(),
                    answer.path("asOf").asString(""),
                    judged.program(),
                    judged.sequence());
        } catch (Broken broken) {
            return judged.failed(broken);
        }
        return judged.compare(entries.get("answer.json"), again);
    }

    /** Rules are code, and only a key that is trusted vouches for those this program does not have itself. */
    private void mayRun(SortedMap<String, byte[]> rulebook) throws NotRun {
        if (!trust.keys().isEmpty()) {
            return;
        }
        for (var file : rulebook.entrySet()) {
            if (file.getKey().endsWith(".drl") && !trust.ownRules().contains(Hash.hex(Hash.sha256(file.getValue())))) {
                throw new NotRun(
                        "gói có quy tắc viết tay mà chương trình này không có, " + Shown.of(file.getKey())
                                + ": chỉ chạy khi biết khóa của người ký (--key)",
                        "rules this program does not have only run with a key you trust (--key)");
            }
        }
    }
}

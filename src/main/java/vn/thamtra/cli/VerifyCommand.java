package vn.thamtra.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.NoteKey;
import vn.thamtra.evidence.verify.Trust;
import vn.thamtra.evidence.verify.bundle.BundleVerifier;
import vn.thamtra.evidence.verify.bundle.Standing;
import vn.thamtra.evidence.verify.ledger.LedgerVerifier;
import vn.thamtra.evidence.verify.stored.LedgerPlace;
import vn.thamtra.evidence.verify.stored.LedgerRows;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.publication.ShippedRulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** {@code verify}: evidence, or a whole ledger, held against what it claims. Needs no server and no network. */
final class VerifyCommand implements Command {
    private final Terminal terminal;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Set.of("--key=", "--checkpoint=", "--ledger=");
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        ThisProgram.start();
        try {
            return said(verify(arguments, trust(arguments)));
        } catch (Broken broken) {
            terminal.out().println("✗ " + broken.getMessage());
            terminal.out().println("KHÔNG ĐÚNG / DOES NOT HOLD");
            return Exit.FAULTS;
        }
    }

    private int said(Standing standing) {
        if (standing == Standing.HOLDS) {
            terminal.out().println("TẤT CẢ ĐÚNG / ALL OF IT HOLDS");
            return Exit.WELL;
        }
        terminal.out()
                .println("TOÀN VẸN, nhưng chương trình này không thẩm tra lại được; hãy dùng phiên bản đã quyết định"
                        + " / INTACT, but cannot be judged by this program: use the version that decided");
        return Exit.FAILED;
    }

    private Standing verify(Arguments arguments, Trust trust) throws IOException {
        Optional<String> ledger = arguments.one("--ledger");
        if (ledger.isPresent()) {
            arguments.none();
            return ledger(ledger.get(), trust);
        }
        // Only what the program itself has compiled: a folder beside the evidence is nobody's word.
        return new BundleVerifier(CompileCache.shipped(), trust, terminal.out()::println)
                .verify(bundle(Path.of(arguments.only())));
    }

    private Standing ledger(String place, Trust trust) throws IOException {
        try (LedgerRows rows = LedgerPlace.open(place)) {
            LedgerVerifier.Beside beside = place.startsWith("jdbc:")
                    ? new LedgerVerifier.Beside(null, null)
                    : LedgerVerifier.Beside.in(Path.of(place));
            new LedgerVerifier(trust, beside, terminal.out()::println).verify(rows);
        }
        return Standing.HOLDS;
    }

    private static byte[] bundle(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": là một thư mục; để kiểm cả sổ cái, hãy dùng --ledger " + file
                    + " / is a folder: for a whole ledger say --ledger " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BundleVerifier.MOST_BYTES + 1);
            if (bytes.length > BundleVerifier.MOST_BYTES) {
                throw new IOException(file + ": lớn hơn mọi gói chứng cứ / larger than any bundle");
            }
            return bytes;
        }
    }

    private static Trust trust(Arguments arguments) throws IOException {
        List<String> checkpoints = new ArrayList<>();
        for (String file : arguments.all("--checkpoint")) {
            checkpoints.add(text(Path.of(file)));
        }
        return new Trust(keys(arguments), checkpoints, ownRules());
    }

    /** What is no UTF-8 becomes characters that nobody has signed. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), UTF_8);
    }

    /** Each the key itself, or a file that has it. */
    private static List<NoteKey> keys(Arguments arguments) throws IOException {
        List<NoteKey> keys = new ArrayList<>();
        for (String given : arguments.all("--key")) {
            Path file = Path.of(given);
            keys.add(NoteKey.parse(Files.isRegularFile(file) ? text(file).strip() : given));
        }
        return keys;
    }

    private static Set<String> ownRules() {
        return ShippedRulebook.files().files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(RulebookFiles.RULES))
                .map(file -> RulebookFiles.sha256(file.getValue()))
                .collect(Collectors.toSet());
    }
}

package vn.thamtra.recovery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.thamtra.evidence.verify.stored.LedgerPlace;
import vn.thamtra.evidence.verify.stored.LedgerRows;
import vn.thamtra.ledger.database.EmbeddedDatabase;
import vn.thamtra.ledger.database.OwnerOnly;
import vn.thamtra.ledger.signing.CheckpointFile;
import vn.thamtra.ledger.signing.LedgerRefused;

/**
 * All that cannot be made again of a data directory, in another folder: the embedded database, keys, checkpoints. Verified before and
 * after, while no service runs; what is not whole does not stay.
 */
final class LedgerCopy {
    private static final String KEYS = "keys";

    private final Path from;
    private final Path to;
    private final List<Path> made = new ArrayList<>();

    LedgerCopy(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /** @param kept checkpoints from elsewhere, which the ledger has to continue */
    void carryOut(List<String> kept, Consumer<String> teller) throws IOException {
        requireNothing();
        OwnerOnly.directory(to);
        try (LedgerRows held = LedgerPlace.open(from.toString())) {
            HeldLedger.beside(from, kept, teller).verify(held);
            copy();
            try (LedgerRows copied = LedgerPlace.open(to.toString())) {
                HeldLedger.beside(to, kept, line -> {}).verify(copied);
            }
        } catch (IOException | RuntimeException e) {
            discard();
            throw e;
        }
        teller.accept(from + " → " + to);
        if (Files.notExists(to.resolve(KEYS))) {
            teller.accept("Khóa ký nằm nơi khác, hãy giữ riêng / The key that signs is elsewhere: keep it too"
                    + " (thamtra.ledger.key-file)");
        }
    }

    private void requireNothing() throws IOException {
        if (Files.notExists(to)) {
            return;
        }
        try (Stream<Path> there = Files.list(to)) {
            if (there.findAny().isPresent()) {
                throw new LedgerRefused(
                        "Không phải thư mục trống / the folder is not empty: " + to,
                        "Dùng một thư mục mới; không có gì bị ghi đè / Use a new folder; nothing is written over.");
            }
        }
    }

    private void copy() throws IOException {
        for (Path file : List.of(
                new EmbeddedDatabase(from).file(),
                from.resolve(CheckpointFile.OF_LEAVES),
                from.resolve(CheckpointFile.OF_JOURNAL))) {
            copy(file);
        }
        if (Files.isDirectory(from.resolve(KEYS))) {
            OwnerOnly.directory(to.resolve(KEYS));
            try (Stream<Path> keys = Files.list(from.resolve(KEYS))) {
                for (Path key : keys.filter(Files::isRegularFile).toList()) {
                    copy(key);
                }
            }
        }
    }

    /** On the disk when it returns. */
    private void copy(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            Path copied = OwnerOnly.file(to.resolve(from.relativize(file)));
            made.add(copied);
            Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(copied, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    private void discard() throws IOException {
        for (Path file : made) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(to.resolve(KEYS));
        Files.deleteIfExists(to);
    }
}

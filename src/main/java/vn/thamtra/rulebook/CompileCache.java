package vn.thamtra.rulebook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compiled rules on disk, by the hash of all that went into them. An entry that is damaged is recompiled, so the folder
 * may be deleted at any time.
 */
public final class CompileCache {
    private static final int HASH_LENGTH = 64;

    private final @Nullable Path directory;

    private CompileCache(@Nullable Path directory) {
        this.directory = directory;
    }

    /** A cache in a folder, made when first written to. */
    public static CompileCache in(Path directory) {
        return new CompileCache(directory);
    }

    /** Remembers nothing. */
    public static CompileCache none() {
        return new CompileCache(null);
    }

    Optional<byte[]> find(String key) {
        if (directory == null) {
            return Optional.empty();
        }
        try {
            return intact(Files.readAllBytes(directory.resolve(key)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The compile cache cannot be read: " + directory, e);
        }
    }

    /** An entry begins with the hash of the rest: half an entry might load as rules that never fire. */
    private static Optional<byte[]> intact(byte[] entry) {
        if (entry.length < HASH_LENGTH) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(entry, HASH_LENGTH, entry.length);
        String hash = new String(entry, 0, HASH_LENGTH, StandardCharsets.US_ASCII);
        return hash.equals(RulebookFiles.sha256(content)) ? Optional.of(content) : Optional.empty();
    }

    /** Written beside and moved into place, so that a reader never sees half an entry. */
    void put(String key, byte[] bytes) {
        if (directory == null) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(directory, key, ".tmp");
            try (OutputStream out = Files.newOutputStream(fresh)) {
                out.write(RulebookFiles.sha256(bytes).getBytes(StandardCharsets.US_ASCII));
                out.write(bytes);
            }
            moveInto(fresh, directory.resolve(key));
        } catch (IOException e) {
            throw new UncheckedIOException("The compile cache cannot be written: " + directory, e);
        }
    }

    private static void moveInto(Path fresh, Path entry) throws IOException {
        try {
            Files.move(fresh, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, entry, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package vn.thamtra.rulebook.store;

import java.io.IOException;
import java.io.InputStream;
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
 * What has been read and compiled before, by the hash of all that went into it: inside the program for the rulebook it
 * brings, and on disk for any other. An entry that is damaged is made again, so the folder may be deleted at any time.
 * What was used of late stays in memory, whichever rulebook it belongs to.
 */
public final class CompileCache {
    private static final String SHIPPED = "/" + RulebookFiles.SHIPPED + "compiled/";
    private static final int HASH_LENGTH = 64;

    /** Three a version of a procedure: its words, its tables, its rules. */
    private static final int IN_MEMORY = 3 * 100;

    private final @Nullable Path directory;
    private final boolean shipped;
    private final ClockCache inMemory = new ClockCache(IN_MEMORY);

    private CompileCache(@Nullable Path directory, boolean shipped) {
        this.directory = directory;
        this.shipped = shipped;
    }

    /** What the program brings and a folder, made when first written to. */
    public static CompileCache in(Path directory) {
        return new CompileCache(directory, true);
    }

    /** A folder alone. */
    public static CompileCache only(Path directory) {
        return new CompileCache(directory, false);
    }

    /** What the program brings, and nothing else. */
    public static CompileCache shipped() {
        return new CompileCache(null, true);
    }

    /** Remembers nothing. */
    public static CompileCache none() {
        return new CompileCache(null, false);
    }

    /** Where rules that are in use are kept in memory; those of all rulebooks opened with this cache share the room. */
    public ClockCache inMemory() {
        return inMemory;
    }

    public Optional<byte[]> find(String key) {
        return inProgram(key).or(() -> onDisk(key));
    }

    /** A jar checks what it holds by itself. */
    private Optional<byte[]> inProgram(String key) {
        if (!shipped) {
            return Optional.empty();
        }
        try (@Nullable InputStream entry = CompileCache.class.getResourceAsStream(SHIPPED + key)) {
            return entry == null ? Optional.empty() : Optional.of(content(entry.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The program file cannot be read", e);
        }
    }

    private Optional<byte[]> onDisk(String key) {
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
        byte[] content = content(entry);
        String hash = new String(entry, 0, HASH_LENGTH, StandardCharsets.US_ASCII);
        return hash.equals(RulebookFiles.sha256(content)) ? Optional.of(content) : Optional.empty();
    }

    private static byte[] content(byte[] entry) {
        return Arrays.copyOfRange(entry, HASH_LENGTH, entry.length);
    }

    /** Written beside and moved into place, so that a reader never sees half an entry. */
    public void put(String key, byte[] bytes) {
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

package vn.thamtra.ledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Directories and files that nobody but their owner may look into, where the file system knows owners. */
public final class OwnerOnly {
    private static final String DIRECTORY = "rwx------";
    private static final String FILE = "rw-------";

    private OwnerOnly() {}

    public static Path directory(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        return Files.createDirectories(absolute, rights(absolute, DIRECTORY));
    }

    /** Throws if there is such a file already. */
    public static Path file(Path file) throws IOException {
        return Files.createFile(file, rights(file, FILE));
    }

    public static boolean holds(Path file) throws IOException {
        return !knowsOwners(file)
                || PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                        .endsWith("------");
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

package vn.thamtra.ledger.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Directories and files that nobody but their owner may look into, where the file system knows owners. */
public final class OwnerOnly {
    private static final String DIRECTORY = "rwx------";
    private static final String KEYS = "keys";
    private static final String FILE = "rw-------";

    private OwnerOnly() {}

    /** Made where there is none; one that was there before becomes its owner's alone. */
    public static Path directory(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        Files.createDirectories(absolute, rights(absolute, DIRECTORY));
        Closing.close(absolute, DIRECTORY);
        return absolute;
    }

    /** The same of all that is in it but the keys: one that others could read is for its owner to look at. */
    public static Path closed(Path directory) throws IOException {
        Path absolute = directory(directory);
        Files.walkFileTree(absolute, new Closing());
        return absolute;
    }

    /** Takes the rights of all others; links are not followed. */
    private static final class Closing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            close(directory, DIRECTORY);
            return directory.endsWith(KEYS) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                close(file, FILE);
            }
            return FileVisitResult.CONTINUE;
        }

        /** Files come and go while another process works in the directory. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        private static void close(Path path, String rights) throws IOException {
            try {
                if (!holds(path)) {
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
                }
            } catch (NoSuchFileException gone) {
                // Another process has taken it away in the meantime.
            }
        }
    }

    /** As it is, or made. */
    public static Path present(Path file) throws IOException {
        return Files.exists(file) ? file : file(file);
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

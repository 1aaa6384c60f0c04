package vn.thamtra.rulebook;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.WorkbookReader;

/** Which build of the program reads workbooks: another build may read the same cells differently. */
final class ReaderBuild {
    private static final String NESTED = "jar:nested:";

    private ReaderBuild() {}

    /** Changes whenever the program file or folder does; null where it lies in neither. */
    static @Nullable String fingerprint() {
        @Nullable CodeSource source = WorkbookReader.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return null;
        }
        try {
            Path program = path(source.getLocation().toString());
            return Files.isDirectory(program) ? ofFolder(program) : ofFile(program);
        } catch (IOException | IllegalArgumentException unknown) {
            return null;
        }
    }

    /** The location itself or, of a class inside a packaged program, the file of the program. */
    private static Path path(String location) {
        if (location.startsWith(NESTED)) {
            return Path.of(URI.create("file:" + location.substring(NESTED.length(), location.indexOf("/!"))));
        }
        return Path.of(URI.create(location));
    }

    private static String ofFile(Path program) throws IOException {
        return Files.size(program) + " " + Files.getLastModifiedTime(program).toMillis();
    }

    private static String ofFolder(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().lastModified())
                    .summaryStatistics()
                    .toString();
        }
    }
}

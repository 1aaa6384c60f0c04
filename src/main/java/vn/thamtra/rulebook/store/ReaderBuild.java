package vn.thamtra.rulebook.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.WorkbookReader;

/**
 * Which build of the program reads workbooks: another build may read the same cells differently. The same classes are the
 * same build, in a folder or in a jar, on any machine.
 */
public final class ReaderBuild {
    private static final String CLASSES = "vn/thamtra/";
    private static final @Nullable String FINGERPRINT = reckoned();

    private ReaderBuild() {}

    /** Changes whenever a class of the program does; null where they lie in neither a file nor a folder. */
    public static @Nullable String fingerprint() {
        return FINGERPRINT;
    }

    private static @Nullable String reckoned() {
        @Nullable CodeSource source = WorkbookReader.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return null;
        }
        try {
            SortedMap<String, Long> classes = classesIn(source.getLocation());
            return RulebookFiles.sha256(classes.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException unknown) {
            return null;
        }
    }

    /** In a folder, in a jar, or in a folder inside an executable jar; the last stays open, since the program runs from it. */
    private static SortedMap<String, Long> classesIn(URL location) throws IOException {
        if (location.openConnection() instanceof JarURLConnection nested) {
            return inJar(nested.getJarFile());
        }
        Path program = Path.of(URI.create(location.toString()));
        if (Files.isDirectory(program)) {
            return inFolder(program);
        }
        try (ZipFile jar = new ZipFile(program.toFile())) {
            return inJar(jar);
        }
    }

    private static boolean isClass(String name) {
        return name.startsWith(CLASSES) && name.endsWith(".class");
    }

    /** A jar has reckoned the check sums already. */
    private static SortedMap<String, Long> inJar(ZipFile jar) {
        SortedMap<String, Long> classes = new TreeMap<>();
        jar.stream()
                .filter(entry -> isClass(entry.getName()))
                .forEach(entry -> classes.put(entry.getName(), entry.getCrc()));
        return classes;
    }

    private static SortedMap<String, Long> inFolder(Path folder) throws IOException {
        SortedMap<String, Long> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(CLASSES))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (isClass(name)) {
                    classes.put(name, checkSum(file));
                }
            }
        }
        return classes;
    }

    private static long checkSum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
            checked.transferTo(OutputStream.nullOutputStream());
            return checked.getChecksum().getValue();
        }
    }
}

package vn.thamtra.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import vn.thamtra.digest.Sha256;

/**
 * What a program is made of, in one hash: of all its classes and resources and of all its libraries, whether they lie in
 * one jar or are laid out beside it; or, while it is being written, of its classes.
 */
record Build(String text) {
    private static final String JAR = ".jar";
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String META = "META-INF/";

    /** How a jar is packed, and what starts it, is no part of the program. */
    private static final Pattern PACKING =
            Pattern.compile("META-INF/(MANIFEST\\.MF|[^/]*\\.SF|maven/.*|services/java\\.nio\\.file\\.spi\\..*)");

    /** Of the program a type belongs to. */
    static Build of(Class<?> type) {
        @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException("It cannot be told where the program runs from");
        }
        return of(place(source.getLocation().toString()));
    }

    static Build of(Path place) {
        try {
            return Files.isDirectory(place)
                    ? new Build("classes:" + hex(folder(place)))
                    : new Build("sha256:" + hex(listed(jar(place))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of {@code jar:nested:/opt/thamtra.jar/!BOOT-INF/classes/!/}, as of {@code file:/opt/thamtra.jar}, the outermost jar. */
    static Path place(String location) {
        String path = location.replaceFirst("^jar:", "").replaceFirst("^(nested|file):", "");
        int jar = path.indexOf(JAR + "/!");
        int bang = path.indexOf(JAR + "!");
        int end = jar >= 0 ? jar : bang;
        return Path.of(URI.create("file:" + (end < 0 ? path : path.substring(0, end + JAR.length()))));
    }

    /** The lines that {@code sha256sum} writes of the files, sorted by their names: anyone can make them with an unzip. */
    private static byte[] listed(SortedMap<String, byte[]> files) {
        MessageDigest digest = Sha256.digest();
        files.forEach((name, hash) -> digest.update((hex(hash) + "  " + name + "\n").getBytes(StandardCharsets.UTF_8)));
        return digest.digest();
    }

    private static SortedMap<String, byte[]> jar(Path place) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = new JarFile(place.toFile())) {
            boolean whole = jar.getEntry(CLASSES) != null;
            for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
                @Nullable String name = entry.isDirectory() ? null : name(entry.getName(), whole);
                if (name != null) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(name, hash(in));
                    }
                }
            }
            if (!whole) {
                files.putAll(beside(place, jar));
            }
        }
        return files;
    }

    /** A file as it is called in either layout; null for what is no part of the program. */
    private static @Nullable String name(String entry, boolean whole) {
        if (PACKING.matcher(entry).matches()) {
            return null;
        } else if (!whole || entry.startsWith(META)) {
            return "classes/" + entry;
        }
        return Stream.of(CLASSES, LIBRARIES)
                .filter(entry::startsWith)
                .map(folder -> entry.substring("BOOT-INF/".length()))
                .findFirst()
                .orElse(null);
    }

    /** The libraries that a jar names; one that is not there is none. */
    private static Map<String, byte[]> beside(Path place, JarFile jar) throws IOException {
        Map<String, byte[]> libraries = new TreeMap<>();
        @Nullable
        String path = jar.getManifest() == null
                ? null
                : jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        for (String library : path == null ? new String[0] : path.strip().split(" +")) {
            Path file = place.toAbsolutePath().resolveSibling(library);
            if (Files.isRegularFile(file)) {
                libraries.put("lib/" + file.getFileName(), hash(file));
            }
        }
        return libraries;
    }

    private static byte[] folder(Path classes) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(classes.relativize(file).toString().replace('\\', '/'), hash(file));
            }
        }
        return listed(files);
    }

    private static byte[] hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return hash(in);
        }
    }

    private static byte[] hash(InputStream in) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (DigestInputStream through = new DigestInputStream(in, digest)) {
            through.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

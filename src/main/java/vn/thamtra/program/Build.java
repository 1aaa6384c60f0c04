package vn.thamtra.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.digest.Sha256;

/** What a program is made of, in one hash: of the jar it runs from or, while it is being written, of its classes. */
record Build(String text) {
    private static final String JAR = ".jar";
    private static final int CHUNK = 1 << 16;

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
                    : new Build("sha256:" + hex(file(place)));
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

    private static byte[] file(Path jar) throws IOException {
        MessageDigest digest = Sha256.digest();
        update(digest, jar);
        return digest.digest();
    }

    private static byte[] folder(Path classes) throws IOException {
        MessageDigest digest = Sha256.digest();
        for (Path file : files(classes)) {
            String name = classes.relativize(file).toString().replace('\\', '/');
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(file(file));
        }
        return digest.digest();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

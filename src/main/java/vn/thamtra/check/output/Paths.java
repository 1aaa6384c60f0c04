package vn.thamtra.check.output;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Where the files that findings name lie.
 *
 * @param named path of a file by its name in findings; a file that is not there goes by its name
 */
public record Paths(Map<String, Path> named) {

    Path of(String workbook) {
        Path path = named.get(workbook);
        return path == null ? Path.of(workbook) : path;
    }

    /** With {@code /} on every machine. */
    String text(String workbook) {
        Path path = of(workbook);
        String names = StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
        return path.getRoot() == null ? names : path.getRoot().toString().replace('\\', '/') + names;
    }

    /** Relative to where the program runs; an absolute one only where it must be. */
    String uri(String workbook) {
        Path path = of(workbook).normalize();
        return path.isAbsolute() ? path.toUri().toString() : encoded(text(workbook));
    }

    URI link(String workbook) {
        return of(workbook).toAbsolutePath().normalize().toUri();
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%" + hex(c >> 4) + hex(c & 0xF));
        }
        return encoded.toString();
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}

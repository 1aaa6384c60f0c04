package vn.thamtra.rulebook.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A jar of compiled rules without the moment and the zone it was made in: the same rules give the same bytes. */
final class StableJar {
    /** Not the very first that a zip can say: beside that one the JDK writes an instant, by the default zone. */
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

    private StableJar() {}

    /** The same entries, by name. */
    static byte[] of(byte[] jar) {
        ByteArrayOutputStream stable = new ByteArrayOutputStream(jar.length);
        try (ZipOutputStream out = new ZipOutputStream(stable)) {
            for (Map.Entry<String, byte[]> entry : entries(jar).entrySet()) {
                ZipEntry named = new ZipEntry(entry.getKey());
                named.setTimeLocal(NO_MOMENT);
                out.putNextEntry(named);
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Compiled rules cannot be packed", e);
        }
        return stable.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] jar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}

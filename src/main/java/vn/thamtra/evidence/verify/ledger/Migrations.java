package vn.thamtra.evidence.verify.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations inside this program: by the name of their file the checksum that Flyway notes of them. */
final class Migrations {
    private Migrations() {}

    static Map<String, Integer> shipped() {
        Map<String, Integer> checksums = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
                    .getResources("classpath*:db/migration/*.sql")) {
                checksums.put(String.valueOf(file.getFilename()), checksum(file.getContentAsString(UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checksums;
    }

    /** CRC-32 of the lines without their ends. */
    private static int checksum(String text) {
        CRC32 sum = new CRC32();
        text.lines().forEach(line -> sum.update(line.getBytes(UTF_8)));
        return (int) sum.getValue();
    }
}

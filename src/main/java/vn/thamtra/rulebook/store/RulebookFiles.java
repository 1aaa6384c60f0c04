package vn.thamtra.rulebook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.thamtra.digest.Sha256;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.workbook.model.WorkbookName;

/**
 * The files that make a rulebook, by path: {@code decision-tables/*.xlsx} and {@code rules/**.drl}. Its id is the
 * SHA-256 of its manifest, which names every file with the SHA-256 of its bytes, so that {@code sha256sum} can check it.
 */
public final class RulebookFiles {
    public static final String TABLES = "decision-tables/";
    public static final String RULES = "rules/";

    /** Where the rulebook inside the program stands. */
    public static final String SHIPPED = "rulebook/";

    private static final String DRL = ".drl";

    /** What belongs to a rulebook, as patterns of resources. */
    public static final List<String> PATTERNS = List.of(TABLES + "**/*" + WorkbookName.EXTENSION, RULES + "**/*" + DRL);

    private final SortedMap<String, byte[]> files;
    private final String manifest;
    private final RulebookId id;

    public RulebookFiles(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.manifest = manifestOf(this.files);
        this.id = new RulebookId("sha256:" + sha256(manifest.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads the folders {@code decision-tables} and {@code rules} below a directory. */
    public static RulebookFiles fromDirectory(Path directory) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : new String[] {TABLES, RULES}) {
            readInto(files, directory, directory.resolve(folder));
        }
        return new RulebookFiles(files);
    }

    private static void readInto(Map<String, byte[]> files, Path root, Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(RulebookFiles::belongs).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rulebook below " + root + " cannot be read", e);
        }
    }

    /** Whether a file is part of a rulebook; lock files of an open spreadsheet are not. */
    public static boolean belongs(Path path) {
        String name = path.getFileName().toString();
        return (WorkbookName.is(name) || name.endsWith(DRL)) && !name.startsWith("~$") && !name.startsWith(".");
    }

    /** The same but for some workbooks, which are told by the names of their files. */
    public RulebookFiles without(Set<String> workbooks) {
        Map<String, byte[]> rest = new TreeMap<>(files);
        workbooks.forEach(name -> rest.remove(TABLES + name));
        return new RulebookFiles(rest);
    }

    private static String manifestOf(SortedMap<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, bytes) ->
                lines.append(sha256(bytes)).append("  ").append(path).append('\n'));
        return lines.toString();
    }

    /** SHA-256 in lower-case hex. */
    public static String sha256(byte[] bytes) {
        return Sha256.hex(bytes);
    }

    /** The path as persons write it: of a workbook the name of the file, of a rule the way to it. */
    public static String shown(String path) {
        return path.startsWith(TABLES) ? path.substring(TABLES.length()) : path;
    }

    public RulebookId id() {
        return id;
    }

    /** The manifest in the format of {@code sha256sum}: hash, two spaces, path, one line a file, sorted by path. */
    public String manifest() {
        return manifest;
    }

    public SortedMap<String, byte[]> files() {
        return files;
    }
}

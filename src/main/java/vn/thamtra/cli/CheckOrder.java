package vn.thamtra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.output.Paths;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.model.RegisterName;

/**
 * Which workbooks are to be checked, and the rulebook they stand in. Tables that have a calendar beside them are a rulebook
 * with all that is in their folder; any others are put in the place of those of the same name in the rulebook of the settings.
 *
 * @param given path by name
 * @param files the rulebook
 * @param around the rulebook whose rules and registers are used where there are none beside
 */
record CheckOrder(
        Map<String, Path> given,
        RulebookFiles files,
        RulebookFiles around,
        Path folder,
        @Nullable Path root) {

    static CheckOrder of(Arguments arguments) throws IOException {
        Map<String, Path> given = given(arguments);
        Path folder = folder(given.values().iterator().next());
        @Nullable Path root = ownRules(folder);
        RulebookFiles around = root == null ? arguments.rulebook() : RulebookFiles.fromDirectory(root);
        return new CheckOrder(given, files(given, folder, around), around, folder, root);
    }

    SortedSet<String> wanted() {
        return new TreeSet<>(given.keySet());
    }

    /** Where the files lie that findings may name. */
    Paths paths() throws IOException {
        Map<String, Path> named = new TreeMap<>();
        for (String path : files.files().keySet()) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            boolean table = path.startsWith(RulebookFiles.TABLES);
            @Nullable Path file = table ? folder.resolve(name) : root == null ? null : root.resolve(path);
            if (file != null && Files.exists(file)) {
                named.put(table ? name : path, shortest(file));
            }
        }
        named.putAll(given);
        return new Paths(named);
    }

    private static Path shortest(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }

    /** The file an open spreadsheet is locked with is none. */
    private static Map<String, Path> given(Arguments arguments) throws IOException {
        Map<String, Path> given = new LinkedHashMap<>();
        for (Path file : arguments.files()) {
            @Nullable Path name = file.getFileName();
            if (name == null || Files.isDirectory(file)) {
                throw new Misunderstood(
                        "«" + file + "» là thư mục; hãy ghi " + file + "/*.xlsx", "a folder; name the files in it");
            }
            @Nullable Path same = name.toString().startsWith("~$") ? file : given.putIfAbsent(name.toString(), file);
            if (same != null && !folder(same).equals(folder(file))) {
                throw new Misunderstood(
                        "Hai tệp cùng tên: " + same + ", " + file, "two files of one name; check them one by one");
            }
        }
        if (given.isEmpty()) {
            throw new Misunderstood("Cần ít nhất một tệp .xlsx", "at least one .xlsx file is needed");
        }
        return given;
    }

    private static RulebookFiles files(Map<String, Path> given, Path folder, RulebookFiles around) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(around.files());
        if (Files.exists(folder.resolve(RegisterName.CALENDAR))) {
            files.keySet().removeIf(path -> path.startsWith(RulebookFiles.TABLES) && !isRegister(path));
            try (var beside = Files.newDirectoryStream(folder, RulebookFiles::belongs)) {
                for (Path file : beside) {
                    put(files, file);
                }
            }
        }
        for (Path file : given.values()) {
            put(files, file);
        }
        return new RulebookFiles(files);
    }

    private static boolean isRegister(String path) {
        return RegisterName.ALL.contains(path.substring(RulebookFiles.TABLES.length()));
    }

    private static void put(Map<String, byte[]> files, Path file) throws IOException {
        files.put(RulebookFiles.TABLES + file.getFileName(), Files.readAllBytes(file));
    }

    /** Tables in their place have their own rules beside them. */
    private static @Nullable Path ownRules(Path folder) {
        @Nullable Path root = folder.getParent();
        boolean own = root != null
                && folder.endsWith(RulebookFiles.TABLES)
                && Files.isDirectory(root.resolve(RulebookFiles.RULES));
        return own ? root : null;
    }

    private static Path folder(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        @Nullable Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }
}

package vn.thamtra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.WorkbookCheck;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.rulebook.RulebookFiles;
import vn.thamtra.workbook.CellFault;

/**
 * {@code check}: whether workbooks make a rulebook. Checked alone, a workbook is put beside the calendar and the register
 * of instruments in its own folder or, where there are none, those inside the program.
 */
final class CheckCommand implements Command {
    private static final List<String> SHARED = List.of("lich.xlsx", "van-ban.xlsx");

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Arguments.SETTINGS;
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        if (arguments.files().isEmpty()) {
            terminal.err().println("Cần ít nhất một tệp .xlsx / At least one .xlsx file is needed");
            return CommandLine.FAILED;
        }
        Path folder = folder(arguments.files().get(0));
        RulebookFiles around = around(arguments, folder);
        RulebookFiles files = files(arguments, folder, around);
        List<CellFault> faults = new ArrayList<>(StrayRules.among(files, around));
        new WorkbookCheck(arguments.cache())
                .check(files, names(arguments.files())).findings().stream()
                        .map(finding -> new CellFault(
                                finding.workbook(),
                                finding.sheet(),
                                finding.cell(),
                                finding.code(),
                                finding.found(),
                                finding.message()))
                        .forEach(faults::add);
        if (!faults.isEmpty()) {
            FaultLines.of(faults).forEach(terminal.out()::println);
            terminal.out().println("Số lỗi / Faults: " + faults.size());
            return CommandLine.FAULTS;
        }
        terminal.out().println("Không có lỗi / No faults: " + arguments.files().size());
        return CommandLine.WELL;
    }

    private static SortedSet<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static RulebookFiles files(Arguments arguments, Path folder, RulebookFiles around) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        around.files().forEach((path, bytes) -> {
            if (path.startsWith(RulebookFiles.RULES)) {
                files.put(path, bytes);
            }
        });
        for (String shared : SHARED) {
            Path beside = folder.resolve(shared);
            String path = RulebookFiles.TABLES + shared;
            byte @Nullable [] bytes = Files.isReadable(beside)
                    ? Files.readAllBytes(beside)
                    : around.files().get(path);
            if (bytes != null) {
                files.put(path, bytes);
            }
        }
        for (Path file : arguments.files()) {
            files.put(RulebookFiles.TABLES + file.getFileName(), Files.readAllBytes(file));
        }
        return new RulebookFiles(files);
    }

    /** Tables in their place have their own rules beside them; others go with the rulebook of the settings. */
    private static RulebookFiles around(Arguments arguments, Path folder) {
        @Nullable Path root = folder.getParent();
        if (root == null || !folder.endsWith(RulebookFiles.TABLES)) {
            return arguments.rulebook();
        }
        return Files.isDirectory(root.resolve(RulebookFiles.RULES))
                ? RulebookFiles.fromDirectory(root)
                : arguments.rulebook();
    }

    private static Path folder(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        @Nullable Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }
}

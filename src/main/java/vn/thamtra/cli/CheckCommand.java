package vn.thamtra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.rulebook.CompileCache;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.RulebookFiles;

/**
 * {@code check}: whether workbooks make a rulebook. Checked alone, a workbook is put beside the calendar and the register
 * of instruments in its own folder or, where there are none, those inside the program.
 */
final class CheckCommand {
    private static final List<String> SHARED = List.of("lich.xlsx", "van-ban.xlsx");

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(Arguments arguments) throws IOException {
        if (arguments.files().isEmpty()) {
            terminal.err().println("Cần ít nhất một tệp .xlsx / At least one .xlsx file is needed");
            return CommandLine.FAILED;
        }
        Rulebook.Opening opening = Rulebook.open(files(arguments), CompileCache.none());
        if (opening instanceof Rulebook.Opening.Refused refused) {
            FaultLines.of(refused.faults()).forEach(terminal.out()::println);
            return CommandLine.FAULTS;
        }
        terminal.out().println("Không có lỗi / No faults: " + arguments.files().size());
        return CommandLine.WELL;
    }

    private static RulebookFiles files(Arguments arguments) throws IOException {
        RulebookFiles around = arguments.rulebook();
        Map<String, byte[]> files = new TreeMap<>();
        around.files().forEach((path, bytes) -> {
            if (path.startsWith(RulebookFiles.RULES)) {
                files.put(path, bytes);
            }
        });
        Path folder = folder(arguments.files().get(0));
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

    private static Path folder(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        @Nullable Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }
}

package vn.thamtra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.thamtra.check.difference.Difference;
import vn.thamtra.check.difference.DifferenceLines;
import vn.thamtra.check.difference.Differences;
import vn.thamtra.check.difference.WorkbookLines;
import vn.thamtra.json.JsonValues;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.fault.CellFault;

/**
 * {@code diff}: what differs between two workbooks. Ends with 0 where nothing does and 1 where something does, as diff
 * everywhere; called by git it ends with 0, which git takes for having been shown everything.
 */
final class DiffCommand implements Command {
    /** How git calls a file that is not there. */
    private static final String NO_FILE = "/dev/null";

    /** The record of what one comparison found, as JSON. */
    private record Compared(String old, String fresh, List<Difference> differences) {}

    private final Terminal terminal;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Set.of("--json", "--git", "--text", "--lang=");
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        List<String> files = arguments.words();
        if (arguments.has("--text") && files.size() == 1) {
            return text(files.get(0));
        } else if (arguments.has("--git")) {
            return git(files, arguments);
        } else if (files.size() != 2) {
            terminal.err().println("Cần hai tệp: diff cũ.xlsx mới.xlsx / Two files are needed: diff old.xlsx new.xlsx");
            return Exit.FAILED;
        }
        for (String file : files) {
            if (!file.equals(NO_FILE) && Files.size(Path.of(file)) == 0) {
                return told(((WorkbookCells.Parsed.Unseen) WorkbookCells.read(file, new byte[0])).faults());
            }
        }
        return compare(
                files.get(0), files.get(1), files.get(1).equals(NO_FILE) ? files.get(0) : files.get(1), arguments);
    }

    /** Path, old file, its hash and mode, new file, its hash and mode; for a file renamed also its new path. */
    private int git(List<String> given, Arguments arguments) throws IOException {
        if (given.size() < 7) {
            terminal.out().println(given.isEmpty() ? "" : given.get(0) + ": chưa gộp xong / unmerged");
            return Exit.WELL;
        }
        String path = given.size() > 7 ? given.get(0) + " → " + given.get(7) : given.get(0);
        int exit = compare(given.get(1), given.get(4), path, arguments);
        if (exit == Exit.FAILED) {
            terminal.out().println(path + ": không so sánh được / cannot be compared");
        }
        return Exit.WELL;
    }

    private int compare(String old, String fresh, String path, Arguments arguments) throws IOException {
        Differences.Comparison comparison = Differences.between(path, bytes(old), bytes(fresh));
        if (comparison instanceof Differences.Comparison.NotCompared not) {
            return told(not.faults());
        }
        List<Difference> differences = ((Differences.Comparison.Compared) comparison).differences();
        if (arguments.has("--json")) {
            terminal.out().println(JsonValues.MAPPER.writeValueAsString(new Compared(old, fresh, differences)));
        } else if (!differences.isEmpty()) {
            terminal.out().println(path);
            DifferenceLines.of(differences, arguments.language()::of).forEach(terminal.out()::println);
        }
        return differences.isEmpty() ? Exit.WELL : Exit.FAULTS;
    }

    private int text(String file) throws IOException {
        WorkbookCells.Parsed parsed = WorkbookCells.read(file, bytes(file));
        if (parsed instanceof WorkbookCells.Parsed.Unseen unseen) {
            FaultLines.of(unseen.faults()).forEach(terminal.out()::println);
            return Exit.WELL;
        }
        WorkbookLines.of(((WorkbookCells.Parsed.Seen) parsed).cells()).forEach(terminal.out()::println);
        return Exit.WELL;
    }

    private int told(List<CellFault> faults) {
        FaultLines.of(faults).forEach(terminal.err()::println);
        return Exit.FAILED;
    }

    private static byte[] bytes(String file) throws IOException {
        return file.equals(NO_FILE) ? new byte[0] : Files.readAllBytes(Path.of(file));
    }
}

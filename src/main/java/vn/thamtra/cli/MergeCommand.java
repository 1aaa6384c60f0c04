package vn.thamtra.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.thamtra.check.difference.Difference;
import vn.thamtra.check.difference.DifferenceLines;
import vn.thamtra.check.merge.Collision;
import vn.thamtra.check.merge.CollisionLines;
import vn.thamtra.check.merge.Merge;
import vn.thamtra.check.merge.Side;
import vn.thamtra.json.JsonValues;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.verdict.Message;

/**
 * {@code merge}: two copies of a workbook against their common base. Where they collide nothing is written, unless it is
 * said which side to keep there. As git's merge driver it writes over our copy, keeping ours where they collide, and
 * ends with 1 so that git calls the file unmerged.
 */
final class MergeCommand implements Command {
    /** What is told of one merge, as JSON. */
    private record Told(boolean written, List<Difference> taken, List<Collision> collisions, List<Difference> left) {}

    private final Terminal terminal;

    MergeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Set.of("--json", "--git", "--lang=", "--out=", "--keep=");
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        List<String> files = arguments.words();
        List<String> out = arguments.all("--out");
        boolean git = arguments.has("--git");
        if (files.size() < 3 || files.size() > (git ? 4 : 3) || out.size() != (git ? 0 : 1)) {
            terminal.err().println("Cần ba tệp và nơi ghi: merge gốc.xlsx bản-này.xlsx bản-kia.xlsx --out gộp.xlsx");
            terminal.err()
                    .println(
                            "    Three files and a place to write to: merge base.xlsx ours.xlsx theirs.xlsx --out merged.xlsx");
            return Exit.FAILED;
        }
        boolean keeps = git || !arguments.all("--keep").isEmpty();
        String name = files.get(files.size() == 4 ? 3 : 1);
        Merge.Outcome outcome = Merge.of(
                Path.of(name).getFileName().toString(),
                Files.readAllBytes(Path.of(files.get(0))),
                Files.readAllBytes(Path.of(files.get(1))),
                Files.readAllBytes(Path.of(files.get(2))),
                kept(arguments));
        if (outcome instanceof Merge.Outcome.NotMerged not) {
            FaultLines.of(not.faults()).forEach(terminal.err()::println);
            return Exit.FAILED;
        }
        Merge.Outcome.Merged merged = (Merge.Outcome.Merged) outcome;
        boolean writes = merged.collisions().isEmpty() || keeps;
        if (writes && !written(merged.workbook(), Path.of(git ? files.get(1) : out.get(0)), git)) {
            return Exit.FAILED;
        }
        tell(new Told(writes, merged.taken(), merged.collisions(), merged.left()), name, arguments);
        return merged.collisions().isEmpty() ? Exit.WELL : Exit.FAULTS;
    }

    private static Side kept(Arguments arguments) throws IOException {
        List<String> sides = arguments.all("--keep");
        if (!Set.of("ours", "theirs").containsAll(sides)) {
            throw new IOException("--keep: ours, theirs");
        }
        return sides.contains("theirs") ? Side.THEIRS : Side.OURS;
    }

    private boolean written(byte[] workbook, Path file, boolean over) throws IOException {
        if (over) {
            Files.write(file, workbook);
            return true;
        }
        try {
            Files.write(file, workbook, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return true;
        } catch (FileAlreadyExistsException e) {
            terminal.err().println("Đã có tệp " + file + "; không ghi đè / it is there already and is not overwritten");
            return false;
        }
    }

    private void tell(Told told, String name, Arguments arguments) throws IOException {
        if (arguments.has("--json")) {
            terminal.out().println(JsonValues.MAPPER.writeValueAsString(told));
            return;
        }
        Function<Message, String> language = arguments.language()::of;
        terminal.out().println(name);
        DifferenceLines.of(told.taken(), language).forEach(terminal.out()::println);
        if (!told.left().isEmpty()) {
            terminal.out()
                    .println(
                            language.apply(
                                    new Message(
                                            "Chú thích (comment) mà hai bản nói khác nhau, hoặc ô không còn: giữ của bản này, không lấy của bản kia:",
                                            "Comments that the copies say otherwise, or of cells that are gone: ours stand, those of the other copy were not taken:")));
            DifferenceLines.of(told.left(), language).forEach(terminal.out()::println);
        }
        if (told.collisions().isEmpty()) {
            terminal.out().println(language.apply(new Message("Đã gộp", "Merged")));
            return;
        }
        int count = told.collisions().size();
        terminal.out().println(language.apply(new Message("Chỗ đụng nhau: " + count, "Collisions: " + count)));
        CollisionLines.of(told.collisions(), language).forEach(terminal.out()::println);
        terminal.out()
                .println(language.apply(
                        told.written()
                                ? new Message("Đã ghi, giữ một bên ở các chỗ trên", "Written, with one side kept there")
                                : new Message(
                                        "Chưa ghi gì; --keep ours hoặc --keep theirs để ghi và giữ một bên",
                                        "Nothing written; --keep ours or --keep theirs writes and keeps one side")));
    }
}

package vn.thamtra.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.thamtra.recovery.Recovery;

/** {@code backup} and {@code restore}: a whole ledger into a folder of its own, and back, while the service stands still. */
final class CopyCommand implements Command {
    private final boolean back;
    private final Terminal terminal;

    /** @param back whether the folder becomes the data directory */
    CopyCommand(boolean back, Terminal terminal) {
        this.back = back;
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Set.of("--thamtra.data-dir=", "--checkpoint=");
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        Path folder = Path.of(arguments.only());
        Path data = arguments.dataFolder();
        List<String> kept = new ArrayList<>();
        for (String file : arguments.all("--checkpoint")) {
            kept.add(new String(Files.readAllBytes(Path.of(file)), UTF_8));
        }
        boolean done = back
                ? Recovery.copy(folder, data, kept, terminal.out()::println)
                : Recovery.copy(data, folder, kept, terminal.out()::println);
        return done ? Exit.WELL : Exit.FAILED;
    }
}

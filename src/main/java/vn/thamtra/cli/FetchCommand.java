package vn.thamtra.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.thamtra.cli.remote.RemoteDrafts;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.RulebookId;

/** {@code fetch}: a published rulebook as a folder, to be kept under version control or handed in again. */
final class FetchCommand implements Command {
    private static final String RULEBOOK = "--rulebook";
    private static final String REPLACE = "--replace";

    private final Terminal terminal;

    FetchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return RemoteArguments.with(RULEBOOK + "=", REPLACE);
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        Path folder = Path.of(arguments.only());
        RemoteDrafts drafts = RemoteArguments.drafts(arguments);
        Map<String, byte[]> before = RulebookFiles.fromDirectory(folder).files();
        if (!before.isEmpty() && !arguments.has(REPLACE)) {
            throw new FileAlreadyExistsException(
                    folder + ": đã có bộ quy tắc; --replace để thay / has a rulebook; --replace to replace it");
        }
        String id = rulebook(arguments, drafts);
        Map<String, byte[]> files = drafts.files(id);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.write(target, file.getValue());
        }
        for (String gone : new TreeSet<>(before.keySet())) {
            if (!files.containsKey(gone)) {
                Files.delete(folder.resolve(gone));
            }
        }
        terminal.out()
                .println(arguments
                        .language()
                        .of("Đã ghi %d tệp của bộ quy tắc %s vào %s", "%d files of the rulebook %s written into %s")
                        .formatted(files.size(), id, folder));
        return Exit.WELL;
    }

    private static String rulebook(Arguments arguments, RemoteDrafts drafts) throws IOException {
        Optional<String> given = arguments.one(RULEBOOK);
        if (given.isPresent() && RulebookId.parse(given.get()).isEmpty()) {
            throw new Misunderstood(RULEBOOK + ": phải dạng sha256:…", "has to be like sha256:…");
        }
        return given.isPresent() ? given.get() : drafts.newest();
    }
}

package vn.thamtra.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import vn.thamtra.evidence.verify.stored.LedgerExport;
import vn.thamtra.evidence.verify.stored.LedgerPlace;
import vn.thamtra.evidence.verify.stored.LedgerRows;

/** {@code export}: a whole ledger into a new file, for {@code verify --ledger} where the database is not. */
final class ExportCommand implements Command {
    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Set.of("--ledger=");
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        List<String> ledgers = arguments.all("--ledger");
        if (ledgers.size() != 1) {
            throw new Misunderstood("Cần đúng một --ledger", "exactly one --ledger is needed");
        }
        Path file = Path.of(arguments.only());
        try (LedgerRows rows = LedgerPlace.open(ledgers.get(0));
                OutputStream out = new BufferedOutputStream(
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            LedgerExport.write(rows, out);
        }
        terminal.out().println("Đã xuất / Exported: " + file);
        return Exit.WELL;
    }
}

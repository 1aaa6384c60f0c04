package vn.thamtra.cli;

import java.io.IOException;
import java.util.Set;
import vn.thamtra.recovery.Recovery;

/** {@code move}: a ledger from the embedded database to PostgreSQL, while the service stands still. */
final class MoveCommand implements Command {
    static final String NAME = "move";

    private static final String URL = "spring.datasource.url";

    private final Terminal terminal;

    MoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Set.of(
                "--thamtra.data-dir=",
                "--" + URL + "=",
                "--spring.datasource.username=",
                "--spring.datasource.password=");
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        if (!arguments.words().isEmpty()) {
            throw Misunderstood.word(arguments.words().get(0));
        } else if (!arguments.setting(URL).orElse("").startsWith("jdbc:postgresql:")) {
            throw new Misunderstood(
                    "Cần --" + URL + "=jdbc:postgresql://…, cơ sở dữ liệu chuyển đến",
                    "the database to move to is needed");
        }
        String[] settings = arguments.given().stream()
                .map(option -> option.name() + "=" + option.value())
                .toArray(String[]::new);
        return Recovery.move(terminal.out()::println, settings) ? Exit.WELL : Exit.FAILED;
    }
}

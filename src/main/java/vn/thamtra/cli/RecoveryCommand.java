package vn.thamtra.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.recovery.Recovery;

/** {@code rotate-key} and {@code admin-key}: what an operator orders where a key is lost, while the service stands still. */
final class RecoveryCommand implements Command {
    static final List<String> NAMES = List.of("rotate-key", "admin-key");

    private static final String REASON = "--reason";
    private static final Set<String> SETTINGS = Set.of(
            "--thamtra.data-dir=",
            "--thamtra.ledger.key-file=",
            "--thamtra.ledger.origin=",
            "--spring.datasource.url=",
            "--spring.datasource.username=",
            "--spring.datasource.password=");
    private static final int LONGEST_REASON = 150;

    private final String name;
    private final InstantSource clock;
    private final Terminal terminal;

    RecoveryCommand(String name, InstantSource clock, Terminal terminal) {
        this.name = name;
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Stream.concat(SETTINGS.stream(), Stream.of(REASON + "=")).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        if (!arguments.words().isEmpty()) {
            throw Misunderstood.word(arguments.words().get(0));
        }
        String reason = arguments.one(REASON).map(String::strip).orElse("");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Misunderstood(
                    "Cần --reason: lý do, nhiều nhất " + LONGEST_REASON + " ký tự",
                    "--reason is needed, at most " + LONGEST_REASON + " characters");
        }
        String[] settings = arguments.given().stream()
                .filter(option -> !option.name().equals(REASON))
                .map(option -> option.name() + "=" + option.value())
                .toArray(String[]::new);
        return carriedOut(reason, settings) ? Exit.WELL : Exit.FAILED;
    }

    private boolean carriedOut(String reason, String... settings) throws IOException {
        return name.equals("rotate-key")
                ? Recovery.rotateKey(clock, reason, terminal.out()::println, settings)
                : Recovery.administratorsKey(clock, reason, terminal.out()::println, settings);
    }
}

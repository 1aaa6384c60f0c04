package vn.thamtra.decision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import vn.thamtra.ServiceProcess;

/**
 * Kills the service with SIGKILL at a random moment under load, again and again on the same data, and looks through HTTP
 * whether everything it had answered is there. From a shell see {@code src/bench/README.md}.
 */
public final class KillHarness {
    private final List<String> program;
    private final Path directory;
    private final List<String> settings;
    private final Random random = new Random();
    private final Toll toll = new Toll();
    private final List<Deal> answered = new ArrayList<>();
    private List<Deal> last = List.of();
    private long examined;

    /**
     * Prepares the rounds.
     *
     * @param program arguments of {@code java} that say what to run
     * @param directory for the data of the service; it stays
     * @param settings of the service, such as another database
     */
    public KillHarness(List<String> program, Path directory, List<String> settings) {
        this.program = program;
        this.directory = directory;
        this.settings = settings;
    }

    /** Whether all rounds left everything in place; tells of each round, and of what was not in place. */
    public boolean run(int rounds, Consumer<String> teller) throws Exception {
        Toll all = kill(rounds, teller);
        all.complaints().forEach(teller);
        return all.complaints().isEmpty();
    }

    Toll kill(int rounds, Consumer<String> teller) throws Exception {
        Files.createDirectories(directory);
        for (int round = 0; round < rounds; round++) {
            try (ServiceProcess service = ServiceProcess.start(program, directory, settings)) {
                examineLast(service);
                last = new DeadlyLoad(service).run(random);
                toll.round(last.stream().filter(Deal::isAcknowledged).count());
                teller.accept("killed: " + toll);
            }
        }
        try (ServiceProcess service = ServiceProcess.start(program, directory, settings)) {
            examineLast(service);
            examineAll(service);
        }
        teller.accept("in the end: " + toll);
        return toll;
    }

    /** What the last round left behind. */
    private void examineLast(ServiceProcess service) {
        Examination examination = new Examination(service.client(), toll);
        examined = examination.fetchDownTo(examined);
        examination.compare(last);
        last.stream().filter(Deal::isAcknowledged).forEach(answered::add);
        answered.addAll(examination.retry(last));
        last = List.of();
    }

    /** No kill may have taken what an earlier one had left. */
    private void examineAll(ServiceProcess service) {
        Examination examination = new Examination(service.client(), toll);
        examination.fetchDownTo(0);
        examination.compare(answered);
    }
}

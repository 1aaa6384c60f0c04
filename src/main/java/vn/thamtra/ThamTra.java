package vn.thamtra;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import vn.thamtra.cli.Colours;
import vn.thamtra.cli.CommandLine;
import vn.thamtra.cli.Terminal;
import vn.thamtra.decision.WarmUp;
import vn.thamtra.training.TrainingRun;

/** Starts the decision service, or carries out one command without it. */
@SpringBootApplication(proxyBeanMethods = false, exclude = UserDetailsServiceAutoConfiguration.class)
public class ThamTra {
    public static void main(String[] args) throws Exception {
        // The engine makes names by the default locale: in a Turkish one "int" would become "ınt".
        Locale.setDefault(Locale.ROOT);
        boolean training = TrainingRun.isOrdered(args);
        if (!training && CommandLine.isCommand(args)) {
            System.exit(command(new ClockConfiguration().clock(), args));
        }
        WarmUp.start();
        if (training) {
            TrainingRun.of(ThamTra.class, args);
            System.exit(0);
        }
        SpringApplication.run(ThamTra.class, args);
    }

    private static int command(Clock clock, String... words) {
        // Answers and faults are all a command says; to set up logging would take it longer than a dossier does.
        if (!CommandLine.opensTheService(words)) {
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
            System.setProperty("slf4j.internal.verbosity", "WARN");
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = new CommandLine(clock, new Terminal(System.in, out, err, Colours.wanted())).run(words);
        out.flush();
        return exitCode;
    }
}

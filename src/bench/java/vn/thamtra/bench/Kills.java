package vn.thamtra.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.thamtra.decision.KillHarness;

/**
 * Kills the packaged service under load, round after round. Arguments: the number of rounds, then nothing for the
 * embedded H2, {@code postgres} for a cluster of its own, or a JDBC address, a user and a password.
 */
public final class Kills {
    private static final Path JAR = Path.of("target", "thamtra.jar");

    private Kills() {}

    public static void main(String[] args) throws Exception {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is not there; make it with ./mvnw package");
        }
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        boolean whole = args.length == 2 ? onPostgres(rounds) : run(rounds, settings(args));
        System.exit(whole ? 0 : 1);
    }

    private static List<String> settings(String[] args) {
        return args.length < 3
                ? List.of()
                : List.of(
                        "--spring.datasource.url=" + args[1],
                        "--spring.datasource.username=" + args[2],
                        "--spring.datasource.password=" + (args.length > 3 ? args[3] : ""));
    }

    private static boolean onPostgres(int rounds) throws Exception {
        Optional<ThrowawayPostgres> installed = ThrowawayPostgres.start();
        try (ThrowawayPostgres postgres = installed.orElseThrow(
                () -> new IllegalStateException("PostgreSQL is not installed under /usr/lib/postgresql"))) {
            return run(rounds, postgres.settings());
        }
    }

    private static boolean run(int rounds, List<String> settings) throws Exception {
        Path directory = Files.createTempDirectory("thamtra-kills");
        List<String> program = List.of("-jar", JAR.toAbsolutePath().toString());
        boolean whole = new KillHarness(program, directory, settings).run(rounds, System.out::println);
        if (whole) {
            ServerProcess.delete(directory);
        } else {
            System.out.println("The data stays in " + directory);
        }
        return whole;
    }
}

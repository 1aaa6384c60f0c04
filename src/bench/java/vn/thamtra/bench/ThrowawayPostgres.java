package vn.thamtra.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL cluster made from the binaries of the machine, durable as it comes, and deleted when this is closed. */
final class ThrowawayPostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path binaries;
    private final Path directory;
    private final int port;

    private ThrowawayPostgres(Path binaries, Path directory, int port) {
        this.binaries = binaries;
        this.directory = directory;
        this.port = port;
    }

    /** Empty where no PostgreSQL is installed. */
    static Optional<ThrowawayPostgres> start(String... options) throws IOException, InterruptedException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            Path binaries = versions.max(Comparator.comparing(Path::toString)).orElseThrow().resolve("bin");
            ThrowawayPostgres postgres =
                    new ThrowawayPostgres(binaries, Files.createTempDirectory("thamtra-postgres"), freePort());
            postgres.create(options);
            return Optional.of(postgres);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void create(String... given) throws IOException, InterruptedException {
        if (isRoot()) {
            run("chown", "postgres", directory.toString());
        }
        pg("initdb", "-D", data(), "-U", "thamtra", "-A", "trust", "-E", "UTF8", "--locale=C");
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + directory + " "
                + String.join(" ", given);
        pg("pg_ctl", "-D", data(), "-w", "-l", log().toString(), "-o", options, "start");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** What the cluster says. */
    Path log() {
        return directory.resolve("log");
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    /** PostgreSQL refuses to run as root. */
    private void pg(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("thamtra-postgres", ".log");
        int code = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String said = Files.readString(log);
        Files.delete(log);
        if (code != 0) {
            throw new IOException(String.join(" ", command) + "\n" + said);
        }
    }

    /** Of a service on it; more may be given. */
    List<String> settings(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url(), "--spring.datasource.username=thamtra", "--spring.datasource.password="));
        settings.addAll(List.of(more));
        return settings;
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** As the owner of everything. */
    java.sql.Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "thamtra", "");
    }

    long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0).trim());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        pg("pg_ctl", "-D", data(), "-m", "fast", "-w", "stop");
        ServerProcess.delete(directory);
    }
}

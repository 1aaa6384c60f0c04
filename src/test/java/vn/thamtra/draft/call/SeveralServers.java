package vn.thamtra.draft.call;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.thamtra.Client;
import vn.thamtra.ServiceProcess;
import vn.thamtra.ledger.TestDatabase;

/** Servers in processes of their own on one database, each of which can be killed and started again. */
final class SeveralServers implements AutoCloseable {
    private final TestDatabase database;
    private final Path folder;
    private final Path rulebook;
    private final List<ServiceProcess> running = new ArrayList<>();

    SeveralServers(TestDatabase database, Path folder, int servers) throws Exception {
        this.database = database;
        this.folder = folder;
        this.rulebook = folder.resolve("rulebook");
        Office.files().forEach((path, bytes) -> Office.write(rulebook.resolve(path), bytes));
        for (int server = 0; server < servers; server++) {
            running.add(start(server, rulebook));
        }
    }

    /** All sign with the key that the first one has made. */
    private ServiceProcess start(int server, Path brought) throws Exception {
        Path own = Files.createDirectories(folder.resolve("server-" + server));
        List<String> settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--thamtra.rulebook-dir=" + brought));
        if (server > 0) {
            settings.add("--thamtra.ledger.key-file=" + folder.resolve("server-0/data/keys/ledger.pem"));
        }
        return ServiceProcess.start(ServiceProcess.fromClassPath(), own, settings);
    }

    int size() {
        return running.size();
    }

    /** A caller of one of them, as an administrator. */
    Client client(int server) {
        return running.get(server).client();
    }

    /** The port of one of them. */
    int port(int server) {
        return running.get(server).port();
    }

    void kill(int server) {
        running.get(server).close();
    }

    void restart(int server) throws Exception {
        restart(server, rulebook);
    }

    /** Starts one again with another folder of rules beside it. */
    void restart(int server, Path brought) throws Exception {
        running.get(server).close();
        running.set(server, start(server, brought));
    }

    @Override
    public void close() {
        running.forEach(ServiceProcess::close);
    }
}

package vn.thamtra.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ServiceProcess;

/**
 * A folder that looks like a clone after {@code ./mvnw package}, with a service. Commands run in a shell as they are printed,
 * but that {@code java -jar target/thamtra.jar} runs the classes the jar will be made of, since tests come before the jar,
 * and that {@code 127.0.0.1:8080} is a port that is free.
 */
final class Workplace implements AutoCloseable {
    private static final Pattern LOCATION = Pattern.compile("(?im)^location: (/v1/\\w+/)(\\S+)");
    private static final String JAVA = """
            #!/usr/bin/env bash
            given=()
            while [ $# -gt 0 ]; do
                if [ "$1" = -jar ] && [ "$2" = target/thamtra.jar ]; then
                    given+=(-cp "$PROGRAM_CLASSES" vn.thamtra.ThamTra)
                    shift
                else
                    given+=("${1//127.0.0.1:8080/127.0.0.1:$SERVICE_PORT}")
                fi
                shift
            done
            exec "$PROGRAM_JAVA" $PROGRAM_OPTIONS "${given[@]}"
            """;
    private static final String CURL = """
            #!/usr/bin/env bash
            PATH="${PATH#*:}"
            exec curl --silent --show-error -w '%{stderr}HTTP %{http_code}\\n' "${@//127.0.0.1:8080/127.0.0.1:$SERVICE_PORT}"
            """;

    /** What a command has said. */
    record Said(int exit, String out, String err) {
        int status() {
            Matcher status = Pattern.compile("HTTP (\\d+)").matcher(err);
            return status.find() ? Integer.parseInt(status.group(1)) : 0;
        }
    }

    private final Path folder;
    private final Map<String, String> ids = new HashMap<>();
    private @Nullable ServiceProcess service;
    private String key = "";

    Workplace(Path folder) throws IOException {
        this.folder = folder;
        for (String shipped : List.of("decision-tables", "rules", "examples", "src/clients")) {
            copy(Path.of(shipped));
        }
        script("java", JAVA);
        script("curl", CURL);
    }

    private void copy(Path shipped) throws IOException {
        try (Stream<Path> files = Files.walk(shipped)) {
            Files.createDirectories(folder.resolve(shipped.toString()).getParent());
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.toString()));
            }
        }
    }

    private void script(String name, String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path folder() {
        return folder;
    }

    ServiceProcess service() throws Exception {
        if (service == null) {
            service = start(folder, List.of());
        }
        return service;
    }

    /** Another service beside this one, in a data directory of its own, that only has to come up. */
    void startsWith(List<String> settings) throws Exception {
        start(Files.createTempDirectory(folder, "service"), settings).close();
    }

    private static ServiceProcess start(Path directory, List<String> settings) throws Exception {
        return ServiceProcess.start(ServiceProcess.fromClassPath(), directory, settings);
    }

    /** So that the database is closed. */
    void stopService() {
        if (service != null) {
            service.stopped();
            service = null;
        }
    }

    /** A key of the role from now on, as an administrator hands it out. */
    void useKeyOf(String role) throws Exception {
        String order = "{\"label\": \"a reader of the pages\", \"role\": \"" + role + "\"}";
        key = service().client().post("/v1/keys", order).json().path("secret").stringValue();
    }

    /** The command with what the reader has to put in place of each ellipsis. */
    String filled(String line) throws IOException {
        String filled = line.replace("tt_…", key);
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace(id.getKey() + "…", id.getKey() + id.getValue());
        }
        filled = filled.replace("decision=…", "decision=" + ids.get("/v1/decisions/"));
        filled = filled.replace("\"person\": \"…\"", "\"person\": \"" + ids.get("/v1/persons/") + "\"");
        if (filled.contains("from=…")) {
            String size = Files.readAllLines(folder.resolve("kept.txt")).get(1);
            filled = filled.replace("from=…", "from=" + size);
        }
        return filled;
    }

    Said run(String line) throws Exception {
        Path err = folder.resolve("stderr");
        ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", line)
                .directory(folder.toFile())
                .redirectError(err.toFile());
        shell.environment().putAll(environment());
        Process running = shell.start();
        String out = new String(running.getInputStream().readAllBytes(), UTF_8);
        if (!running.waitFor(5, TimeUnit.MINUTES)) {
            running.destroyForcibly();
        }
        remember(out);
        return new Said(running.waitFor(), out, Files.readString(err));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH",
                folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"),
                "LC_ALL",
                "C.UTF-8",
                "KEY",
                key,
                "PROGRAM_JAVA",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "PROGRAM_OPTIONS",
                String.join(" ", ServiceProcess.SHORT_LIVED),
                "PROGRAM_CLASSES",
                ServiceProcess.fromClassPath().get(1),
                "THAMTRA_CACHE_DIR",
                Path.of("target/compiled-rules").toAbsolutePath().toString()));
        if (service != null) {
            environment.put("SERVICE_PORT", Integer.toString(service.port()));
            environment.put("THAMTRA_URL", "http://127.0.0.1:" + service.port());
        }
        return environment;
    }

    private void remember(String out) {
        LOCATION.matcher(out).results().forEach(found -> ids.put(found.group(1), found.group(2)));
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
    }
}

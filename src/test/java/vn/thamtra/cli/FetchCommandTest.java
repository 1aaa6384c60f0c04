package vn.thamtra.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.json.JsonValues;
import vn.thamtra.rulebook.store.RulebookFiles;

/** Whoever answers at the address does not choose where files are written, nor which. */
class FetchCommandTest {
    private static final byte[] FILE = "bảng".getBytes(UTF_8);

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer service;
    private String path = "";
    private String id = "";

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void close() {
        service.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestURI().getPath().contains("/files/")
                ? FILE
                : JsonValues.MAPPER.writeValueAsBytes(Map.of(
                        "files", new Object[] {Map.of("path", path)}, "rulebooks", new Object[] {Map.of("id", id)}));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private int fetch(String answered, String named) throws IOException {
        path = answered;
        id = new RulebookFiles(Map.of(named, FILE)).id().value();
        Path key = Files.writeString(directory.resolve("key"), "k");
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false);
        return new CommandLine(Clock.systemUTC(), terminal)
                .run(
                        "fetch",
                        directory.resolve("a/b/c").toString(),
                        "--url=http://127.0.0.1:" + service.getAddress().getPort(),
                        "--key-file=" + key);
    }

    @Test
    void what_belongs_to_the_rulebook_is_written_where_it_belongs() throws IOException {
        assertThat(fetch("a.xlsx", "decision-tables/a.xlsx"))
                .as(err.toString(UTF_8))
                .isZero();

        assertThat(directory.resolve("a/b/c/decision-tables/a.xlsx")).hasBinaryContent(FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../x.xlsx",
                "../../x.xlsx",
                "rules/../../x.drl",
                "rules/../../../../x.drl",
                "rules/./x.drl",
                "rules//x.drl",
                "/x.xlsx",
                "//host/share/x.xlsx",
                "C:/x.xlsx",
                "C:x.xlsx",
                "C:\\x.xlsx",
                "..\\x.xlsx",
                "rules/..\\..\\x.drl",
                "rules/.git/x.drl",
                "x\u0000.xlsx",
                "x\n.xlsx",
                "x.sh"
            })
    void a_path_that_leads_out_of_the_folder_is_refused_and_nothing_is_written(String answered) throws IOException {
        assertThat(fetch(answered, "decision-tables/" + answered)).isEqualTo(2);

        assertThat(err.toString(UTF_8)).contains("a path that is no file of a rulebook");
        assertThat(written()).containsExactly("key");
    }

    @Test
    void other_files_than_the_id_names_are_refused() throws IOException {
        assertThat(fetch("a.xlsx", "decision-tables/b.xlsx")).isEqualTo(2);

        assertThat(err.toString(UTF_8)).contains("not those of the rulebook");
        assertThat(written()).containsExactly("key");
    }

    private Stream<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .toList()
                    .stream();
        }
    }
}

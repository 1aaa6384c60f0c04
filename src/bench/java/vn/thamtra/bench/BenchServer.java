package vn.thamtra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thamtra.ThamTra;
import vn.thamtra.access.ApiKeys;
import vn.thamtra.access.Role;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.Rulebook;

/**
 * The service as it is, with {@link NoOpController} beside its own endpoints, which its component scan finds because it is
 * on the class path. Tells its port and an intake key in a file once it takes requests.
 */
public final class BenchServer {
    static final String READY = "bench.ready";

    private BenchServer() {}

    public static void main(String[] args) throws IOException {
        ConfigurableApplicationContext context = SpringApplication.run(ThamTra.class, args);
        context.getBean(PublishedRulebooks.class).all().forEach(published -> compile(published.rulebook()));
        String secret =
                context.getBean(ApiKeys.class).create("bench", Role.INTAKE).secret();
        Path ready = Path.of(context.getEnvironment().getRequiredProperty(READY));
        Path written = Files.createTempFile(ready.getParent(), "ready", ".tmp");
        Files.write(written, List.of(context.getEnvironment().getRequiredProperty("local.server.port"), secret));
        Files.move(written, ready, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void compile(Rulebook rulebook) {
        rulebook.procedures().forEach(rulebook::compile);
    }
}

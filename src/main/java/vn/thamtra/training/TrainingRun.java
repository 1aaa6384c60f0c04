package vn.thamtra.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * {@code warm FOLDER}: the service starts with an empty database of its own, on a free port of the loopback, judges and records
 * the example dossiers again and again, and ends. The JVM keeps what it has loaded and learnt by then where its own options say
 * so; the launcher gives them.
 */
public final class TrainingRun {
    private static final String COMMAND = "warm";
    private static final String EXAMPLES = "classpath:examples/*.json";

    private TrainingRun() {}

    /** Whether the arguments of the program ask for it. */
    public static boolean isOrdered(String... words) {
        return words.length == 2 && words[0].equals(COMMAND) && !words[1].startsWith("-");
    }

    /**
     * Returns when all is done and the service has ended.
     *
     * @param words of {@link #isOrdered}; the folder must not be there yet, so that no ledger can be taken for it
     */
    public static void of(Class<?> program, String... words) throws IOException, InterruptedException {
        Path data = Files.createDirectory(Path.of(words[1])).toAbsolutePath();
        List<byte[]> dossiers = dossiers();
        String key = "tt_" + UUID.randomUUID() + UUID.randomUUID();
        try (ConfigurableApplicationContext service = started(program, data, key)) {
            String port = service.getEnvironment().getRequiredProperty("local.server.port");
            new TrainingLoad(Integer.parseInt(port), key).send(dossiers);
        }
    }

    private static ConfigurableApplicationContext started(Class<?> program, Path data, String key) {
        SpringApplication service = new SpringApplication(program);
        service.setEnvironment(new NothingSet());
        return service.run(
                "--spring.config.location=classpath:/",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--thamtra.data-dir=" + data,
                "--thamtra.bootstrap-key=" + key);
    }

    private static List<byte[]> dossiers() throws IOException {
        List<byte[]> dossiers = new ArrayList<>();
        for (Resource example : new PathMatchingResourcePatternResolver().getResources(EXAMPLES)) {
            try (InputStream in = example.getInputStream()) {
                dossiers.add(in.readAllBytes());
            }
        }
        return dossiers;
    }

    /** What the machine sets for the real service, its database above all, is not for this one. */
    private static final class NothingSet extends StandardEnvironment {
        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // neither system properties nor variables of the environment
        }
    }
}

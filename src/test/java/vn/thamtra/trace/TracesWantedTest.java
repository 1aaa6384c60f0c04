package vn.thamtra.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import vn.thamtra.RunningService;

/** Where nobody is to be sent traces, there is nothing that could make them. */
class TracesWantedTest extends RunningService {
    @Autowired
    private ApplicationContext context;

    private static long keptOut(Map<String, Object> settings) {
        MockEnvironment environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        TracesWanted filter = new TracesWanted();
        filter.setEnvironment(environment);
        String[] candidates = ImportCandidates.load(AutoConfiguration.class, null).getCandidates().stream()
                .toArray(String[]::new);
        boolean[] letIn = filter.letIn(candidates);
        return IntStream.range(0, letIn.length).filter(i -> !letIn[i]).count();
    }

    @Test
    void without_an_address_nothing_of_it_is_in_the_service() {
        assertThat(context.getBeanNamesForType(ObservationRegistry.class)).isEmpty();
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*(telemetry|tracing).*")))
                .isEmpty();
    }

    @Test
    void an_address_lets_in_what_the_platform_has() {
        assertThat(keptOut(Map.of())).isGreaterThanOrEqualTo(10);
        assertThat(keptOut(Map.of(TracesWanted.ENDPOINT, ""))).isGreaterThanOrEqualTo(10);
        assertThat(keptOut(Map.of(TracesWanted.ENDPOINT, "http://127.0.0.1:4318/v1/traces")))
                .isZero();
    }
}

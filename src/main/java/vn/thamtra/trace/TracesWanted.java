package vn.thamtra.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Keeps observing and tracing out of a service that sends no traces: they are not even looked at. The platform's own property, to which
 * it also maps {@code OTEL_EXPORTER_OTLP_ENDPOINT}, lets them in.
 */
public final class TracesWanted implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";
    private static final List<String> TRACING = List.of(
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.",
            "org.springframework.boot.opentelemetry.");

    private boolean wanted;

    @Override
    public void setEnvironment(Environment environment) {
        wanted = StringUtils.hasText(environment.getProperty(ENDPOINT));
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        return letIn(candidates);
    }

    boolean[] letIn(@Nullable String... candidates) {
        boolean[] letIn = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            letIn[i] = wanted || !isTracing(candidates[i]);
        }
        return letIn;
    }

    /** What another filter has kept out is null. */
    private static boolean isTracing(@Nullable String candidate) {
        return candidate != null && TRACING.stream().anyMatch(candidate::startsWith);
    }
}

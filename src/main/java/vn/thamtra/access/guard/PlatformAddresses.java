package vn.thamtra.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

/** Where the platform's own endpoints are configured to be: health is for everybody, all others for administrators. */
final class PlatformAddresses {
    private static final EndpointId HEALTH = EndpointId.of("health");
    private static final EndpointId METERS = EndpointId.of("prometheus");

    private final Environment settings;
    private final Supplier<Set<String>> health;
    private final Supplier<Optional<String>> meters;
    private final Supplier<List<String>> all;

    /** @param endpoints asked at the first call, when all of the service is there */
    PlatformAddresses(Supplier<PathMappedEndpoints> endpoints, Environment settings) {
        this.settings = settings;
        this.meters =
                SingletonSupplier.of(() -> Optional.ofNullable(endpoints.get().getPath(METERS)));
        this.health = SingletonSupplier.of(() -> health(endpoints.get()));
        this.all = SingletonSupplier.of(() -> List.copyOf(endpoints.get().getAllPaths()));
    }

    private static Set<String> health(PathMappedEndpoints endpoints) {
        Set<String> paths = new HashSet<>(endpoints.getAdditionalPaths(WebServerNamespace.SERVER, HEALTH));
        @Nullable String path = endpoints.getPath(HEALTH);
        if (path != null) {
            Stream.of("", "/liveness", "/readiness").map(path::concat).forEach(paths::add);
        }
        return paths;
    }

    /** Whether the service is up, as a whole and to the two probes. */
    boolean isHealth(HttpServletRequest request) {
        return health.get().contains(request.getServletPath());
    }

    /** Whether meters are read at a port of their own: whom it is open to is said where it listens. */
    boolean isMetersApart(HttpServletRequest request) {
        return meters.get().filter(request.getServletPath()::equals).isPresent()
                && ManagementPortType.get(settings) == ManagementPortType.DIFFERENT
                && settings.getProperty("local.management.port", Integer.class, 0) == request.getLocalPort();
    }

    boolean isPlatform(HttpServletRequest request) {
        String path = request.getServletPath();
        return all.get().stream()
                .anyMatch(root ->
                        path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/'));
    }
}

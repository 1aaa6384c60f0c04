package vn.thamtra.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.util.function.SingletonSupplier;

/** Where the platform's own endpoints are configured to be: health is for everybody, all others for administrators. */
final class PlatformAddresses {
    private static final EndpointId HEALTH = EndpointId.of("health");

    private final Supplier<Set<String>> health;
    private final Supplier<List<String>> all;

    /** @param endpoints asked at the first call, when all of the service is there */
    PlatformAddresses(Supplier<PathMappedEndpoints> endpoints) {
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

    boolean isPlatform(HttpServletRequest request) {
        String path = request.getServletPath();
        return all.get().stream()
                .anyMatch(root ->
                        path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/'));
    }
}
